import { expect, test } from 'vitest';
import { ExitCode } from '../../engine/hosts/cli/exitCodes.ts';
import { listenForInterrupt, stoppedText, stoppingText } from '../../engine/hosts/cli/interruption.ts';
import { fakeTerminal } from './fakeTerminal.ts';

test('the first Ctrl-C stops the work and says what happens, the second ends the process at once', () => {
  const terminal = fakeTerminal();
  const interruption = listenForInterrupt(terminal, stoppingText('da'));
  expect(interruption.signal.aborted).toBe(false);
  terminal.interrupt();
  expect(interruption.signal.aborted).toBe(true);
  expect(terminal.reported()).toBe('Stopper; det, der er færdigt, bliver gemt. Ctrl-C igen slutter straks.\n');
  expect(terminal.endedWith()).toBeUndefined();
  terminal.interrupt();
  expect(terminal.endedWith()).toBe(ExitCode.interrupted);
});

test('a command that has ended hears no more', () => {
  const terminal = fakeTerminal();
  const interruption = listenForInterrupt(terminal, stoppingText('en'));
  interruption.end();
  terminal.interrupt();
  expect(interruption.signal.aborted).toBe(false);
  expect(terminal.reported()).toBe('');
});

test('how much is kept of a stopped run is told in both languages', () => {
  expect(stoppedText(3, 20, 'da')).toContain('3 af 20 gentagelser');
  expect(stoppedText(3, 20, 'en')).toContain('3 of 20 replicates');
});
