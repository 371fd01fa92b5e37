/** Bytes of the typed arrays that can be reached from the parts, each buffer once. */
export function bytesHeld(...parts: readonly unknown[]): number {
  const buffers = new Set<ArrayBufferLike>();
  const seen = new Set<object>();
  const look = (part: unknown): void => {
    if (typeof part !== 'object' || part === null || seen.has(part)) return;
    seen.add(part);
    if (ArrayBuffer.isView(part)) buffers.add(part.buffer);
    else if (part instanceof ArrayBuffer) buffers.add(part);
    else for (const inner of Object.values(part)) look(inner);
  };
  for (const part of parts) look(part);
  return [...buffers].reduce((sum, buffer) => sum + buffer.byteLength, 0);
}
