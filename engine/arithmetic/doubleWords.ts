/** A number and the two words of 32 bits that it is made of, which share their memory. */
export const words = new Int32Array(2);
export const double = new Float64Array(words.buffer);

/** Which of the words holds sign and exponent. */
export const upperWord = new Uint8Array(new Int32Array([1]).buffer)[0] === 1 ? 1 : 0;
