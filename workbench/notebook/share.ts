/** Longest address that mail programs and chats carry whole; longer documents are handed over as files. */
export const longestLink = 8000;

const key = 'd=';

/**
 * The page's address with a document in its hash, which no server ever sees: deflated, in the alphabet of addresses.
 * @param page address of the page, any hash of its own left out
 */
export async function linkTo(page: string, text: string): Promise<string> {
  const packed = await through(new CompressionStream('deflate-raw'), new TextEncoder().encode(text));
  return `${page.split('#', 1)[0]}#${key}${toAlphabet(packed)}`;
}

/**
 * The document in an address.
 * @returns undefined where there is none, `'unreadable'` where what is there can't be read
 */
export async function documentIn(hash: string): Promise<string | undefined | 'unreadable'> {
  if (!hash.startsWith(`#${key}`)) return undefined;
  try {
    const packed = fromAlphabet(hash.slice(key.length + 1));
    const bytes = await through(new DecompressionStream('deflate-raw'), packed);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return 'unreadable';
  }
}

/** More than any document has: a small link must not unfold into a page that no browser can hold. */
const mostBytes = 4_000_000;

async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const readable = new Blob([bytes]).stream().pipeThrough(stream);
  const reader = readable.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > mostBytes) throw new RangeError('too large');
    pieces.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function toAlphabet(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromAlphabet(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}
