import type { Wording } from './language.ts';

/**
 * How long something took, as people say it: milliseconds under a second, seconds with a decimal under a minute, then whole minutes and
 * seconds (*5 min 19 s*), from an hour whole hours and minutes.
 * @param milliseconds that it took, not negative
 */
export function durationOf(milliseconds: number, { text, numbers }: Pick<Wording, 'text' | 'numbers'>): string {
  const { status } = text;
  const whole = (value: number) => numbers.plain(value, 0);
  if (Math.round(milliseconds) < 1000) return status.milliseconds(whole(milliseconds));
  if (Math.round(milliseconds / 100) < 600) return status.seconds(numbers.plain(milliseconds / 1000, 1));
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 3600) return status.minutes(whole(Math.floor(seconds / 60)), whole(seconds % 60));
  const minutes = Math.round(seconds / 60);
  return status.hours(whole(Math.floor(minutes / 60)), whole(minutes % 60));
}
