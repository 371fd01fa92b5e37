/** Text of a file, and the encoding that it was in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'windows-1252';
}

/**
 * Text of bytes in UTF-8 with or without byte order mark, in UTF-16 with one, or in Windows-1252, which is what is left when the
 * bytes aren't UTF-8: Danish spreadsheets and PC-Axis write it.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}
