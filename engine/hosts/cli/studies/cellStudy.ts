import { HiddenOutcome } from '../../../analysis/disclosure/studyDisclosure.ts';
import { answerStudy, criterionAsked, type StudyAnswer } from '../../../analysis/studies/answerStudy.ts';
import { hasNoValue } from '../../../analysis/studies/hasNoValue.ts';
import { type Study, studyOf } from '../../../analysis/studies/study.ts';
import type { Message } from '../../../pack/message.ts';
import { didYouMean } from '../../../scenario/closestWord.ts';
import { isStudyCell, type StudyKind } from '../../../scenario/studyCells.ts';
import type { Flag } from '../command.ts';
import { CommandRefusal, fault } from '../commandRefusal.ts';
import type { FlagReader } from '../flagValues.ts';
import type { RunPlan } from '../runPlan.ts';
import type { StudyTools } from './study.ts';
import { refuseIfAny } from './studyFlags.ts';

/** Flag by which a study that stands in a notebook as a cell is asked as it stands there. */
export const cellFlag: Flag = {
  name: 'cell',
  value: 'ID',
  help: {
    da: 'cellen i dokumentet, der stiller spørgsmålet; --replicates sætter dens antal lodder',
    en: 'the cell of the document that asks; --replicates sets how many lucks it has',
  },
};

/**
 * Carries out the study that the named cell asks, or else the one that the flags do.
 * @param fromFlags told where to put what is wrong
 * @throws CommandRefusal with all that is wrong; HiddenOutcome where the answer may not be told
 */
export async function askStudy<Kind extends Study['kind']>(
  { plan, reader, simulate }: StudyTools,
  kind: Kind & StudyKind,
  fromFlags: (messages: Message[]) => Study | undefined,
): Promise<Extract<StudyAnswer, { readonly kind: Kind }>> {
  const messages: Message[] = [];
  const cell = reader.text('cell');
  const study = cell === undefined ? fromFlags(messages) : studyInCell(cell, kind, plan, reader, messages);
  refuseIfAny([...messages, ...reader.messages]);
  if (study?.kind !== kind) throw new Error('a study that is not refused is there');
  const answer = await answerStudy(study, plan.task, (own) => simulate(own));
  const outcome = criterionAsked(study);
  if (answer.kind === 'hidden' && outcome) throw new HiddenOutcome(outcome);
  if (hasNoValue(answer)) {
    throw new CommandRefusal([
      fault(
        cell === undefined ? (kind === 'sensitivity' ? '--outcome' : '--reach') : '--cell',
        'what is asked has no value in the runs, so nothing can be told of it. Ask of another year, place or indicator.',
        'det, der spørges om, har ingen værdi i kørslerne, så intet kan siges om det. Spørg om et andet år, et andet sted eller en anden indikator.',
      ),
    ]);
  }
  return answer as Extract<StudyAnswer, { readonly kind: Kind }>;
}

function studyInCell(
  id: string,
  kind: StudyKind,
  { task, documents }: RunPlan,
  reader: FlagReader,
  messages: Message[],
): Study | undefined {
  const cells = (documents.notebook?.cells ?? [])
    .filter((cell) => isStudyCell(cell))
    .filter((cell) => cell.kind === kind);
  const cell = cells.find((candidate) => candidate.id === id);
  const study = cell && studyOf(cell, task);
  if (!study) {
    const ids = cells.map((candidate) => candidate.id);
    const meant = didYouMean(id, ids);
    messages.push(
      fault(
        '--cell',
        cell
          ? `the cell ${id} names something that isn't in the document. Run "fremsyn check" to see what.`
          : `found "${id}"; expected a cell of the kind ${kind}.${meant.en}`,
        cell
          ? `cellen ${id} nævner noget, der ikke findes i dokumentet. Kør "fremsyn check" for at se hvad.`
          : `fandt "${id}"; forventede en celle af slagsen ${kind}.${meant.da}`,
      ),
    );
    return undefined;
  }
  return reader.text('replicates') === undefined ? study : { ...study, lucks: task.replicates.length };
}
