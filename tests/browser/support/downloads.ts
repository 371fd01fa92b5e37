import type { Download } from 'playwright-core';

/** What a saved file holds. It comes by a stream, since the browser that saved it may be another machine's for all that a test knows. */
export async function savedText(download: Download): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
