import { describe, expect, it } from 'vitest';
import { parseNotebook } from '../../engine/index.ts';
import { inputsHash } from '../../workbench/dataflow/inputsHash.ts';
import { documentFrame } from '../../workbench/notebook/documentFrame.ts';
import { fileNameOf, tableAsCsv } from '../../workbench/notebook/files.ts';
import { dosed } from './fakeRunner.ts';
import { standardDocument } from './gladsaxeSession.ts';

const head = '---\nfremsyn: 1\ntitle: Prøve\nlanguage: da\npack: gladsaxe\n---\n';
const frameOf = (text: string) => documentFrame(parseNotebook(head + text, 'notebook').notebook);

describe('headings of a document on a page', () => {
  it('its own first heading is the page’s where it has one at the top', () => {
    expect(frameOf('# Spørgsmålet\n\nTekst.\n')).toMatchObject({ showsTitle: false, shift: 0 });
  });

  it('else its title is, and its headings move down', () => {
    expect(frameOf('Tekst.\n')).toMatchObject({ showsTitle: true, shift: 1 });
    expect(frameOf('# Et\n\n# To\n')).toMatchObject({ showsTitle: true, shift: 1 });
  });

  it('a cell stands one level under the heading before it', () => {
    const { levels, focusFigure } = documentFrame(parseNotebook(standardDocument('da'), 'notebook').notebook);
    expect(levels['key-figures-afstand']).toBe(2);
    expect(levels['figure-gap-uden-job']).toBe(3);
    expect(focusFigure).toBe('gap-uden-job');
  });
});

describe('a table for a spreadsheet', () => {
  const table = {
    columns: ['År', 'Basis'],
    rows: [
      ['2025', '−3,4'],
      ['a;b', '1,0\u00a0%'],
    ],
  };

  it('has semicolons in Danish, commas in English, plain minus signs and spaces, and quotes where they are needed', () => {
    expect(tableAsCsv(table, 'da')).toBe('\uFEFFÅr;Basis\r\n2025;-3,4\r\n"a;b";1,0 %\r\n');
    expect(tableAsCsv(table, 'en')).toBe('\uFEFFÅr,Basis\r\n2025,"-3,4"\r\na;b,"1,0 %"\r\n');
  });

  it('holds no formula, whatever a shared document calls its scenarios', () => {
    const shared = {
      columns: ['Navn', '=1+1'],
      rows: [
        ['@SUM(A1)', '-1'],
        ['-2+3', '+11'],
        ['–', '−30\u00a0%'],
      ],
    };
    expect(tableAsCsv(shared, 'da')).toBe("\uFEFFNavn;'=1+1\r\n'@SUM(A1);-1\r\n'-2+3;+11\r\n–;-30 %\r\n");
  });

  it('goes into a file that every system can name', () => {
    expect(fileNameOf('Fleksibel udlejning på Mørkhøj: æ & å?')).toBe('fleksibel-udlejning-paa-moerkhoej-ae-aa');
    expect(fileNameOf('???')).toBe('fremsyn');
  });
});

describe('the hash that results are kept by', () => {
  const settings = { engineVersion: '1', packHash: 'p', seed: 's', from: 2025, to: 2040, lowIncomeLine: 200_000 };

  it('is the same for strategies that come to the same, whatever they are called', () => {
    expect(inputsHash(dosed('a', 1), settings)).toBe(inputsHash(dosed('b', 1, 'a'), settings));
  });

  it('differs with anything that a result depends on', () => {
    const others = [
      { engineVersion: '2' },
      { packHash: 'q' },
      { seed: 't' },
      { from: 2024 },
      { to: 2041 },
      { lowIncomeLine: 1 },
    ];
    const hashes = others.map((other) => inputsHash(dosed('a', 1), { ...settings, ...other }));
    hashes.push(inputsHash(dosed('a', 1), settings), inputsHash(dosed('a', 2), settings));
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
