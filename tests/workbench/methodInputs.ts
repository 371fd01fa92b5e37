import { signal } from '@preact/signals-core';
import type { Cell, Ensemble } from '../../engine/index.ts';
import type { Cursor, FigureTable } from '../../workbench/charts/figure.ts';
import type { FigureInputs } from '../../workbench/charts/figureInputs.ts';
import type { MethodInputs } from '../../workbench/methods/method.ts';
import type { Session } from '../../workbench/session.ts';
import { wordingIn } from '../../workbench/text/language.ts';
import type { Language } from '../../workbench/text/languages.ts';
import { methodTexts } from '../../workbench/text/methodTexts.ts';
import { packFixture } from '../analysis/packFixture.ts';

/** What a test asks an explanation of. */
export interface MethodShown {
  readonly cell: Cell;
  readonly ensemble?: Ensemble;
  readonly inputs?: FigureInputs;
  readonly answer?: MethodInputs<unknown>['answer'];
  readonly pack?: typeof packFixture;
  readonly cursor?: Cursor;
  readonly hidesFifth?: boolean;
  readonly language?: Language;
}

/** Inputs of an explanation as the page would have them, without a page. */
export function methodInputs<Data>(data: Data, table: FigureTable | undefined, shown: MethodShown): MethodInputs<Data> {
  const { ensemble, pack = packFixture, hidesFifth = false, language = 'da' } = shown;
  const session = {
    frame: signal({ hidesFifth }),
    lowIncomeLine: signal(200_000),
    pack: signal(ensemble ? { ...pack, geography: ensemble.shape.geography } : pack),
    settled: signal(ensemble && { ensemble }),
    counted: signal(ensemble && { ensemble }),
    focus: signal(shown.inputs && { place: shown.inputs.place, year: shown.inputs.to }),
    selectedId: signal(undefined),
  } as unknown as Session;
  return {
    ...{ session, cell: shown.cell, ensemble, inputs: shown.inputs, answer: shown.answer, cursor: shown.cursor },
    ...{ data, table, words: wordingIn(language), method: methodTexts[language] },
  };
}
