/**
 * Whether a difference as told is what a reader gets who takes one number as told from the other. Both numbers and the difference between them are each
 * told in the digits that their own error supports, so it need not be: from 10,6 to 3,4 is 7,2 lower, and told as 11, 3 and 7. Where it isn't, the
 * reader is told that differences were taken before rounding; nothing is shown in more digits than it bears, and no difference is bent.
 * @param written the number from which, the number to which, and the difference with or without its sign: as they stand on the page
 */
export function doesSubtract(written: {
  readonly from: string;
  readonly to: string;
  readonly difference: string;
}): boolean {
  const [from, to, difference] = [written.from, written.to, written.difference].map(numberIn);
  if (!from || !to || !difference) return true;
  const decimals = Math.min(from.decimals, to.decimals, difference.decimals);
  const subtracted = Math.abs(to.value - from.value);
  return roundedTo(subtracted, decimals) === roundedTo(Math.abs(difference.value), decimals);
}

/** A number as Danish or English writes it, with the decimals that it is written with; undefined where there is none. */
function numberIn(written: string): { readonly value: number; readonly decimals: number } | undefined {
  const [, sign = '', whole = '', part = ''] = /([−-]?)(\d+)(?:[.,](\d+))?/.exec(written) ?? [];
  if (whole === '') return undefined;
  return { value: Number(`${sign === '' ? '' : '-'}${whole}.${part || '0'}`), decimals: part.length };
}

function roundedTo(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  // halves that binary fractions hold a hair too small
  return Math.round((value + 1e-9) * factor);
}
