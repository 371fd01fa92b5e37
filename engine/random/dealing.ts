let dealt = new Int32Array(0);
let ends = new Int32Array(0);

/**
 * Puts the first `count` rows of a list in order of a small whole number that each has, lowest first; those with the same number stay in the order in
 * which they lie. It takes time in proportion to rows and numbers, however many rows share one, where `sortNumbers` would have to compare.
 * @param numbers of the rows in their order, whole, from 0
 * @param most none has a higher one
 */
export function dealByNumber(list: Int32Array, numbers: Float64Array, count: number, most: number): void {
  if (dealt.length < count) dealt = new Int32Array(Math.ceil(count * 1.2));
  if (ends.length <= most) ends = new Int32Array(most + 1);
  ends.fill(0, 0, most + 1);
  for (let i = 0; i < count; i++) {
    const number = numbers[i] as number;
    ends[number] = (ends[number] as number) + 1;
  }
  let end = 0;
  for (let number = 0; number <= most; number++) {
    const here = ends[number] as number;
    ends[number] = end;
    end += here;
  }
  for (let i = 0; i < count; i++) {
    const number = numbers[i] as number;
    const at = ends[number] as number;
    dealt[at] = list[i] as number;
    ends[number] = at + 1;
  }
  list.set(dealt.subarray(0, count));
}
