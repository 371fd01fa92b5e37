/**
 * Resolves when the hand has rested, or when a newer input has come.
 * @param time how long the hand must rest, milliseconds
 */
export function rested(time: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, time);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
