import { criterionDefinitions } from '../criteria/criterionDefinitions.ts';
import type { Call } from '../scenario/formulaVocabulary.ts';
import { indicatorsAskedIn } from './carryingSummary.ts';

/** What the value of a formula counts: shares in 0–1, differences of shares, kroner, grade points, residents, or nothing that has a name. */
export type MeasuredUnit = 'share' | 'points' | 'kroner' | 'grade' | 'residents' | 'number';

/** The unit of what a formula comes to. A claim comes to the share of runs in which it holds. */
export function unitMeasured(formula: string): MeasuredUnit {
  const calls = indicatorsAskedIn(formula);
  const rest = calls.reduce((text, call) => text.replaceAll(writtenCall(call), ''), formula);
  if (/[<>]|[=!]=|\b(and|or|not)\b/.test(rest)) return 'share';
  const units = [...new Set(calls.map(unitOf))];
  const [unit] = units;
  if (unit === undefined || /[*/^]|[a-z]/i.test(rest)) return 'number';
  if (calls.length === 1 && rest.replaceAll(/[\s()]/g, '') === '') return unit;
  if (units.every((own) => own === 'share' || own === 'points')) return 'points';
  return units.length === 1 ? unit : 'number';
}

function unitOf({ name, words }: Call): MeasuredUnit {
  if (name === 'residents') return 'residents';
  if (name === 'school_result') return 'grade';
  const isForm = name === 'level' || name === 'gap' || name === 'change';
  const criterion = isForm ? words[0] : name.replaceAll('_', '-');
  if (criterionDefinitions.find(({ id }) => id === criterion)?.unit === 'kroner') return 'kroner';
  return name === 'gap' || name === 'change' ? 'points' : 'share';
}

/** A call however it is spaced and quoted. */
function writtenCall({ name, words }: Call): RegExp {
  const list = words.map((word) => String.raw`\s*["']${word}["']\s*`).join(',');
  return new RegExp(String.raw`\b${name}\s*\(${list}\)`, 'g');
}
