/** A host could not carry work out: a worker stopped, its code is missing. Says so in both languages. */
export class HostError extends Error {
  readonly da: string;
  readonly en: string;
  constructor(da: string, en: string) {
    super(en);
    this.name = 'HostError';
    this.da = da;
    this.en = en;
  }
}

/** What an aborted task rejects with when no replicate had finished. */
export function abortError(): DOMException {
  return new DOMException('The run was cancelled before any replicate had finished.', 'AbortError');
}
