import { commonFields } from '../measures/commonFields.ts';
import type { Field, Measure } from '../measures/measure.ts';
import type { FieldValues } from '../measures/measureUse.ts';
import { closestWord, didYouMean } from './closestWord.ts';
import type { Findings } from './findings.ts';
import { measureKeys } from './measureKeys.ts';
import { mendedShare } from './mendedShare.ts';
import { refusesOrigin } from './originWords.ts';
import { tidy } from './reading.ts';
import type { FieldContent, FieldEntry, MeasureEntry } from './written.ts';

/**
 * A measure's field values as a strategy holds them: checked, and defaults filled in where the field is not optional.
 * @returns beside them the keys whose values were refused
 */
export function checkFields(
  entry: MeasureEntry,
  measure: Measure,
  findings: Findings,
): { readonly values: FieldValues; readonly refused: ReadonlySet<string> } {
  const shared = commonFields(measure);
  const keys = [...measure.fields, ...shared].map((field) => field.key);
  for (const [key, content] of entry.fields) {
    if (keys.includes(key)) continue;
    if (refusesOrigin(key, content, findings)) continue;
    const meant = didYouMean(key, [...keys, ...measureKeys]);
    findings.error(
      content,
      `Indsatsen ${measure.id} har ikke nøglen \`${key}\`.${meant.da}`,
      `The measure ${measure.id} has no key \`${key}\`.${meant.en}`,
    );
  }
  const values: [string, FieldValues[string]][] = [];
  const refused = new Set<string>();
  for (const field of measure.fields) {
    const content = entry.fields.get(field.key);
    const value = content ? checkField(field, content, findings) : undefined;
    if (content && value === undefined) refused.add(field.key);
    if (value !== undefined) values.push([field.key, value]);
    else if (!field.optional) values.push([field.key, field.default]);
  }
  for (const field of shared) {
    const content = entry.fields.get(field.key);
    const value = content && checkField(field, content, findings);
    if (content && value === undefined) refused.add(field.key);
    if (value !== undefined) values.push([field.key, value]);
  }
  if (measure.fields.every((field) => field.optional && !entry.fields.has(field.key))) {
    const own = measure.fields.map((field) => field.key).join(', ');
    findings.warning(
      entry,
      `Indsatsen ${measure.id} ændrer intet: ingen af ${own} er skrevet.`,
      `The measure ${measure.id} changes nothing: none of ${own} is written.`,
    );
  }
  return { values: Object.fromEntries(values), refused };
}

function checkField(field: Field, content: FieldEntry, findings: Findings): FieldValues[string] | undefined {
  return 'options' in field ? checkChoice(field, content, findings) : checkNumber(field, content, findings);
}

function checkNumber(
  field: Extract<Field, { readonly min: number }>,
  content: FieldEntry,
  findings: Findings,
): number | undefined {
  const { value } = content;
  const isWhole = field.kind === 'count' || field.kind === 'year';
  const number = typeof value === 'number' ? value : Number.NaN;
  if (number >= field.min && number <= field.max && (!isWhole || Number.isInteger(number))) return number;
  const written = String(value).slice(0, 60);
  const found = typeof value === 'number' ? { da: written, en: written } : { da: `»${written}«`, en: `“${written}”` };
  const bounds = `${tidy(field.min)} %TO% ${tidy(field.max)}`;
  const whole = isWhole ? { da: 'et helt tal fra ', en: 'a whole number from ' } : { da: '', en: '' };
  const mend = mendedNumber(field, value);
  findings.error(
    content,
    `${content.writtenKey} er ${found.da}; forventet ${whole.da}${bounds.replace('%TO%', 'til')}.${mend ? ` Skriv ${mend.da}.` : ''}`,
    `${content.writtenKey} is ${found.en}; expected ${whole.en}${bounds.replace('%TO%', 'to')}.${mend ? ` Write ${mend.en}.` : ''}`,
  );
  return undefined;
}

/** What somebody who wrote `60`, `60 %` or `0,6` should write. */
function mendedNumber(
  field: Extract<Field, { readonly min: number }>,
  value: FieldContent,
): { readonly da: string; readonly en: string } | undefined {
  const match = /^(-?\d+)(?:[.,](\d+))?\s*(%?)$/.exec(String(value).trim());
  const number = match ? Number(`${match[1]}.${match[2] ?? 0}`) : Number.NaN;
  if (field.kind === 'share') return mendedShare(number, field, match?.[3] === '%');
  if (typeof value !== 'string' || !(number >= field.min && number <= field.max)) return undefined;
  return { da: tidy(number), en: tidy(number) };
}

function checkChoice(
  field: Extract<Field, { readonly options: unknown }>,
  content: FieldEntry,
  findings: Findings,
): string | readonly string[] | undefined {
  const { value } = content;
  // ids of something in the pack are held against it once the whole use is read
  if (field.idsOf) return (Array.isArray(value) ? value : [value]).map(String);
  const options = field.options.map((option) => option.id);
  const chosen = (Array.isArray(value) ? value : [value]).map(String);
  const known = [...new Set(chosen.filter((word) => isOption(word, options, content, findings)))];
  if (known.length < chosen.length && new Set(chosen).size === chosen.length) return undefined;
  if (known.length < chosen.length) {
    findings.error(
      content,
      `${content.writtenKey} nævner det samme to gange.`,
      `${content.writtenKey} names the same thing twice.`,
    );
    return undefined;
  }
  if (chosen.length === 0 || (field.kind === 'choice' && chosen.length > 1)) {
    const count = field.kind === 'choice' ? { da: 'én', en: 'one' } : { da: 'mindst én', en: 'at least one' };
    const list = options.join(', ');
    findings.error(
      content,
      `${content.writtenKey} nævner ${chosen.length}; forventet ${count.da} af ${list}.`,
      `${content.writtenKey} names ${chosen.length}; expected ${count.en} of ${list}.`,
    );
    return undefined;
  }
  return field.kind === 'choice' ? known[0] : known;
}

function isOption(word: string, options: readonly string[], at: FieldEntry, findings: Findings): boolean {
  if (options.includes(word)) return true;
  if (refusesOrigin(word, at, findings)) return false;
  const near = closestWord(word, options);
  const list = options.join(', ');
  const shown = word.slice(0, 60);
  findings.error(
    at,
    `${at.writtenKey} er »${shown}«; forventet ${list}.${near ? ` Mente du \`${near}\`?` : ''}`,
    `${at.writtenKey} is “${shown}”; expected ${list}.${near ? ` Did you mean \`${near}\`?` : ''}`,
  );
  return false;
}
