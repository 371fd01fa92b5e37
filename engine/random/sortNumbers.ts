/** Up to so many numbers are sorted by putting each in its place among those before. */
const few = 24;

/** Numbers in a bucket from which on the buckets don't help. */
const crowded = 48;

let buckets = new Int32Array(0);
let ends = new Int32Array(0);
let sorted = new Float64Array(0);

/**
 * Sorts the first `count` numbers, lowest first, in place. They are dealt to buckets by size and then put in order within them, which takes
 * time in proportion to their number where they are spread over their range, as keyed draws are; where they lie close together they are sorted
 * as the engine does it. The order is the same.
 * @param most none is higher, and none is under 0
 */
export function sortNumbers(numbers: Float64Array, count: number, most: number): void {
  if (count > few && !areDealt(numbers, count, most)) {
    numbers.subarray(0, count).sort();
    return;
  }
  for (let i = 1; i < count; i++) {
    const number = numbers[i] as number;
    let at = i - 1;
    while (at >= 0 && (numbers[at] as number) > number) {
      numbers[at + 1] = numbers[at] as number;
      at--;
    }
    numbers[at + 1] = number;
  }
}

/**
 * What a whole number carries beside what it is sorted by: its part under a power of two. The same as its remainder, which a processor takes
 * many times as long for.
 */
export function carriedBy(number: number, size: number): number {
  return number - Math.floor(number / size) * size;
}

/** Puts the numbers in order of their buckets. @returns whether they are; not where some bucket would have too many */
function areDealt(numbers: Float64Array, count: number, most: number): boolean {
  const bits = 32 - Math.clz32(count);
  const size = 1 << bits;
  if (ends.length < size) ends = new Int32Array(size);
  if (buckets.length < count) {
    buckets = new Int32Array(Math.ceil(count * 1.2));
    sorted = new Float64Array(buckets.length);
  }
  ends.fill(0, 0, size);
  const scale = (size - 1) / most;
  for (let i = 0; i < count; i++) {
    const bucket = ((numbers[i] as number) * scale) | 0;
    buckets[i] = bucket;
    ends[bucket] = (ends[bucket] as number) + 1;
  }
  let end = 0;
  for (let bucket = 0; bucket < size; bucket++) {
    const here = ends[bucket] as number;
    if (here > crowded) return false;
    ends[bucket] = end;
    end += here;
  }
  for (let i = 0; i < count; i++) {
    const bucket = buckets[i] as number;
    const at = ends[bucket] as number;
    sorted[at] = numbers[i] as number;
    ends[bucket] = at + 1;
  }
  numbers.set(sorted.subarray(0, count));
  return true;
}
