import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * SHA-256 over named contents, hexadecimal. Independent of the map's order; a name, a byte or a content's length changes it.
 * Synchronous, and the same in browser and Node.
 */
export function contentHash(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = sha256.create();
  for (const name of [...files.keys()].sort()) {
    const content = files.get(name) ?? new Uint8Array();
    hash.update(utf8ToBytes(`${name}\n${content.length}\n`));
    hash.update(content);
  }
  return bytesToHex(hash.digest());
}
