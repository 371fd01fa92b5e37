import { describe, expect, it } from 'vitest';
import { faultsWithin, isOfBefore, rootFault } from '../../workbench/cells/rootFaults.ts';
import { visit } from './gladsaxeSession.ts';

describe('faults of a document, where they stand', () => {
  it('belong to the cell whose lines they are in, and the others wait for the first of those', async () => {
    const { session } = await visit();
    expect(rootFault(session)).toBeUndefined();
    const text = session.history.text.value.replace('flexibleShare: 0.85', 'flexibleShare: 8.5');
    session.replace(text);
    const root = rootFault(session);
    expect(root?.kind).toBe('scenario');
    const faulty = session.notebook.value.cells.filter((cell) => faultsWithin(cell, session).length > 0);
    expect(faulty[0]).toBe(root);
    const [fault] = root ? faultsWithin(root, session) : [];
    const line = text.split('\n').findIndex((written) => written.includes('flexibleShare: 8.5')) + 1;
    expect(fault?.line).toBe(line);
    expect(fault?.da).toContain('8.5');
    session.history.undo();
    expect(rootFault(session)).toBeUndefined();
  });

  it('make what is on screen one of before, until they are mended', async () => {
    const { session } = await visit();
    await session.projector.whenIdle();
    expect(isOfBefore(session)).toBe(false);
    session.replace(session.history.text.value.replace('flexibleShare: 0.85', 'flexibleShare: 8.5'));
    expect(isOfBefore(session)).toBe(true);
    session.history.undo();
    expect(isOfBefore(session)).toBe(false);
  });
});
