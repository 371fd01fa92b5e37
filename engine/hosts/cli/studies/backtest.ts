import { hiddenOutcomes } from '../../../analysis/disclosure/studyDisclosure.ts';
import { backtest as holdAgainst, type Skill } from '../../../analysis/studies/backtest.ts';
import { criterionDefinition } from '../../../criteria/criterionDefinitions.ts';
import type { Message } from '../../../pack/message.ts';
import { placesOf } from '../../../population/geography.ts';
import { alignedTable } from '../alignedTable.ts';
import { hiddenMark } from '../comparisonReading.ts';
import { comparisonTexts, shortCriterion } from '../comparisonTexts.ts';
import { numbersOf } from '../numbers.ts';
import type { Answer } from './answer.ts';
import { observedFlag, readObservations } from './observations.ts';
import { type StudyTools, studyCommand } from './study.ts';
import { readStrategy, refuseIfAny, strategyFlag } from './studyFlags.ts';
import { estimateText, percentText, valueText } from './studyTexts.ts';

/** `fremsyn backtest FILE…`: a projection held against what was observed. */
export const backtest = studyCommand({
  name: 'backtest',
  help: { da: 'holder en fremskrivning op mod observerede værdier', en: 'holds a projection against observed values' },
  flags: [strategyFlag, observedFlag],
  examples: ['backtest scenarios/baseline.yaml --observed observed.csv --replicates 50'],
  answer: backtestAnswer,
});

async function backtestAnswer({ plan, reader, call, simulate }: StudyTools): Promise<Answer> {
  const { task, pack } = plan;
  const { locale, terminal } = call;
  const messages: Message[] = [];
  const strategy = readStrategy(reader, task, messages);
  const observations = await readObservations(reader.text('observed'), task, terminal.folder, messages);
  refuseIfAny([...messages, ...reader.messages]);
  const ensemble = await simulate({ ...task, strategies: task.strategies.filter(({ id }) => id === strategy) });
  const skills = holdAgainst(ensemble, strategy, observations);
  const labels = new Map(placesOf(pack.geography).map(({ id, label }) => [id, label[locale]]));
  const da = locale === 'da';
  const numbers = numbersOf(locale);
  // what was observed has no error of chance: all that is asked of the projection is replicates enough
  const told = { mcse: Number.EPSILON, replicates: ensemble.replicates.length };
  const isHidden = hiddenOutcomes(ensemble, pack);
  // an error together with what was observed gives the projected number away
  const hiddenSkill = ({ place, criterion }: Skill) =>
    observations.some((own) => own.place === place && own.criterion === criterion && isHidden(own));
  const nameOf = ({ place, criterion }: Skill) =>
    `${labels.get(place)}, ${shortCriterion(criterionDefinition(criterion), locale)}`;
  const written = (skill: Skill) => [
    nameOf(skill),
    String(skill.years),
    estimateText(skill.bias, told, skill.criterion, locale),
    estimateText(skill.error, told, skill.criterion, locale).replace('+', ''),
    valueText(skill.errorOfNoChange, skill.criterion, locale).replace('+', ''),
    Number.isNaN(skill.skill) ? '–' : numbers.signed(skill.skill, 2),
    percentText(skill.covered, locale),
  ];
  const rows = skills.map((skill) =>
    hiddenSkill(skill) ? [nameOf(skill), String(skill.years), ...Array<string>(5).fill(hiddenMark)] : written(skill),
  );
  const answered = skills.map((skill) => {
    const { place, criterion, years } = skill;
    return hiddenSkill(skill) ? { place, criterion, years, suppressed: 1 } : skill;
  });
  const notes = skills.some(hiddenSkill) ? [comparisonTexts[locale].hidden] : [];
  const header = da
    ? ['Sted og kriterium', 'år', 'skævhed', 'fejl', 'fejl ved uændret', 'dygtighed', 'i båndet']
    : ['Place and criterion', 'years', 'bias', 'error', 'error of no change', 'skill', 'in the band'];
  return {
    text: [alignedTable([header, ...rows], 2), ...notes].join('\n\n'),
    data: { strategy, observations, skills: answered },
  };
}
