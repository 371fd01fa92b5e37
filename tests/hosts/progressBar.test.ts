import { expect, test, vi } from 'vitest';
import { ProgressBar } from '../../engine/hosts/cli/progressBar.ts';
import { fakeTerminal } from './fakeTerminal.ts';

test('a watched terminal sees how far the run is, on one line that is cleared at the end', () => {
  const terminal = fakeTerminal({ isWatched: true });
  const bar = new ProgressBar(terminal, 'da');
  bar.show({ done: 5, total: 20 });
  bar.show({ done: 20, total: 20 });
  bar.clear();
  expect(terminal.reported()).toContain('25 %');
  expect(terminal.reported()).toContain('100 %');
  expect(terminal.reported()).not.toContain('\n');
  expect(terminal.reported().endsWith('\r\x1b[K')).toBe(true);
  expect(terminal.printed()).toBe('');
});

test('nobody watching sees nothing', () => {
  const terminal = fakeTerminal({ isWatched: false });
  const bar = new ProgressBar(terminal, 'en');
  bar.announce('begynder', 'beginning');
  bar.show({ done: 20, total: 20 });
  bar.clear();
  expect(terminal.reported()).toBe('');
});

test('the line stays within a narrow terminal', () => {
  const terminal = fakeTerminal({ isWatched: true, columns: 20 });
  new ProgressBar(terminal, 'en').show({ done: 1, total: 2 });
  const [, line = ''] = terminal.reported().split('\r\x1b[K');
  expect(line.length).toBeLessThan(20);
});

test('time left is told by what is run now, not by what was taken from a store', () => {
  const terminal = fakeTerminal({ isWatched: true });
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const bar = new ProgressBar(terminal, 'en', 'Round 2:');
  now = 1000;
  bar.show({ done: 900, total: 1000 });
  now = 11_000;
  bar.show({ done: 910, total: 1000 });
  vi.restoreAllMocks();
  // ten runs in ten seconds, ninety to go
  expect(terminal.reported()).toContain('Round 2: ');
  expect(terminal.reported()).toContain('91 % · 2 min left');
});
