/** Danish words for reading: the foot of the page, new versions of the site, and what is appended to a printed document. */
export const readingDa = {
  foot: {
    heading: 'Om siden',
    privacy: 'Privatliv',
    accessibility: 'Tilgængelighed',
  },
  report: {
    heading: 'Bilag: det, tallene hviler på',
    run: 'Beregningen',
    document: 'Dokument',
    years: 'År',
    scenarios: 'Scenarier',
    model: 'Modellens udgave',
    assumptions: 'Antagelser, som scenarierne ændrer',
    none: 'datapakkens tal, uændret',
    parameter: (name: string, value: string, before: string) => `${name}: ${value} i stedet for ${before}`,
    rateMultiplied: (table: string, factor: string) => `tabellen ${table} ganget med ${factor}`,
    rateSet: (table: string, value: string) => `tabellen ${table} sat til ${value}`,
    reference: (name: string, path: string) => `${name}: ${path}`,
    off: (process: string) => `${process} er slået fra`,
    caveats: 'Forbehold',
    limits: [
      'Modellen viser, hvad der følger af antagelser. Den forudsiger ikke fremtiden.',
      'Beboerne er syntetiske og trukket, så de tilsammen passer med totaler. Intet tal for et enkelt boligområde er områdets egen statistik, medmindre det står som offentliggjort.',
      'Mange tal er antaget, også hvem der siger ja til et tilbud, og hvem der skriver sig op hvor. Indsatsers virkning er usikker; en virkning målt ét sted er ikke et løfte et andet.',
      'Bånd og intervaller viser kun tilfældighed. Det, der ikke vides, står i spændet for modellens tal.',
      'En sandsynlighed er andelen af gentagelser under de valgte antagelser, ikke en hyppighed i verden. En afgørelse om et områdes status træffes af myndigheder.',
      'Efter ti til femten år er de fleste beboere i et boligområde nye. Så bærer antagelserne om, hvem der flytter ind, næsten hele svaret.',
      'Helbred, lokale konjunkturer, nye love og meget andet er ikke med.',
    ] as readonly string[],
    steersNothing:
      'Oprindelse styrer ingenting i modellen: ingen udlejningsregel, indsats eller beregning kan læse den.',
    withoutFifth: 'Lovens femte kriterium er slået fra i dette dokument. Status er vist uden det.',
    sources: 'Data og deres alder',
    age: (oldest: string, newest: string, assumed: number, all: number) =>
      `De ældste data er fra ${oldest}, de nyeste fra ${newest}. ${assumed} af ${all} datasæt bygger på antagelser.`,
  },
  fifth: {
    show: 'Medtag lovens femte kriterium',
    aboutCase: 'Om det femte kriterium',
    hidden: 'Slået fra i dette dokument: hverken vist, gemt i tabeller eller delt. Status vises uden det.',
    cell: 'Her viser dokumentet kun lovens femte kriterium, som er slået fra.',
    statusNote: 'Sandsynligheder: andel af gentagelserne, hvor området ville stå på listen uden det femte kriterium.',
    checked: (day: string) => `Slået op ${day}.`,
  },
  newVersion: {
    ready: 'En ny udgave af Fremsyn er klar. Dit arbejde bliver gemt, før den tages i brug.',
    take: 'Brug den nye udgave',
    later: 'Senere',
  },
};
