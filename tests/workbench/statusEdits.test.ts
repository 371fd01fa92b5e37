import { describe, expect, it } from 'vitest';
import { type Notebook, parseNotebook, type StatusCell, serializeNotebook } from '../../engine/index.ts';
import {
  nextStatus,
  statusPlaces,
  withObserved,
  withoutStatusPlace,
  withStatusPlace,
} from '../../workbench/notebook/statusEdits.ts';
import { documentOf } from './documentOf.ts';

const text = documentOf([
  'status 2026',
  `year: 2026
values:
  - place: vaerebro-park # from the ministry
    outside-labour: 0.31`,
]);

const start = parseNotebook(text, 'n').notebook;

function statusOf(notebook: Notebook): StatusCell {
  const cell = notebook.cells.find(({ kind }) => kind === 'status');
  if (cell?.kind !== 'status') throw new Error('no status');
  return cell;
}

describe('a yearly status that is entered in the page', () => {
  it('changes the one line of its value, and keeps what people wrote beside it', () => {
    const edited = withObserved(start, statusOf(start), 'vaerebro-park', 'outside-labour', 0.325);
    expect(serializeNotebook(edited)).toBe(text.replace('0.31', '0.325'));
  });

  it('takes a value that was emptied out of the document, and the place stays to be filled in', () => {
    const edited = withObserved(start, statusOf(start), 'vaerebro-park', 'outside-labour', undefined);
    expect(statusOf(edited).values).toEqual([]);
    expect(statusPlaces(statusOf(edited))).toEqual(['vaerebro-park']);
  });

  it('gets lines for more places, each with its own values, and loses them again', () => {
    const added = withStatusPlace(start, statusOf(start), 'pileparken');
    expect(statusPlaces(statusOf(added))).toEqual(['vaerebro-park', 'pileparken']);
    const entered = withObserved(added, statusOf(added), 'pileparken', 'convicted', 0.012);
    expect(statusOf(entered).values.map(({ place, criterion, value }) => [place.value, criterion, value])).toEqual([
      ['vaerebro-park', 'outside-labour', 0.31],
      ['pileparken', 'convicted', 0.012],
    ]);
    const left = withoutStatusPlace(entered, statusOf(entered), 'pileparken');
    expect(serializeNotebook(left)).toBe(text);
  });

  it('goes on with the same places a year later, with nothing entered', () => {
    const { notebook, messages } = parseNotebook(`${text}\n${nextStatus(statusOf(start), '2027')}\n`, 'n');
    expect(messages).toEqual([]);
    const [, next] = notebook.cells;
    expect(next).toMatchObject({ kind: 'status', year: 2027, values: [] });
    expect(next?.kind === 'status' && statusPlaces(next)).toEqual(['vaerebro-park']);
  });
});
