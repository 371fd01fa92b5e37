import { type CreditAnswer, errorToRoundBy, measures, type Strategy } from '../../engine/index.ts';
import { barAxis } from './barAxis.ts';
import type { BarRow } from './barsForm.ts';
import {
  isWrittenAsNothing,
  outcomeWords,
  plain,
  type StudyFigure,
  type StudyInputs,
  scaleOf,
  scenarioName,
  signed,
  valueWords,
} from './studyWords.ts';

/** What each measure of a scenario contributes to its effect, and what they do for or against one another. */
export function creditFigure(inputs: StudyInputs<CreditAnswer>, strategies: readonly Strategy[]): StudyFigure {
  const { answer, words } = inputs;
  const { text, numbers } = words;
  const own = text.studies.credit;
  const { credit, chance, outcome } = answer;
  const scale = scaleOf(outcome, words);
  const drawn = (value: number) => value * scale.perUnit;
  const errors = answer.uses.map((_, i) => {
    const mcse = Math.hypot(chance[i] ?? Number.NaN, credit.errors[i] ?? 0);
    return Number.isNaN(mcse) ? mcse : errorToRoundBy({ mcse, replicates: answer.lucks });
  });
  const whole = Math.max(0, ...errors.filter(Number.isFinite)) || Number.POSITIVE_INFINITY;
  const names = namesOf(answer, strategies, words.language);
  const rows = answer.uses.map((_, i) => ({
    id: String(i),
    name: names[i] ?? '',
    share: credit.shares[i] ?? 0,
    alone: credit.alone[i] ?? 0,
    error: Number.isFinite(errors[i]) ? (errors[i] as number) : Number.POSITIVE_INFINITY,
  }));
  const most = rows.reduce<(typeof rows)[number] | undefined>(
    (best, row) => (best && Math.abs(best.share) >= Math.abs(row.share) ? best : row),
    undefined,
  );
  const subtitle = own.subtitle(outcomeWords(outcome, inputs), scenarioName(inputs, answer.strategy));
  const subsets = answer.isExact ? own.exact(2 ** answer.uses.length) : own.sampled(2 * answer.orders);
  const notes = [subsets, text.studies.runsNote(answer.lucks), text.studies.chanceToo];
  if (!most || most.share === 0) return { method: 'credit', finding: own.nothing, subtitle, data: undefined, notes };
  const row = (id: string, label: string, value: number, error: number, isWhole: boolean): BarRow => {
    const written = signed(scale, value, error, words);
    const said =
      Number.isFinite(error) && error > 0 ? text.studies.withError(written, plain(scale, error, 0, words)) : written;
    return {
      id,
      label,
      bars: [
        { form: 'block', fill: isWhole ? 'ink' : 'place', from: 0, to: drawn(value), text: written, spoken: said },
      ],
    };
  };
  return {
    method: 'credit',
    finding: isWrittenAsNothing(scale, most.share, most.error) ? own.noneStandsOut : own.title(most.name),
    subtitle,
    notes,
    data: {
      sections: [
        {
          id: 'credit',
          title: own.shareIn(scale.unit),
          ...barAxis([...rows.map(({ share }) => drawn(share)), drawn(credit.together)], numbers),
          rows: [
            ...rows.map(({ id, name, share, error }) => row(id, name, share, error, false)),
            row('together', own.together, credit.together, whole, true),
          ],
        },
      ],
      sentence: own.sentence(
        valueWords(scale, credit.together, whole, words),
        valueWords(scale, credit.interaction, whole, words),
      ),
      table: {
        columns: [own.measure, own.share, own.error, own.alone],
        rows: [
          ...rows.map(({ name, share, alone, error }) => [
            name,
            signed(scale, share, error, words),
            Number.isFinite(error) ? plain(scale, error, 0, words) : '–',
            signed(scale, alone, error, words),
          ]),
          [own.together, signed(scale, credit.together, whole, words), '–', '–'],
          [own.interaction, signed(scale, credit.interaction, whole, words), '–', '–'],
        ],
      },
    },
  };
}

/** Measures by their names, with the use's id where several of one measure stand beside one another. */
function namesOf(
  { uses, strategy }: CreditAnswer,
  strategies: readonly Strategy[],
  language: 'da' | 'en',
): readonly string[] {
  const own = strategies.find(({ id }) => id === strategy)?.measures ?? [];
  const labels = uses.map(([first = '']) => {
    const measure = own.find(({ id }) => id === first)?.measure ?? first;
    return measures.get(measure)?.label[language] ?? measure;
  });
  return labels.map((label, i) =>
    labels.filter((other) => other === label).length > 1 ? `${label} (${uses[i]?.[0]})` : label,
  );
}
