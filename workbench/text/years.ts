/** `2027–2033`, or one year alone. */
export function yearsIn(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`;
}
