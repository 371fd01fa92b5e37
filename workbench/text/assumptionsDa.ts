/** Words of the panel's fourth group: the numbers that the model itself reckons with. */
export const assumptionsDa = {
  about: (count: number, assumed: number) => `${count} tal, som modellen regner med; ${assumed} af dem er antaget.`,
  baseYear:
    'Et andet tal gælder fra det første år, der regnes frem. Beboerne i udgangsåret er dannet med datapakkens tal.',
  find: 'Find en antagelse',
  found: (count: number) => (count === 1 ? '1 antagelse' : `${count} antagelser`),
  noneFound: 'Ingen antagelse har de ord.',
  noneChanged: 'Ingen antagelse er ændret.',
  pack: (value: string) => `datapakken ${value}`,
  range: (low: string, high: string) => `spænd ${low} til ${high}`,
  isFixed: 'intet spænd',
  source: 'Kilde',
  reason: 'Begrundelse',
  sourceOf: (status: string) => `(${status})`,
  date: 'Datapakkens dato',
  name: 'I dokumentets tekst',
  ownNumber: 'Kilden gælder datapakkens tal. Tallet her er dokumentets eget.',
  onlyBaseYear: 'Bruges kun, når beboerne i udgangsåret dannes med datapakken. Et scenarie kan ikke ændre det.',
  mixes: (names: string, isOne: boolean) =>
    `${names} regner med et andet tal. Forskellen til ${isOne ? 'det scenarie' : 'de scenarier'} måler så også denne antagelse.`,
  everywhere: (value: string) => `Brug ${value} i hele dokumentet`,
  resetEverywhere: 'Sæt tilbage til datapakkens tal i hele dokumentet',
  resetToPack: 'Sæt tilbage til datapakkens tal',
  notNumber: (example: string) => `Skriv et tal, for eksempel ${example}. Intet er ændret.`,
  outside: (low: string, high: string) =>
    `Skal ligge fra ${low} til ${high}, som er datapakkens spænd. Intet er ændret.`,
  outsideFixed: (low: string, high: string) =>
    `Datapakken giver intet spænd; her fra ${low} til ${high}. Intet er ændret.`,
  beyondRange: 'uden for datapakkens spænd',
  paths: {
    heading: 'Forløb og tabeller',
    about: 'Tal, der følger årene, og ændrede rater skrives i scenariets tekst.',
    open: 'Åbn scenariets tekst',
    names: {
      'business-cycle': 'Konjunktur (1 er et almindeligt år)',
      'national-conviction-share': 'Andel dømte i hele landet',
      'pension-age': 'Folkepensionsalder',
      'regional-mean-income': 'Gennemsnitsindkomst i regionen, kroner om året',
    } as Readonly<Record<string, string>>,
    ownPath: 'ændret i scenariet',
  },
};
