import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentIn, linkTo, longestLink } from '../../workbench/notebook/share.ts';

const text = readFileSync('scenarios/default.md', 'utf8');

describe('a link to a document', () => {
  it('holds the whole document in its hash, which no server sees, and gives it back letter by letter', async () => {
    const link = await linkTo('https://example.org/fremsyn/?x=1#elsewhere', text);
    expect(link.startsWith('https://example.org/fremsyn/?x=1#d=')).toBe(true);
    expect(link.slice(link.indexOf('#') + 3)).toMatch(/^[\w-]+$/);
    expect(await documentIn(link.slice(link.indexOf('#')))).toBe(text);
  });

  it('is short enough for mail and chats for the document that the page comes with', async () => {
    expect((await linkTo('https://example.org/', text)).length).toBeLessThan(longestLink);
  });

  it('that was cut short or changed is told apart from an address without a document', async () => {
    const link = await linkTo('https://example.org/', text);
    const hash = link.slice(link.indexOf('#'));
    expect(await documentIn(hash.slice(0, hash.length / 2))).toBe('unreadable');
    expect(await documentIn('#d=%%%')).toBe('unreadable');
    expect(await documentIn('#figure-gap')).toBeUndefined();
    expect(await documentIn('')).toBeUndefined();
  });

  it('does not unfold a small link into more than a browser can hold', async () => {
    const link = await linkTo('https://example.org/', 'a'.repeat(5_000_000));
    expect(await documentIn(link.slice(link.indexOf('#')))).toBe('unreadable');
  });
});
