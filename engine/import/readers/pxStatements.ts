/** One statement of a PC-Axis file: `KEY[language]("variable")=values;`. */
export interface PxStatement {
  readonly keyword: string;
  readonly language: string;
  readonly variable: string;
  /** quoted texts, joined where a text is split over lines, or the bare words */
  readonly values: readonly string[];
  /** line that it begins on */
  readonly line: number;
}

/** Cells of a PC-Axis file's DATA: numbers and quoted signs, in order. */
const cell = /"([^"]*)"|([^\s,;"]+)/g;

/** Splits a PC-Axis file into statements: they end with a semicolon outside quotes. */
export function pxStatements(text: string): readonly PxStatement[] {
  const statements: PxStatement[] = [];
  let line = 1;
  let start = 0;
  let startLine = 1;
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '\n') line++;
    if (character === '"') isQuoted = !isQuoted;
    if (character !== ';' || isQuoted) continue;
    const statement = parse(text.slice(start, i), startLine);
    if (statement) statements.push(statement);
    start = i + 1;
    startLine = line;
  }
  const rest = parse(text.slice(start), startLine);
  return rest ? [...statements, rest] : statements;
}

function parse(raw: string, before: number): PxStatement | undefined {
  const blank = /^\s*/.exec(raw)?.[0] ?? '';
  const line = before + (blank.match(/\n/g)?.length ?? 0);
  const [whole, keyword, language = '', variable = ''] =
    /^\s*([A-Z][A-Z0-9-]*)(?:\[(\w+)\])?(?:\("([^"]*)"(?:,"[^"]*")*\))?\s*=/.exec(raw) ?? [];
  if (whole === undefined || keyword === undefined) return undefined;
  const body = raw.slice(whole.length);
  return { keyword, language, variable, line, values: keyword === 'DATA' ? dataOf(body) : valuesOf(body) };
}

function dataOf(body: string): string[] {
  return [...body.matchAll(cell)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

/** Texts with commas between; texts without one are parts of the same. */
function valuesOf(body: string): string[] {
  const values: string[] = [];
  let isNew = true;
  for (const [whole, quoted] of body.matchAll(/"([^"]*)"|,|[^\s,"]+/g)) {
    if (whole === ',') {
      isNew = true;
      continue;
    }
    const value = quoted ?? whole;
    if (isNew) values.push(value);
    else values.push((values.pop() ?? '') + value);
    isNew = false;
  }
  return values;
}
