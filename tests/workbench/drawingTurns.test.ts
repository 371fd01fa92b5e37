import { describe, expect, it } from 'vitest';
import { DrawingTurns, type Urgency } from '../../workbench/drawingTurns.ts';

/** Turns on a clock and in tasks of the test's own, and who has been drawn in each task. */
function page() {
  const tasks: (() => void)[] = [];
  const pictures: (() => void)[] = [];
  const drawn: string[][] = [[]];
  let now = 0;
  const turns = new DrawingTurns(
    (run) => tasks.push(run),
    (run) => pictures.push(run),
    () => now,
  );
  const wants = (name: string, milliseconds: number, urgency: Urgency = 'in-its-turn') => {
    void turns.turn(urgency).then(() => {
      drawn.at(-1)?.push(name);
      now += milliseconds;
    });
  };
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  const nextTask = async () => {
    await settle();
    const ran = tasks.splice(0);
    drawn.push([]);
    for (const run of ran) run();
    await settle();
  };
  const nextPicture = async () => {
    drawn.push([]);
    for (const run of pictures.splice(0)) run();
    await settle();
  };
  return { wants, settle, nextTask, nextPicture, drawn, turns };
}

describe('parts of the page that want to be drawn', () => {
  it('are drawn at once and together as long as it is quickly done', async () => {
    const { wants, settle, drawn } = page();
    for (const name of ['a', 'b', 'c']) {
      wants(name, 4);
      await Promise.resolve();
      await Promise.resolve();
    }
    await settle();
    expect(drawn).toEqual([['a', 'b', 'c']]);
  });

  it('come in tasks of their own when one has taken long, whoever asked first before the others', async () => {
    const { wants, settle, nextTask, drawn } = page();
    wants('long', 40);
    await settle();
    wants('second', 40);
    wants('third', 40);
    await settle();
    expect(drawn).toEqual([['long']]);
    await nextTask();
    await nextTask();
    expect(drawn).toEqual([['long'], ['second'], ['third']]);
  });

  it('give way to what is under the hand', async () => {
    const { wants, settle, nextTask, drawn } = page();
    wants('long', 40);
    await settle();
    wants('table', 40);
    wants('line', 40, 'under-the-hand');
    await nextTask();
    await nextTask();
    expect(drawn.slice(1)).toEqual([['line'], ['table']]);
  });

  it('are drawn in one go where they are under the hand, and the others after them', async () => {
    const { wants, settle, nextTask, drawn } = page();
    wants('cell of the line', 40, 'under-the-hand');
    await settle();
    wants('table', 40);
    wants('line', 40, 'under-the-hand');
    await settle();
    expect(drawn).toEqual([['cell of the line', 'line']]);
    await nextTask();
    expect(drawn.at(-1)).toEqual(['table']);
  });

  it('are drawn at once again when all have had their turn', async () => {
    const { wants, settle, nextTask, drawn } = page();
    wants('long', 40);
    await settle();
    await nextTask();
    wants('later', 1);
    await settle();
    expect(drawn).toEqual([['long'], ['later']]);
  });

  it('wait for the line that a lever is about to move, until that is on screen', async () => {
    const { wants, settle, nextTask, nextPicture, drawn, turns } = page();
    turns.lineComes();
    wants('table', 4);
    wants('line', 4, 'under-the-hand');
    await settle();
    await nextTask();
    expect(drawn).toEqual([['line'], []]);
    await nextPicture();
    expect(drawn.at(-1)).toEqual(['table']);
  });

  it('wait once for a line that a lever moves twice before it is on screen', async () => {
    const { wants, settle, nextPicture, drawn, turns } = page();
    turns.lineComes();
    const { line } = turns;
    wants('table', 4);
    turns.lineComes();
    expect(turns.line).toBe(line);
    await settle();
    await nextPicture();
    expect(turns.line).toBeUndefined();
    expect(drawn.at(-1)).toEqual(['table']);
  });
});
