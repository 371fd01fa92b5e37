/** A fault found at the border: in a document, a pack or a command. All faults of a file are collected before any is reported. */
export interface Message {
  readonly severity: 'error' | 'warning';
  /** file, cell or flag */
  readonly where: string;
  readonly line?: number;
  readonly column?: string;
  /** what is wrong, in one sentence: found, expected, what to do */
  readonly da: string;
  readonly en: string;
}

/** Thrown at the border with everything that is wrong. */
export class Refusal extends Error {
  readonly messages: readonly Message[];
  constructor(messages: readonly Message[]) {
    super(messages.map((m) => `${m.where}${m.line ? `:${m.line}` : ''}: ${m.en}`).join('\n'));
    this.name = 'Refusal';
    this.messages = messages;
  }
}
