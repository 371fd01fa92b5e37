/**
 * What a person, a dwelling or a year costs and who pays: amounts in prices of 2025, kroner. Shares are of what the municipality and the
 * state pay; what is left is paid by others (residents, housing organisations and Landsbyggefonden, unemployment funds' members). All are
 * assumed in round figures, from memory of rates in force in 2025, but where the source says otherwise.
 */

import { inBoth } from './texts.mjs';

const memory = [
  'Skøn efter satserne i 2025; efterprøv før brug',
  'Judgement after the rates of 2025; check before use',
];
const judgement = ['Skøn; intet lokalt tal fundet', 'Judgement; no local figure found'];
const personYear = ['kr. pr. helårsperson', 'kr. a person and year'];
const incomeShare = ['andel af bruttoindkomsten', 'share of gross income'];
const factor = ['gange indsatsens egen pris', "times the measure's own cost"];

export function unitValueRows() {
  return [
    row('unemployment-benefit', 'Dagpenge', 'Unemployment benefit', personYear, 235_000, 0.6, 0.4, memory),
    row('social-assistance', 'Kontanthjælp og lignende', 'Social assistance', personYear, 165_000, 0.7, 0.3, memory),
    row('disability-pension', 'Førtidspension', 'Disability pension', personYear, 245_000, 0.7, 0.3, memory),
    row('student-grant', 'SU', 'Student grant', personYear, 80_000, 0, 1, memory),
    row('old-age-pension', 'Folkepension', 'Old-age pension', personYear, 175_000, 0, 1, memory),
    row('municipal-tax', 'Kommuneskat', 'Municipal tax', incomeShare, 0.19, 1, 0, [
      'Skøn: cirka 23,6 % af indkomsten efter bundfradrag og fradrag',
      'Judgement: about 23.6 % of income after allowances',
    ]),
    row(
      'state-tax',
      'Statsskat og arbejdsmarkedsbidrag',
      'State tax and labour market contribution',
      incomeShare,
      0.16,
      0,
      1,
      [
        'Skøn: arbejdsmarkedsbidrag 8 %, bundskat 12 %, topskat af de høje indkomster, efter fradrag',
        'Judgement: labour market contribution 8 %, bottom tax 12 %, top tax on high incomes, after allowances',
      ],
    ),
    row(
      'day-care',
      'Dagtilbud',
      'Day care',
      ['kr. pr. barn på 0–5 år om året', 'kr. a child aged 0–5 and year'],
      95_000,
      0.75,
      0,
      judgement,
    ),
    row(
      'school',
      'Grundskole',
      'Compulsory school',
      ['kr. pr. barn på 6–14 år om året', 'kr. a child aged 6–14 and year'],
      90_000,
      1,
      0,
      judgement,
    ),
    row('conviction', 'Dom', 'Conviction', ['kr. pr. dom', 'kr. a conviction'], 250_000, 0, 1, [
      'Skøn: politi, domstole og kriminalforsorg; ofrenes tab er ikke med',
      "Judgement: police, courts, prison and probation; victims' losses are left out",
    ]),
    row(
      'void',
      'Huslejetab ved tomgang i almene boliger',
      'Rent lost by vacant social dwellings',
      ['andel af huslejen', 'share of the rent'],
      1,
      0,
      0,
      [
        'Hele huslejen, betalt af boligorganisationen; kommunens del ved anvisning er ikke med',
        "The whole rent, borne by the housing organisation; the municipality's part in assignment is left out",
      ],
    ),
    row('rehousing', 'Genhusning', 'Rehousing', ['kr. pr. genhuset person', 'kr. a person rehoused'], 30_000, 0, 0, [
      'Skøn: flytning, istandsættelse og rådgivning, betalt af boligorganisationen (almenboliglovens §§ 85–86)',
      'Judgement: removal, repairs and advice, paid by the housing organisation (almenboligloven §§ 85–86)',
    ]),
    row('social-measures', 'Indsatser i det sociale spor', 'Measures of the social track', factor, 1, 1, 0, [
      'Kommunen betaler; en boligsocial helhedsplan betales dog mest af Landsbyggefonden',
      'The municipality pays; a housing social plan is mostly paid by Landsbyggefonden, though',
    ]),
    row('physical-measures', 'Indsatser i det fysiske spor', 'Measures of the physical track', factor, 1, 0.1, 0, [
      'Skøn: boligorganisationerne og Landsbyggefonden betaler det meste',
      'Judgement: housing organisations and Landsbyggefonden pay most',
    ]),
    row(
      'organisational-measures',
      'Indsatser i det organisatoriske spor',
      'Measures of the organisational track',
      factor,
      1,
      0.5,
      0,
      judgement,
    ),
  ];
}

function row(id, da, en, unit, value, municipality, state, source) {
  return {
    id,
    label_da: da,
    label_en: en,
    ...inBoth('unit', unit),
    value,
    municipality_share: municipality,
    state_share: state,
    status: 'assumed',
    date: '2026-11-26',
    ...inBoth('source', source),
  };
}
