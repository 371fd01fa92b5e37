import { type CriterionId, type Line, listDate, ruleSetFor } from '../../engine/index.ts';
import type { PanelsData } from '../charts/panelsForm.ts';
import type { Wording } from '../text/language.ts';
import type { MethodWords } from '../text/methodWords.ts';
import type { Method, MethodInputs } from './method.ts';
import { panelPoint } from './panels.ts';
import { replicatesCounted } from './replicatesCounted.ts';
import { rests } from './rests.ts';

/** How likely a place is to stand on the law's lists: replicates counted, and the law's own lines. */
export const statusMethod: Method<PanelsData> = {
  rests: [...rests.law, ...rests.moves],
  criteria(inputs) {
    const rules = rulesOf(inputs);
    const lines = rules?.rules.flatMap((rule) => [...rule.lines, ...(rule.originLine ? [rule.originLine] : [])]) ?? [];
    return lines.map(({ criterion }) => criterion);
  },
  counted(inputs) {
    const { words, method } = inputs;
    const rules = rulesOf(inputs);
    if (!rules) return [];
    const { hidesFifth } = inputs.session.frame.value;
    const said = method.statusRules;
    const lists = words.text.figures.status;
    const named = [
      ['prevention-area', lists.prevention],
      ['vulnerable-area', lists.vulnerable],
    ] as const;
    const told = named.flatMap(([status, name]) => {
      const rule = rules.rules.find((each) => each.status === status);
      if (!rule) return [];
      const lines = words.list(rule.lines.filter(isShown).map((line) => lineWords(line, words, said)));
      const also = rule.originLine && !hidesFifth ? said.and(lineWords(rule.originLine, words, said)) : '';
      return [`${said.list(name, words.numbers.plain(rule.atLeast, 0), lines)}${also}`];
    });
    const size = said.size(words.numbers.plain(rules.minimumResidents, 0));
    return [size, ...told, ...(hidesFifth ? [] : [said.fifthNote])];
    function isShown({ criterion }: Line): boolean {
      return !hidesFifth || criterion !== 'origin';
    }
  },
  worked(inputs) {
    const at = panelPoint(inputs);
    const { ensemble, words, method, inputs: made } = inputs;
    if (!at || !ensemble || !made) return [];
    const { panel, line, point } = at;
    const all = ensemble.replicates.length;
    const list = panel.subtitle === '' ? panel.title : `${panel.title} (${panel.subtitle})`;
    return [
      {
        about: `${list}: ${method.steps.at(words.label(made.place.label), point.year, line.name)}`,
        steps: [replicatesCounted(Math.round((point.value * all) / 100), all, point.text, words, method)],
      },
    ];
  },
};

function rulesOf({ ensemble }: Pick<MethodInputs<unknown>, 'ensemble'>) {
  return ensemble && ruleSetFor(listDate(ensemble.shape.years.at(-1) ?? 0));
}

function lineWords({ criterion, value, basis }: Line, words: Wording, said: MethodWords['statusRules']): string {
  const name = nameOf(criterion, words);
  const share = words.numbers.percent(value, 0);
  if (basis === 'national-multiple') return said.timesNation(name, words.numbers.short(value));
  return basis === 'regional-ratio' ? said.ofRegion(name, share) : said.above(name, share);
}

function nameOf(criterion: CriterionId, { text }: Wording): string {
  const name = text.criteria[criterion];
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
