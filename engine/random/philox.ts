/**
 * Philox 4x32-10, the counter-based generator of Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3"
 * (SC'11). A draw is a pure function of key and counter, which is what lets every scenario meet the same luck.
 */

const multiplierA = 0xd2511f53;
const multiplierB = 0xcd9e8d57;
const weylA = 0x9e3779b9;
const weylB = 0xbb67ae85;

/**
 * Four 32-bit words for a 64-bit key and a 128-bit counter.
 * @param out receives the four words as unsigned integers
 */
export function philox4x32(
  key0: number,
  key1: number,
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  out: Uint32Array,
): void {
  let k0 = key0 | 0;
  let k1 = key1 | 0;
  let x0 = c0 | 0;
  let x1 = c1 | 0;
  let x2 = c2 | 0;
  let x3 = c3 | 0;
  for (let round = 0; round < 10; round++) {
    const highA = multiplyHigh(multiplierA, x0);
    const lowA = Math.imul(multiplierA, x0);
    const highB = multiplyHigh(multiplierB, x2);
    const lowB = Math.imul(multiplierB, x2);
    x0 = highB ^ x1 ^ k0;
    x1 = lowB;
    x2 = highA ^ x3 ^ k1;
    x3 = lowA;
    k0 = (k0 + weylA) | 0;
    k1 = (k1 + weylB) | 0;
  }
  out[0] = x0;
  out[1] = x1;
  out[2] = x2;
  out[3] = x3;
}

/** Upper 32 bits of the 64-bit product, by 16-bit halves: JavaScript has no wider integer that is fast. */
function multiplyHigh(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const middle = ((Math.imul(aHigh, bLow) >>> 0) + (Math.imul(aLow, bLow) >>> 16)) >>> 0;
  const other = ((Math.imul(aLow, bHigh) >>> 0) + (middle & 0xffff)) >>> 0;
  return (Math.imul(aHigh, bHigh) + (middle >>> 16) + (other >>> 16)) | 0;
}

/**
 * Successive unsigned 32-bit integers of one stream of a key.
 * @param stream number that tells streams of the same key apart
 */
export function createPhiloxStream(key0: number, key1: number, stream: number): () => number {
  const block = new Uint32Array(4);
  let counter = 0;
  let position = 4;
  return () => {
    if (position === 4) {
      philox4x32(key0, key1, counter, 0, stream, 0, block);
      counter++;
      position = 0;
    }
    return block[position++] as number;
  };
}
