import type { Signal } from '@preact/signals-core';
import type { AnswerShelf } from './dataflow/answerShelf.ts';
import type { RunShelf } from './dataflow/keptRuns.ts';
import type { Runner } from './dataflow/runner.ts';
import type { StudyRunner } from './dataflow/studies.ts';
import type { DocumentLocks } from './notebook/documentLocks.ts';
import type { Storage } from './notebook/storage.ts';
import type { Language } from './text/languages.ts';

/** What the host page hands in. */
export interface SessionParts {
  /** the document that the page comes with, by language */
  readonly standards: Readonly<Record<Language, string>>;
  readonly language: Signal<Language>;
  readonly runner: Runner;
  readonly storage: Storage;
  /** workers that the runner shares a task among; one where left out */
  readonly workers?: number;
  /** workers for studies; the runner's own where left out */
  readonly studyRunner?: StudyRunner;
  /** where finished runs outlive the page */
  readonly runs?: RunShelf;
  /** where answers of studies outlive the page */
  readonly answers?: AnswerShelf;
  /** who may write a document that several tabs have open; everybody where left out */
  readonly locks?: DocumentLocks;
  /** lets the page do what it has to before something that nobody waits for; left out, nothing is run before it is asked for */
  readonly pause?: (() => Promise<void>) | undefined;
  readonly engineVersion: string;
  /** a document that came in a link: shown as a copy, apart from what is kept here */
  readonly shared?: string | undefined;
}
