import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { amountOf } from '../../workbench/text/amounts.ts';
import { wordingIn } from '../../workbench/text/language.ts';

const [da, en] = [wordingIn('da'), wordingIn('en')];
const unit = (danish: string, english: string) => ({ da: danish, en: english });

describe('an assumption’s amount as readers say it', () => {
  it('is in per cent where the pack has a share, of what the unit says', () => {
    expect(amountOf(0.35, unit('andel', 'share'), da).words).toBe('35\u00a0%');
    expect(amountOf(0.35, unit('andel', 'share'), en).words).toBe('35%');
    expect(amountOf(0.005, unit('andel om året', 'share a year'), da).words).toBe('0,5\u00a0% om året');
    expect(amountOf(0.005, unit('andel om året', 'share a year'), en).words).toBe('0.5% a year');
    expect(amountOf(0.07, unit('andel', 'share'), da).words).toBe('7\u00a0%');
  });

  it('stands as a number beside its unit in a table, and with its sign where there is little room', () => {
    const amount = amountOf(0.09, unit('andel af ledige boliger', 'share of vacancies'), da);
    expect([amount.number, amount.unit, amount.short]).toEqual(['9', '% af ledige boliger', '9\u00a0%']);
  });

  it('is as the pack has it in any other unit, one that is counted by shares among them', () => {
    expect(amountOf(1.5, unit('nytte pr. andel', 'utility per share'), da).words).toBe('1,5 nytte pr. andel');
    expect(amountOf(6, unit('husstande', 'households'), en)).toMatchObject({ words: '6 households', short: '6' });
    expect(amountOf(2, unit('', ''), da).words).toBe('2');
  });

  it('is a share in both languages or in neither, whichever of the pack’s numbers it is', () => {
    const text = readFileSync(`${root}scenarios/gladsaxe/parameters.csv`, 'utf8');
    const { data } = Papa.parse<Record<'id' | 'unit_da' | 'unit_en', string>>(text.trim(), { header: true });
    expect(data.length).toBeGreaterThan(50);
    for (const { id, unit_da, unit_en } of data) {
      const isPercent = [da, en].map((words) => amountOf(0.1, unit(unit_da, unit_en), words).unit.startsWith('%'));
      expect(isPercent[0], id).toBe(isPercent[1]);
    }
  });
});
