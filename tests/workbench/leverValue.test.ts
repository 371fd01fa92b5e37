import { describe, expect, it } from 'vitest';
import type { NumberField } from '../../workbench/notebook/levers.ts';
import { boundPassed, leverDecimals, leverValue, leverWritten } from '../../workbench/panels/leverValue.ts';
import { wordingIn } from '../../workbench/text/language.ts';

const label = { da: 'Greb', en: 'Lever' };
const share: NumberField = { kind: 'share', key: 'share', label, unit: label, min: 0, max: 1, step: 0.05, default: 0 };
const dwellings: NumberField = { ...share, kind: 'count', key: 'dwellings', max: 2000, step: 10 };
const rent: NumberField = { ...share, kind: 'kroner', key: 'rent', max: 30_000, step: 500 };

describe('a number that somebody writes into a lever', () => {
  it.each([
    ['60', 0.6],
    ['60 %', 0.6],
    ['62,4', 0.6],
    ['62.6', 0.65],
    ['160', 1],
    ['−5', 0],
  ])('%s is a share of %d', (written, value) => {
    expect(leverWritten(written, share, 'da')).toBe(value);
  });

  it('may have points or spaces between thousands', () => {
    expect(leverWritten('14.000', rent, 'da')).toBe(14_000);
    expect(leverWritten('14 000 kr.', rent, 'da')).toBe(14_000);
    expect(leverWritten('1.230 boliger', dwellings, 'da')).toBe(1230);
  });

  it('has the marks of the page’s language', () => {
    expect(leverWritten('14,500', rent, 'en')).toBe(14_500);
    expect(leverWritten('14,500', rent, 'da')).toBe(0);
    expect(leverWritten('62.5', share, 'en')).toBe(0.65);
    expect(leverWritten('1,240 dwellings', dwellings, 'en')).toBe(1240);
  });

  it('that is no number is none', () => {
    for (const written of ['', 'mange', '–', ',']) expect(leverWritten(written, share, 'da')).toBeUndefined();
  });
});

describe('a number beyond a lever’s end', () => {
  it('is told from one that the lever can hold', () => {
    expect(boundPassed('160 %', share, 'da')).toBe('most');
    expect(boundPassed('−5', share, 'da')).toBe('least');
    expect(boundPassed('2.010 boliger', dwellings, 'da')).toBe('most');
    for (const written of ['100', '0', '62,4', 'mange']) expect(boundPassed(written, share, 'da')).toBeUndefined();
  });
});

describe('a lever’s value as it is read', () => {
  it('has the unit and the decimals of its step', () => {
    expect(leverValue(share, 0.6, wordingIn('da'))).toBe('60\u00a0%');
    expect(leverValue(dwellings, 1230, wordingIn('da'))).toBe('1.230\u00a0boliger');
    expect(leverValue(rent, 14_000, wordingIn('en'))).toBe('14,000\u00a0kr.');
    expect(leverValue({ ...share, kind: 'year', key: 'from', max: 2100, step: 1 }, 2026, wordingIn('da'))).toBe('2026');
    expect(leverDecimals({ ...share, kind: 'factor', step: 0.1 })).toBe(1);
  });
});
