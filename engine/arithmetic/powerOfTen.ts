/** Ten to a whole power, the number nearest to it: reading a number is exact by the language's rules, raising one to a power is not. */
export function powerOfTen(exponent: number): number {
  return Number(`1e${exponent}`);
}
