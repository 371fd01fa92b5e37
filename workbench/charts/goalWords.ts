import { type ClaimedGoal, type Goal, placesOf } from '../../engine/index.ts';
import { formulaWords } from '../cells/formulaWords.ts';
import type { Wording } from '../text/language.ts';
import type { FigureInputs } from './figureInputs.ts';
import { writtenValue } from './written.ts';

/** A goal in words, with its places where a scenario names them. */
export function goalWords(
  { goal }: { readonly goal: Goal },
  { ensemble, words }: Pick<FigureInputs, 'ensemble' | 'words'>,
): string {
  const { geography } = ensemble.shape;
  const { criterion, form } = goal.indicator;
  const estates = goal.estates.map((estate) => geography.estates[estate]);
  const isFollowed = estates.every((estate) => estate?.isSocialBalanceArea);
  const where =
    estates.length === geography.estates.length
      ? words.label(geography.municipality.label)
      : isFollowed && estates.length > 1
        ? words.text.figures.goals.followedAreas
        : words.list(estates.slice(0, 3).flatMap((estate) => (estate ? [words.label(estate.label)] : [])));
  return words.text.figures.goals[goal.target](
    words.text.criteria[criterion],
    where,
    targetWords(goal.target === 'shrink' ? undefined : criterion, goal.value, form, words),
    goal.year,
  );
}

/** A goal that is a claim, in words; the formula itself where there are none for it. */
export function claimWords(
  { claim }: { readonly claim: ClaimedGoal },
  { ensemble, words }: Pick<FigureInputs, 'ensemble' | 'words'>,
): string {
  const places = placesOf(ensemble.shape.geography);
  const nameOf = (id: string) => {
    const place = places.find((candidate) => candidate.id === id);
    return place ? words.label(place.label) : id;
  };
  const told = formulaWords(claim.reach, words, nameOf) ?? claim.reach;
  return words.text.figures.goals.claim(told.charAt(0).toUpperCase() + told.slice(1), claim.year);
}

function targetWords(
  criterion: Goal['indicator']['criterion'] | undefined,
  value: number,
  form: 'level' | 'gap',
  { numbers, text }: Wording,
): string {
  if (criterion === undefined) return value === 0 ? '' : numbers.percent(value, 0);
  // what somebody has written is shown as they wrote it, to a tenth
  const written = writtenValue(criterion, value, 0, numbers);
  if (criterion === 'mean-income') return text.figures.thousandKroner(written);
  return form === 'gap' ? text.figures.points(written) : numbers.percent(value, 1);
}
