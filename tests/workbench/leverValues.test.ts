import { describe, expect, it } from 'vitest';
import { parseNotebook, run } from '../../engine/index.ts';
import { decodeFirstResults, encodeFirstResults } from '../../engine/simulation/firstResults.ts';
import { asked, changedCourses, shownFirst } from '../../workbench/asked.ts';
import type { Course } from '../../workbench/dataflow/lookAhead.ts';
import { type ProjectionInputs, taskOf } from '../../workbench/dataflow/projectionInputs.ts';
import { ValuesMade } from '../../workbench/dataflow/valuesMade.ts';
import { leverValues } from '../../workbench/leverValues.ts';
import { asTold } from '../../workbench/notebook/fifthCriterion.ts';
import { focusOf } from '../../workbench/notebook/focus.ts';
import { strategiesOf } from '../../workbench/notebook/strategiesOf.ts';
import type { Language } from '../../workbench/text/languages.ts';
import { gladsaxeFolder, readPackFiles } from '../pack/packFiles.ts';
import { gladsaxe, standardDocument } from './gladsaxeSession.ts';

/** The document that the page opens with, on its first year. */
const opening = (language: Language) => standardDocument(language).replace(/^years: .*$/m, 'years: 2025..2026');

function askedOf(text: string) {
  const pack = gladsaxe();
  const notebook = asTold(parseNotebook(text, 'notebook').notebook);
  const { strategies, messages } = strategiesOf(notebook, pack);
  const inputs = asked({ notebook, pack, strategies }, '0', '');
  return { notebook, pack, strategies, inputs, messages };
}

/** What a reader's levers that are moved already can be moved to. */
function courses(language: Language): readonly Course[] {
  const { notebook, pack, strategies, inputs } = askedOf(opening(language));
  const document = { notebook, pack, strategies, from: inputs.from };
  return changedCourses(document, shownFirst(strategies), focusOf(notebook, pack).place, '0');
}

/** As the build makes them. */
function made(): ValuesMade {
  const { inputs, strategies, messages } = askedOf(leverValues(opening('da'), readPackFiles(gladsaxeFolder)));
  expect(messages).toEqual([]);
  const task = taskOf(inputs, strategies, [0]);
  const values = new ValuesMade();
  values.results.value = decodeFirstResults(encodeFirstResults(task, run(task)));
  return values;
}

const values = made();

function underHand(inputs: ProjectionInputs | undefined) {
  const strategy = inputs?.strategies.find(({ id }) => id === inputs.focus);
  if (!inputs || !strategy) throw new Error('nothing is asked');
  return { inputs, strategy };
}

describe('the values of the opening document’s levers that come with the site', () => {
  it('are all that a lever which is moved already can be moved to, each with the counts of a run of its own', () => {
    const all = courses('da');
    expect(all.length).toBeGreaterThan(1);
    for (const course of all) {
      for (const value of course.values) {
        const { inputs, strategy } = underHand(course.inputsAt(value));
        const own = run(taskOf(inputs, [strategy], [0])).strategies[0]?.counts[0];
        expect(values.countsOf(strategy, inputs), `${course.key} ${value}`).toEqual(own);
      }
    }
  });

  it('serve the document in English too', () => {
    for (const course of courses('en')) {
      for (const value of course.values) {
        const { inputs, strategy } = underHand(course.inputsAt(value));
        expect(values.countsOf(strategy, inputs), `${course.key} ${value}`).toBeDefined();
      }
    }
  });

  it('are of nothing else: not of other luck, years, data or people, nor where another lever has been moved as well', () => {
    const [course] = courses('da');
    const { inputs, strategy } = underHand(course?.inputsAt(0));
    expect(values.countsOf(strategy, { ...inputs })).toBeDefined();
    const elsewhere: readonly Partial<ProjectionInputs>[] = [
      { seed: 'another' },
      { to: inputs.to + 1 },
      { lowIncomeLine: inputs.lowIncomeLine + 1 },
      { pack: { ...inputs.pack, hash: 'another' } },
    ];
    for (const change of elsewhere) expect(values.countsOf(strategy, { ...inputs, ...change })).toBeUndefined();
    const measures = strategy.measures.map((use) => ({ ...use, from: use.from + 1 }));
    expect(values.countsOf({ ...strategy, measures }, { ...inputs })).toBeUndefined();
  });
});
