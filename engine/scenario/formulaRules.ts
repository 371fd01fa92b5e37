import type { ConstantNode, FunctionNode, MathNode, OperatorNode, SymbolNode } from 'mathjs';
import { didYouMean } from './closestWord.ts';
import type { Findings, Spot } from './findings.ts';
import { refusedNode } from './formulaSyntax.ts';
import type { Call, Vocabulary } from './formulaVocabulary.ts';
import { refusesOrigin } from './originWords.ts';

const operators = new Set([
  'add',
  'subtract',
  'multiply',
  'divide',
  'pow',
  'unaryMinus',
  'unaryPlus',
  'equal',
  'unequal',
  'smaller',
  'smallerEq',
  'larger',
  'largerEq',
  'and',
  'or',
  'not',
]);

/** Plain functions with the fewest and most arguments they take. */
const functions: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['min', [2, 20]],
  ['max', [2, 20]],
  ['abs', [1, 1]],
  ['round', [1, 2]],
]);

/** Walks a formula's tree and tells everything outside the vocabulary. @returns the indicators it reads, each once */
export function checkFormulaNode(
  tree: MathNode,
  source: string,
  vocabulary: Vocabulary,
  mostParts: number,
  spot: (offset: number) => Spot,
  findings: Findings,
): readonly Call[] {
  const calls = new Map<string, Call>();
  let parts = 0;
  const at = (text: string): Spot => spot(offsetOf(source, text));

  const visit = (node: MathNode): void => {
    if (++parts > mostParts) return;
    switch (node.type) {
      case 'ParenthesisNode':
      case 'ConditionalNode':
      case 'RelationalNode':
        node.forEach(visit);
        return;
      case 'ConstantNode':
        if (isPlainConstant((node as ConstantNode).value)) return;
        refuse(String((node as ConstantNode).value), findings, at, 'En tekst', 'A text');
        return;
      case 'SymbolNode':
        checkName((node as SymbolNode).name);
        return;
      case 'OperatorNode': {
        const operator = node as OperatorNode;
        if (operator.implicit) {
          findings.error(
            spot(0),
            'Der mangler en regneoperation mellem to led. Skriv `*` for at gange.',
            'An operation is missing between two parts. Write `*` to multiply.',
          );
        } else if (!operators.has(operator.fn)) {
          refuse(operator.op, findings, at, 'Regnetegnet', 'The operator');
        }
        operator.args.forEach(visit);
        return;
      }
      case 'FunctionNode':
        checkCall(node as FunctionNode);
        return;
      default:
        findings.error(
          spot(0),
          `Formler kan ikke indeholde ${refusedNode(node).da}; kun indikatorer, tal, regning og sammenligning.`,
          `Formulas can't contain ${refusedNode(node).en}; only indicators, numbers, arithmetic and comparison.`,
        );
    }
  };

  const checkName = (name: string): void => {
    if (vocabulary.names.includes(name)) return;
    if (refusesOrigin(name, at(name), findings)) return;
    if (vocabulary.words?.has(name)) {
      findings.error(
        at(name),
        `\`${name}\` er et sted og ikke et tal. Skriv det i parentesen på en indikator: \`gap("outside-labour", ${name})\`.`,
        `\`${name}\` is a place and not a number. Write it in the brackets of an indicator: \`gap("outside-labour", ${name})\`.`,
      );
      return;
    }
    const meant = didYouMean(name, [...vocabulary.names, ...vocabulary.functions.keys()]);
    findings.error(
      at(name),
      `Navnet \`${name.slice(0, 60)}\` kendes ikke.${meant.da}`,
      `The name \`${name.slice(0, 60)}\` is unknown.${meant.en}`,
    );
  };

  const checkCall = (node: FunctionNode): void => {
    // a called property or expression has no name of its own
    const name = (node.fn as MathNode).type === 'SymbolNode' ? (node.fn as SymbolNode).name : '';
    const bounds = functions.get(name);
    const lists = vocabulary.functions.get(name);
    if (bounds) {
      const [least, most] = bounds;
      if (node.args.length < least || node.args.length > most) tellCount(name, `${least}–${most}`, node.args.length);
      node.args.forEach(visit);
    } else if (lists) checkWords(name, node.args, lists);
    else if (!refusesOrigin(name, at(name), findings)) {
      const meant = didYouMean(name, [...vocabulary.functions.keys(), ...functions.keys()]);
      findings.error(
        at(name),
        `Funktionen \`${name.slice(0, 60)}\` kan ikke bruges i formler.${meant.da}`,
        `The function \`${name.slice(0, 60)}\` can't be used in formulas.${meant.en}`,
      );
    }
  };

  const checkWords = (name: string, args: readonly MathNode[], lists: readonly (readonly string[])[]): void => {
    const most = lists.length + Number(vocabulary.years !== undefined);
    if (args.length < lists.length || args.length > most) {
      tellCount(name, most > lists.length ? `${lists.length}–${most}` : String(most), args.length);
      return;
    }
    for (const year of args.slice(lists.length)) checkYear(year);
    const words = args.slice(0, lists.length).map((arg, i) => {
      parts++;
      const list = lists[i] ?? [];
      if (arg.type === 'SymbolNode') {
        const { name: meant } = arg as SymbolNode;
        if (vocabulary.words?.get(meant) === list) return meant;
      }
      const word: unknown = arg.type === 'ConstantNode' ? (arg as ConstantNode).value : undefined;
      if (typeof word === 'string' && list.includes(word)) return word;
      tellWord(name, typeof word === 'string' ? word : arg.toString(), list);
      return '';
    });
    tellSilence(name, words.at(-1) ?? '');
    calls.set([name, ...words].join(' '), { name, words });
  };

  const tellSilence = (name: string, place: string): void => {
    const table = vocabulary.silent?.get(name);
    const isAny = vocabulary.words?.has(place) === true;
    const missing = table?.missing.get(place);
    if (!table || !(isAny ? table.isWhole : missing)) return;
    const [shown, more] = [(missing ?? []).slice(0, 3).join(', '), Math.max(0, (missing?.length ?? 0) - 3)];
    const of = missing
      ? { da: shown + (more ? ` og ${more} til` : ''), en: shown + (more ? ` and ${more} more` : '') }
      : none;
    findings.error(
      at(isAny ? name : place),
      `${name} kan ikke regnes ud her: datapakkens ${table.file} siger intet om ${of.da}. Tilføj det, eller brug en anden indikator.`,
      `${name} can't be worked out here: the data pack's ${table.file} says nothing of ${of.en}. Add it, or use another indicator.`,
    );
  };

  const checkYear = (arg: MathNode): void => {
    const { from, to } = vocabulary.years ?? { from: 0, to: 0 };
    const year: unknown = arg.type === 'ConstantNode' ? (arg as ConstantNode).value : undefined;
    if (year === undefined) {
      visit(arg);
      return;
    }
    parts++;
    if (typeof year === 'number' && Number.isInteger(year) && year >= from && year <= to) return;
    const shown = String(year).slice(0, 60);
    findings.error(
      at(shown),
      `Året \`${shown}\` er ikke i fremskrivningen; forventet et helt år fra ${from} til ${to}, eller \`year - 1\` for året før.`,
      `The year \`${shown}\` is not in the projection; expected a whole year from ${from} to ${to}, or \`year - 1\` for the year before.`,
    );
  };

  const tellWord = (name: string, word: string, list: readonly string[]): void => {
    if (refusesOrigin(word, at(word), findings)) return;
    const meant = list.includes(word) ? { da: '', en: '' } : didYouMean(word, list);
    const shown = word.slice(0, 60);
    findings.error(
      at(word),
      `\`${shown}\` er ikke et ord, som ${name} kan læse; skriv det i anførselstegn.${meant.da}`,
      `\`${shown}\` is not a word that ${name} can read; write it in quotation marks.${meant.en}`,
    );
  };

  const tellCount = (name: string, expected: string, found: number): void => {
    findings.error(
      at(name),
      `${name} har ${found} led i parentesen; forventet ${expected}.`,
      `${name} has ${found} parts in its brackets; expected ${expected}.`,
    );
  };

  visit(tree);
  if (parts > mostParts) {
    findings.error(
      spot(0),
      `Formlen har mere end ${mostParts} led. Del den op.`,
      `The formula has more than ${mostParts} parts. Split it.`,
    );
  }
  return [...calls.values()];
}

/** Of whom a table says nothing where it says nothing at all. */
const none = { da: 'noget sted', en: 'any place' };

function refuse(found: string, findings: Findings, at: (text: string) => Spot, da: string, en: string): void {
  const shown = found.slice(0, 60);
  findings.error(
    at(found),
    `${da} \`${shown}\` kan ikke stå her; kun indikatorer, tal, regning og sammenligning.`,
    `${en} \`${shown}\` can't stand here; only indicators, numbers, arithmetic and comparison.`,
  );
}

function isPlainConstant(value: unknown): boolean {
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}

/** First place where the text stands as a whole word, else where it stands at all, else the beginning. */
function offsetOf(source: string, text: string): number {
  if (text === '') return 0;
  for (let i = source.indexOf(text); i >= 0; i = source.indexOf(text, i + 1)) {
    const before = source[i - 1] ?? ' ';
    const after = source[i + text.length] ?? ' ';
    if (!/[\w-]/.test(before) && !/[\w-]/.test(after)) return i;
  }
  return Math.max(0, source.indexOf(text));
}
