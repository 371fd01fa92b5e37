/** What can't stand in an expression, and the words that might have been meant. */
export interface ExpressionFault {
  readonly found: string;
  readonly near?: readonly string[];
}

/** Longest expression, characters. */
const longest = 300;

/** Names that stand for a value. */
const values = ['datum', 'true', 'false', 'null', 'PI', 'E'];

/** Functions of Vega's expressions that compute a value from values and reach nothing else. */
const functions = [
  ...['abs', 'ceil', 'clamp', 'exp', 'floor', 'format', 'if', 'isFinite', 'isNaN', 'isNumber', 'isString', 'isValid'],
  ...['length', 'log', 'lower', 'max', 'min', 'parseFloat', 'parseInt', 'pow', 'round', 'sqrt', 'substring', 'trim'],
  ...['truncate', 'upper'],
];

/** Fields that lead from a value to what it is made of. */
const reserved = /^(?:__.*|constructor|prototype|caller|callee|arguments|apply|call|bind|toString|valueOf)$/;

const token =
  /\s+|(?<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<number>\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)|(?<field>\.\s*[A-Za-z_$][\w$]*)|(?<name>[A-Za-z_$æøåÆØÅ][\w$æøåÆØÅ]*)|(?<sign>===|!==|==|!=|<=|>=|&&|\|\||[-+*/%<>!?:(),[\]])/uy;

/**
 * The first thing in an expression that is not of the closed vocabulary: fields of `datum`, numbers, text, arithmetic, comparison and functions that only
 * compute. The page interprets what is left and never makes code of it.
 * @param params names that the specification gives its own parameters
 */
export function expressionFault(source: string, params: ReadonlySet<string>): ExpressionFault | undefined {
  if (source.length > longest) return { found: `${source.slice(0, 30)} …` };
  let before = '';
  for (token.lastIndex = 0; token.lastIndex < source.length; ) {
    const start = token.lastIndex;
    const match = token.exec(source);
    if (!match) return { found: source.slice(start, start + 12) };
    const { text, number, field, name, sign } = match.groups ?? {};
    const rest = source.slice(token.lastIndex).trimStart();
    if (name !== undefined) {
      const isCalled = rest.startsWith('(');
      const known = isCalled ? functions : [...values, ...params];
      if (!known.includes(name)) return { found: name, near: known };
    }
    if (field !== undefined && (reserved.test(field.slice(1).trim()) || rest.startsWith('('))) return { found: field };
    if (before === '[') {
      // what stands in brackets is a field's own name, so that nothing can be put together to reach further
      if (text === undefined && number === undefined && match[0].trim() !== '') return { found: match[0] };
      if (text !== undefined && (reserved.test(text.slice(1, -1)) || text.includes('\\'))) return { found: text };
      if (match[0].trim() !== '' && !rest.startsWith(']')) return { found: rest.slice(0, 12) };
    }
    if (sign === '(' && (before === ')' || before === ']')) return { found: '(' };
    if (match[0].trim() !== '') before = sign ?? (match[0].trim() === '' ? before : 'value');
  }
  return undefined;
}
