import { horizonOf, type Study, type StudyCell, studyKey, studyOf } from '../../engine/index.ts';
import type { ProjectionInputs } from '../dataflow/projectionInputs.ts';
import type { StudyTask } from '../dataflow/studies.ts';
import type { Session } from '../session.ts';
import { fileNameOf } from './files.ts';

/** A cell's question with all that it is asked of. */
export interface AskedStudy {
  readonly study: Study;
  readonly task: StudyTask;
  /** name of the answer */
  readonly key: string;
}

/** Questions of the inputs on screen: many cells are drawn while a lever moves, and each asks again. */
const asked = new WeakMap<ProjectionInputs, WeakMap<StudyCell, AskedStudy | 'unasked'>>();

/** What a cell asks; `unasked` where it names something that isn't there, undefined before there is a pack. */
export function askedStudy(cell: StudyCell, session: Session): AskedStudy | 'unasked' | undefined {
  const inputs = session.inputs.value;
  if (!inputs) return undefined;
  const known = asked.get(inputs) ?? new WeakMap<StudyCell, AskedStudy | 'unasked'>();
  asked.set(inputs, known);
  let found = known.get(cell);
  if (!found) {
    const { pack, strategies, seed, from, to, lowIncomeLine, resources } = inputs;
    const task: StudyTask = { pack, strategies, seed, from, to, lowIncomeLine, ...(resources && { resources }) };
    const study = studyOf(cell, task);
    found = study ? { study, task, key: studyKey(study, task) } : 'unasked';
    known.set(cell, found);
  }
  return found;
}

/** What a study is held under: the document, its kind and its id. */
export function studyPlace(cell: StudyCell, session: Session): string {
  return `${session.documents.id.value} ${cell.kind} ${cell.id}`;
}

/** Words of the command line. */
const commands: Readonly<Record<StudyCell['kind'], string>> = {
  sensitivity: 'sensitivity',
  'goal-seek': 'goal',
  robustness: 'robust',
  discovery: 'discover',
  credit: 'credit',
};

/** What repeats the study in Node, with the document saved as a file. */
export function studyCommand(cell: StudyCell, session: Session): string {
  const notebook = session.notebook.value;
  const pack = session.pack.value;
  const years = pack && horizonOf(notebook, pack);
  const quoted = (word: string) => (/^[\w@%+=:,./-]+$/.test(word) ? word : JSON.stringify(word));
  return [
    ...['npx fremsyn', commands[cell.kind], quoted(`${fileNameOf(notebook.title)}.md`), '--cell', quoted(cell.id)],
    ...(years ? ['--years', `${years.from}..${years.to}`] : []),
    ...['--seed', quoted(notebook.seed), '--out', quoted(`${cell.id}.json`)],
  ].join(' ');
}
