import { hiddenOutcomes } from '../../../analysis/disclosure/studyDisclosure.ts';
import { backtest as holdAgainst, type Skill } from '../../../analysis/studies/backtest.ts';
import { calibrate as fitTo } from '../../../analysis/studies/calibration.ts';
import { criterionDefinition } from '../../../criteria/criterionDefinitions.ts';
import type { Message } from '../../../pack/message.ts';
import { placesOf } from '../../../population/geography.ts';
import type { Sampling } from '../../../simulation/sampling.ts';
import { alignedTable } from '../alignedTable.ts';
import { hiddenMark } from '../comparisonReading.ts';
import { comparisonTexts, shortCriterion } from '../comparisonTexts.ts';
import { numbersOf } from '../numbers.ts';
import type { Answer } from './answer.ts';
import { observedFlag, readObservations } from './observations.ts';
import { type StudyTools, studyCommand } from './study.ts';
import { readStrategy, refuseIfAny } from './studyFlags.ts';
import { estimateText, percentText, unknownText, valueText } from './studyTexts.ts';

const strategyFlag = {
  name: 'strategy',
  value: 'ID',
  help: { da: 'scenariet; ellers det sidste', en: 'the scenario; else the last' },
};

/** `fremsyn backtest FILE…`: a projection held against what was observed. */
export const backtest = studyCommand({
  name: 'backtest',
  help: { da: 'holder en fremskrivning op mod observerede værdier', en: 'holds a projection against observed values' },
  flags: [strategyFlag, observedFlag],
  examples: ['backtest scenarios/baseline.yaml --observed observed.csv --replicates 50'],
  answer: backtestAnswer,
});

/** `fremsyn calibrate FILE…`: what observations say of the uncertain parameters. */
export const calibrate = studyCommand({
  name: 'calibrate',
  help: {
    da: 'tilpasser de usikre forudsætninger til observerede værdier',
    en: 'fits the uncertain assumptions to observed values',
  },
  flags: [
    strategyFlag,
    observedFlag,
    { name: 'draws', value: 'N', help: { da: 'lodtrækninger, ellers 200', en: 'draws, 200 if left out' } },
    {
      name: 'accept',
      value: 'SHARE',
      help: { da: 'andel, der beholdes, ellers 0.1', en: 'share kept, 0.1 if left out' },
    },
  ],
  examples: [
    'calibrate scenarios/baseline.yaml --observed observed.csv --draws 400 --replicates 2 --out calibration.json',
  ],
  answer: calibrateAnswer,
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

async function calibrateAnswer({ plan, reader, call, simulate }: StudyTools): Promise<Answer> {
  const { task, pack } = plan;
  const { locale, terminal } = call;
  const messages: Message[] = [];
  const strategy = readStrategy(reader, task, messages);
  const observations = await readObservations(reader.text('observed'), task, terminal.folder, messages);
  const draws = reader.count('draws', 10, 100_000) ?? 200;
  const accept = reader.decimal('accept', 0, 1) ?? 0.1;
  refuseIfAny([...messages, ...reader.messages]);
  const sampling: Sampling = { design: 'sobol', draws };
  const lucks = task.replicates.length;
  const sampled = { ...task, sampling, replicates: Array.from({ length: draws * lucks }, (_, run) => run) };
  const found = await fitTo(sampled, strategy, observations, accept, pack, simulate);
  const numbers = numbersOf(locale);
  const da = locale === 'da';
  const rows = found.names.map((name, p) => {
    const own = found.parameters[p];
    return [
      unknownText(name, pack, locale),
      `${numbers.plain(own?.priorP10 ?? Number.NaN)} – ${numbers.plain(own?.priorP90 ?? Number.NaN)}`,
      `${numbers.plain(own?.p10 ?? Number.NaN)} – ${numbers.plain(own?.p90 ?? Number.NaN)}`,
      numbers.plain(own?.mean ?? Number.NaN),
    ];
  });
  const header = da
    ? ['Forudsætning', 'før (p10 – p90)', 'efter (p10 – p90)', 'middel']
    : ['Assumption', 'before (p10 – p90)', 'after (p10 – p90)', 'mean'];
  return { text: alignedTable([header, ...rows], 2), data: { strategy, sampling, accept, ...found } };
}
