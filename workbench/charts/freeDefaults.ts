import { scenarioDashes } from './palette.ts';

/** A scenario as a free figure's rows name it. */
export interface ScenarioNamed {
  readonly id: string;
  readonly name: string;
}

type Part = Readonly<Record<string, unknown>>;

/**
 * What an author leaves open in a free figure, filled in as every other figure has it: scenarios in the document's order with their own colour and
 * dash, and years without a thousands mark. What the author has written stays.
 * @param colours of the scenarios, in the document's order
 */
export function withDefaults(spec: Part, scenarios: readonly ScenarioNamed[], colours: readonly string[]): Part {
  // a figure of some of them would get a legend of all
  const isOfAll = !/scenario/.test(JSON.stringify(transformsIn(spec))) && scenarios.length <= scenarioDashes.length;
  return filled(spec) as Part;

  function filled(part: unknown): unknown {
    if (Array.isArray(part)) return part.map(filled);
    if (!isPart(part)) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, value]) => [
        key,
        key === 'encoding' && isPart(value)
          ? Object.fromEntries(Object.entries(value).map(([channel, own]) => [channel, channelOf(channel, own)]))
          : filled(value),
      ]),
    );
  }

  function channelOf(channel: string, own: unknown): unknown {
    if (!isPart(own)) return own;
    const { field, axis, scale } = own;
    if ((channel === 'x' || channel === 'y') && field === 'year' && axis !== null) {
      return { ...own, axis: { format: 'd', ...(isPart(axis) ? axis : {}) } };
    }
    const domain =
      field === 'scenario'
        ? scenarios.map(({ id }) => id)
        : field === 'scenario_name'
          ? scenarios.map(({ name }) => name)
          : [];
    const range = ['color', 'stroke', 'fill'].includes(channel)
      ? colours
      : channel === 'strokeDash'
        ? scenarioDashes
        : [];
    if (!isOfAll || domain.length === 0 || range.length < domain.length || scale !== undefined) return own;
    return { sort: null, ...own, scale: { domain, range: range.slice(0, domain.length) } };
  }
}

/** What is done to rows, anywhere in a spec. */
function transformsIn(part: unknown): readonly unknown[] {
  if (Array.isArray(part)) return part.flatMap(transformsIn);
  if (!isPart(part)) return [];
  return Object.entries(part).flatMap(([key, value]) => (key === 'transform' ? [value] : transformsIn(value)));
}

function isPart(part: unknown): part is Part {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}
