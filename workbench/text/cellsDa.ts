/** Danish words of the cells that hold a table, a formula, a goal or a free figure. */
export const cellsDa = {
  coming: 'Hentes …',
  data: {
    title: (id: string) => `Tabellen ${id}`,
    size: (rows: string, count: number, columns: number) =>
      `${rows} ${count === 1 ? 'række' : 'rækker'}, ${columns} ${columns === 1 ? 'kolonne' : 'kolonner'}`,
    source: 'Kilde',
    date: 'Dato',
    licence: 'Licens',
    file: 'Fil',
    resource: 'Bruges som',
    mapping: 'Kolonner',
    became: (column: string, field: string) => `${column} er ${field}`,
    notTold: 'ikke oplyst',
    refused:
      'Tabellen vises ikke: den tæller færre end fem personer i en celle eller ligner personnumre. Ret de linjer, som bemærkningerne nævner.',
  },

  table: {
    title: 'Tallene år for år',
  },

  formula: {
    title: (id: string) => `Afledt indikator: ${id}`,
    subtitle: (source: string, unit: string) => `${source} (${unit})`,
    value: 'Værdi',
    units: {
      number: 'tal uden enhed',
      percent: 'procent',
      points: 'procentpoint',
      kroner: 'kroner',
      persons: 'personer',
    },
    kroner: (value: string) => `${value}\u00a0kr.`,
    faulty: 'Formlen kan ikke beregnes. Bemærkningerne til dokumentet siger hvorfor, og hvad der kan skrives.',
    noValue:
      'Formlen har ingen værdi her: den læser for få beboere, deler med nul eller spørger om år uden for fremskrivningen.',
    noValueShort: 'ingen værdi',
    sentence: (year: number, place: string, values: string) => `${year}${place ? ` i ${place}` : ''}: ${values}.`,
  },

  goal: {
    title: 'Bliver målet nået?',
    note: 'Andel af gentagelserne, hvor målet er nået',
    valueIn: (year: number) => `Værdi i ${year}`,
    sentence: (chances: string) => `Sandsynlighed for at nå målet: ${chances}.`,
    faulty: 'Målet kan ikke beregnes. Bemærkningerne til dokumentet siger hvorfor.',
  },

  free: {
    title: (id: string) => `Fri figur: ${id}`,
    subtitle: (names: string, rows: string) => `Data: ${names} (${rows} rækker)`,
    undescribed: 'Figuren er ikke beskrevet. Tallene står i tabellen.',
    someRows: (rows: number) => `Tabellen viser de første ${rows} rækker`,
    empty: (names: string) => `Der er ingen rækker i ${names}, så der er intet at tegne endnu.`,
    faulty: 'Figuren tegnes ikke. Bemærkningerne til dokumentet siger hvorfor, og hvad der kan skrives.',
  },

  distribution: {
    title: (about: string, place: string) => `Hvor langt fra hinanden ligger gentagelserne? ${about}, ${place}`,
    subtitle: (year: number, unit: string, replicates: number) =>
      `${unit}, ${year}: en prik er én af ${replicates} gentagelser`,
    axis: (year: number) => `${year}. Stregen dækker fire ud af fem gentagelser; mærket er den midterste.`,
    steps: ['mindste', 'en tiendedel under', 'midterste', 'ni tiendedele under', 'største'] as const,
    replicates: 'Gentagelser',
    read: (name: string, step: string, value: string) => `${name}, ${step}: ${value}`,
    sentence: (name: string, low: string, high: string, middle: string) =>
      `${name}: fire ud af fem gentagelser ligger fra ${low} til ${high}, den midterste er ${middle}.`,
    tooFewReplicates: 'Spredningen vises, når mindst seks gentagelser er regnet.',
    ofClaim: 'Formlen er sand eller falsk i hver gentagelse. Vis den som en kurve i stedet.',
  },

  failed: {
    bare: 'Ingen rækker er tilbage efter figurens egne filtre, så der er intet at tegne.',
    chart: 'Figuren kunne ikke tegnes. Tallene står i tabellen nedenfor.',
    unknown: 'Der skete en fejl, som Fremsyn ikke kender.',
    technical: 'Teknisk besked',
  },
};
