import { editingDa } from './editingDa.ts';

/** Danish, the language the interface is written in; its keys and arguments are the ones every language has. */
export const da = {
  title: 'Fremsyn',
  skipToDocument: 'Gå til dokumentet',
  year: 'År',
  place: 'Sted',
  criterion: 'Kriterium',
  scenario: 'Scenarie',
  interval80: '80\u00a0%-interval',
  percentagePoints: 'procentpoint',
  restOfMunicipality: 'Resten af kommunen',
  close: 'Luk',

  header: {
    undo: 'Fortryd',
    redo: 'Gentag',
    menu: 'Dokument',
    open: 'Åbn fil (.md, .html) …',
    exportNotebook: 'Gem som fil (.md)',
    exportTables: 'Gem tabeller (.csv)',
    print: 'Udskriv',
    reset: 'Nulstil til standard',
    theme: 'Udseende',
    themes: { system: 'Som systemet', light: 'Lyst', dark: 'Mørkt' },
    language: 'Sprog',
  },

  editing: editingDa,

  modes: {
    heading: 'Visning',
    read: 'Læs',
    edit: 'Skriv',
    analyse: 'Analysér',
    workshop: 'Workshop',
    tryYourself: 'Prøv selv',
  },

  workshop: {
    steps: 'Trin i dokumentet',
    back: 'Tilbage',
    next: 'Videre',
    baseline: 'Kun udgangspunkt (B)',
    baselineKey: 'Hold B nede for at se udgangspunktet alene',
    spotlight: 'Spot (S)',
    spotlightKey: 'S viser figuren alene og hele dokumentet igen',
  },

  share: {
    copy: 'Kopiér link til dokumentet',
    page: 'Gem som læseside (.html)',
    pageNote:
      'Denne side er et øjebliksbillede fra Fremsyn og kan læses uden netværk. Åbn filen i Fremsyn for at arbejde videre med dokumentet.',
    copied: 'Linket er kopieret. Dokumentet ligger i selve linket; ingen server ser det.',
    tooLong: 'Dokumentet er for langt til et link. Det er gemt som fil, der kan deles i stedet.',
    refused: 'Browseren gav ikke lov til at kopiere. Her er linket:',
    note: 'Du ser en delt kopi. Ændringer her rører ikke dine egne dokumenter.',
    keep: 'Behold som mit dokument',
    unreadable: 'Linkets dokument kunne ikke læses; det er nok blevet kortet af. Her er standarddokumentet.',
  },

  analysis: {
    heading: 'Det, resultatet hviler på',
    seed: 'Frø',
    replicates: 'Gentagelser',
    time: 'Regnetid',
    data: 'Datapakke',
    command: 'Gem dokumentet som fil; denne kommando giver de samme tal til sidste byte:',
    copy: 'Kopiér kommando',
  },

  save: {
    saved: (time: string) => `Gemt ${time}`,
    saving: 'Gemmer …',
    standard: 'Standarddokument',
    failed: 'Kan ikke gemme i browseren. Gem dokumentet som fil for at beholde dine ændringer.',
  },

  outline: 'Indhold',
  scenarios: {
    heading: 'Scenarier',
    startingPoint: 'udgangspunkt',
    from: (name: string, changes: number) => `fra ${name} · ${changes} ${changes === 1 ? 'ændring' : 'ændringer'}`,
    sum: (names: string) => `Lægger ${names} oven på hinanden.`,
    today: 'Dagens praksis, uændret.',
    asParent: (name: string) => `Som ${name}, uden ændringer.`,
  },
  choosers: {
    heading: 'Sted, kriterium og år',
    districts: 'Bydele',
    estates: 'Boligområder',
    marked: 'Grænse for markant højere',
    markedHint: 'procentpoint over resten af kommunen',
    none: 'ingen',
    points: 'pp.',
  },

  intro: {
    consequences: 'Modellen viser konsekvenser af antagelser. Den forudsiger ikke fremtiden.',
    assumed: 'Udgangspunktet bygger delvist på antagne tal',
    assumedShort: 'delvist antagne tal',
    sourcesHeading: 'Hvor tallene kommer fra',
    sourcesNote:
      'Antagne tal er valgt, så de er rimelige og passer med de offentliggjorte. De er ikke offentliggjorte tal om stederne.',
    status: { published: 'offentliggjort', derived: 'afledt', assumed: 'antaget' },
    resource: 'Datasæt',
    statusColumn: 'Status',
    date: 'Dato',
    source: 'Kilde',
    parametersHeading: 'Modellens tal',
    parametersNote:
      'Modellens egne tal med det spænd, de kan ligge i. De fleste er skøn. Et andet tal kan skrives i et scenarie.',
    parameter: 'Tal',
    value: 'Værdi',
    range: 'Spænd',
    between: (low: string, high: string) => `${low} til ${high}`,
  },

  criteria: {
    'outside-labour': 'Uden for arbejdsmarked og uddannelse',
    origin: 'Indvandrere og efterkommere fra ikke-vestlige lande',
    convicted: 'Dømte',
    'basic-schooling': 'Kun grunduddannelse',
    'mean-income': 'Gennemsnitlig bruttoindkomst',
    'low-income': 'Lav bruttoindkomst',
  },
  explanations: {
    'outside-labour': 'Beboere på 18–64 år, der hverken er i job eller under uddannelse, som gennemsnit af to år.',
    origin:
      'Beboere, som Danmarks Statistik regner til gruppen. Det tælles, fordi loven gør det, og styrer ingenting i modellen.',
    convicted:
      'Beboere på 18 år og derover, der er dømt efter straffeloven, våbenloven eller lov om euforiserende stoffer, som gennemsnit af to år.',
    'basic-schooling': 'Beboere på 30–59 år, hvis højeste uddannelse er grundskolen.',
    'mean-income': 'Gennemsnit for skattepligtige på 15–64 år, der ikke er under uddannelse.',
    'low-income': (line: string) =>
      `Skattepligtige på 15–64 år, der ikke er under uddannelse, med en bruttoindkomst under ${line}\u00a0kr. om året.`,
  },
  populations: {
    'outside-labour': '18–64 år',
    origin: 'alle beboere',
    convicted: '18 år og derover',
    'basic-schooling': '30–59 år',
    'mean-income': '15–64 år, ikke under uddannelse',
    'low-income': '15–64 år, ikke under uddannelse',
  },

  keyFigures: {
    heading: (place: string, year: number) => `${place} i ${year}`,
    subheading: (scenario: string, year: number) =>
      `${scenario}, ${year}: procentpoint over eller under resten af kommunen`,
    unit: 'pp.',
    gapLong: 'procentpoint fra resten af kommunen',
    level: 'niveau',
    against: (name: string) => `mod ${name}`,
    waiting: 'Beregnes …',
    isBaseline: 'udgangspunkt',
    tooFew: 'for få beboere',
    whatCounts: 'Hvad tælles i de enkelte kriterier?',
  },

  trend: {
    headingGap: (place: string) => `Afstand til resten af kommunen, ${place}`,
    headingLevel: (place: string) => `Niveau, ${place}`,
    subheadingGap: (criterion: string, population: string) => `${criterion}, ${population}, procentpoint`,
    subheadingLevel: (criterion: string, population: string) => `${criterion}, ${population}, procent`,
    label: (criterion: string, place: string) => `Kurver over år: ${criterion}, ${place}`,
    now: 'nu',
    marked: 'Markant højere',
    endsAt: (place: string, year: number, name: string, value: string, form: 'gap' | 'level') =>
      form === 'gap'
        ? `I ${year} er afstanden mellem ${place} og resten af kommunen ${value} procentpoint i ${name}.`
        : `I ${year} er niveauet i ${place} ${value} i ${name}.`,
    lower: (name: string, value: string, distance: string) => `${name}: ${value}, som er ${distance} lavere.`,
    higher: (name: string, value: string, distance: string) => `${name}: ${value}, som er ${distance} højere.`,
    same: (name: string, value: string) => `${name}: ${value}, det samme.`,
    read: (year: number, name: string, value: string, form: 'gap' | 'level') =>
      `${year}, ${name}: ${value} ${form === 'gap' ? 'procentpoint' : 'procent'}`,
    readWithBand: (year: number, name: string, value: string, low: string, high: string, form: 'gap' | 'level') =>
      `${year}, ${name}: ${value} ${form === 'gap' ? 'procentpoint' : 'procent'} (${low} til ${high})`,
    band: (replicates: number) => `Bånd: 80\u00a0% af ${replicates} parrede gentagelser`,
    noBand: 'Bånd vises, når flere gentagelser er regnet',
    noHistory: 'Ingen offentliggjort historik for stedet',
    history: 'Prikker: offentliggjorte tal',
    seed: (seed: string) => `frø ${seed}`,
  },

  causes: {
    title: 'Hvorfor ændrer tallet sig?',
    headingPlace: 'Mest fordi andre flytter',
    headingPeople: 'Mest fordi beboernes liv ændrer sig',
    headingEven: 'Både beboernes liv og flytninger',
    headingNone: 'Tallet ændrer sig næsten ikke',
    subheading: (criterion: string, place: string, from: number, to: number, scenario: string) =>
      `${criterion}, ${place}: ændring ${from}–${to} i procentpoint, ${scenario}`,
    label: (place: string, from: number, to: number) => `Vandfald af årsager, ${place} ${from}–${to}`,
    cause: 'Årsag',
    through: 'Gennem',
    place: 'andre beboere',
    people: 'de samme beboere',
    names: {
      arrivals: 'Tilflyttere',
      departures: 'Fraflyttere',
      'rehoused-in': 'Genhuset ind',
      'rehoused-out': 'Genhuset ud',
      'births-deaths': 'Fødte og døde',
      'work-found': 'Kom i job',
      'work-lost': 'Mistede job',
      education: 'Uddannelse',
      retirement: 'Tilbagetrækning',
      income: 'Indkomst',
      conviction: 'Domme',
      'conviction-expired': 'Ældre domme tæller ikke længere',
      'age-band': 'Aldersgrænser',
      total: 'I alt',
    },
    sentence: (total: string, place: string, people: string) =>
      `I alt ${total} procentpoint: ${place} gennem andre beboere og ${people} gennem de samme beboere.`,
    read: (name: string, value: string) => `${name}: ${value} procentpoint`,
  },

  figures: {
    tooFew: 'For få beboere til at vise tal.',
    underFive: 'under 5',
    sharesOnly: 'Figuren viser andele. Vælg et kriterium, der er en andel.',
    oneYear: 'Figuren viser en ændring og skal have to forskellige år.',
    placeAndCriterion: 'Sted og kriterium',
    gapInPoints: 'Afstand til resten af kommunen i procentpoint',
    levelInPercent: 'Niveau i procent; indkomst i tusinde kroner',
    changeAt: (criterion: string, place: string, from: number, to: number) =>
      `${criterion}, ${place}: ændring ${from}–${to} i procentpoint`,
    points: (value: string) => `${value}\u00a0procentpoint`,
    thousandKroner: (value: string) => `${value}\u00a0tusinde kr.`,

    status: {
      title: (place: string) => `Sandsynlighed for at komme på lovens lister, ${place}`,
      subtitle: 'Andel af gentagelserne, hvor området opfylder betingelserne, år for år',
      prevention: 'Forebyggelsesområde',
      vulnerable: 'Udsat boligområde',
      withoutFifth: 'uden det femte kriterium',
      list: 'Liste',
      notAssessed: 'Loven vurderer kun almene boligområder af en vis størrelse. Stedet er ikke et af dem.',
      rules: (id: string) => `Regler: ${id}`,
      sentence: (year: number, prevention: string, vulnerable: string) =>
        `Sandsynlighed i ${year} for at være forebyggelsesområde: ${prevention}. For at være udsat boligområde: ${vulnerable}.`,
    },

    multiples: {
      title: 'Kriterier og steder ved siden af hinanden',
      sentence: (panels: number, criteria: number, places: number) =>
        `${panels} små figurer: ${criteria} ${criteria === 1 ? 'kriterium' : 'kriterier'} på ${places} ${places === 1 ? 'sted' : 'steder'}. Hvert kriterium har én skala, så stederne kan holdes op mod hinanden.`,
    },

    peoplePlace: {
      title: 'Har beboerne fået det anderledes, eller bor der andre?',
      sentence: (name: string, total: string, place: string, people: string) =>
        `${name}: ${total} procentpoint, heraf ${place} gennem andre beboere og ${people} gennem de samme beboere.`,
    },

    beforeAfter: {
      title: 'Før og efter',
      subtitle: (criterion: string, from: number, to: number, form: 'gap' | 'level') =>
        `${criterion}: ${form === 'gap' ? 'afstand til resten af kommunen' : 'niveau'}, fra ${from} (åben prik) til ${to} (fyldt prik)`,
      read: (name: string, from: number, before: string, to: number, after: string) =>
        `${name}: ${before} i ${from}, ${after} i ${to}`,
      sentence: (place: string, from: number, before: string, to: number, after: string) =>
        `${place}: ${before} i ${from}; i ${to} ${after}.`,
    },

    moves: {
      title: (place: string) => `Hvor flytter folk hen, og hvor kommer de fra? ${place}`,
      subtitle: (from: number, to: number) =>
        `Personer i alt ${from}–${to}: til venstre dem, der flyttede dertil; til højre dem, der kom derfra`,
      went: 'flyttede dertil',
      came: 'kom derfra',
      other: 'Andet sted',
      rest: (district: string) => `Resten af ${district}`,
      outside: 'Uden for kommunen',
      none: 'Ingen flytninger at vise i disse år.',
      sentence: (name: string, went: string, came: string, from: number, to: number) =>
        `I ${name} flytter ${went} personer fra stedet og ${came} til det fra ${from} til ${to}.`,
    },

    cohort: {
      title: (place: string) => `Hvordan går det beboerne fra ${place}?`,
      subtitle: 'De følges, hvor end de bor i kommunen',
      who: 'Hvem og hvad',
      everybodyElse: 'Alle andre i kommunen',
      thinLine: 'Tynd linje: alle andre i kommunen',
      kinds: {
        residents: (year: number) => `Beboere i ${year}`,
        children: (year: number) => `Børn i ${year}`,
        rehoused: (year: number) => `Genhusede efter ${year}`,
      },
      figures: {
        employed: 'I job, 18–64 år',
        'beyond-basic-schooling': 'Mere end grundskole eller i gang, 18–64 år',
        'outside-labour': 'Uden for arbejdsmarked og uddannelse',
        'low-income': 'Lav bruttoindkomst',
      },
      sentence: (year: number, about: string, values: string, rest: string) =>
        `I ${year} (${about}): ${values}. Alle andre i kommunen: ${rest}.`,
    },

    letting: {
      title: (place: string) => `Hvem får de ledige boliger? ${place}`,
      subtitle: (from: number, to: number) => `Udlejning efter vej ind, gennemsnit ${from}–${to}`,
      channel: 'Vej ind',
      aYear: 'Udlejede boliger om året',
      waiting: 'Ventetid i år for dem, der fik en bolig',
      none: 'Der udlejes ingen boliger at vise i disse år.',
      channels: {
        rehousing: 'Genhusning',
        'internal-transfer': 'Intern oprykning',
        'municipal-assignment': 'Kommunal anvisning',
        replacement: 'Erstatningsbolig',
        flexible: 'Fleksibel udlejning',
        'mandatory-preference': 'Lovens fortrin',
        'waiting-list': 'Venteliste',
        'youth-list': 'Ungdomsboliger',
        'elderly-list': 'Ældreboliger',
        'cooperative-list': 'Andelsboligers venteliste',
        private: 'Privat marked',
      },
      sentence: (channel: string, values: string) => `${channel}, boliger om året: ${values}.`,
    },

    pyramid: {
      title: (place: string) => `Beboernes alder, ${place}`,
      subtitle: (from: number, to: number) => `Personer efter alder: ${from} til venstre, ${to} til højre`,
      age: 'Alder',
      band: (from: number, to: number) => `${from}–${to} år`,
      andOver: (from: number) => `${from} år og derover`,
      bands: 'Aldersgrupperne er ikke lige brede',
      sentence: (name: string, from: number, before: string, to: number, after: string) =>
        `${before} beboere i ${from} og ${after} i ${to} i ${name}.`,
    },

    schools: {
      title: (place: string) => `Skole og dagtilbud omkring ${place}`,
      subtitle: 'Andel af børnene, år for år',
      'parents-basic': 'Forældre med kun grunduddannelse',
      'weak-danish': 'Svagt dansk',
      school: 'Skole eller dagtilbud',
      none: 'Datapakken har ingen skoler eller dagtilbud med børn her.',
      sentence: (school: string, share: string, year: number, values: string) =>
        `${school}, ${share.toLowerCase()} i ${year}: ${values}.`,
    },

    goals: {
      title: 'Sandsynlighed for at nå målene',
      subtitle: 'Andel af gentagelserne, der når målet',
      goal: 'Mål',
      probability: 'Sandsynlighed',
      reached: 'Nået i',
      of: (reached: number, all: number) => `${reached} af ${all}`,
      followedAreas: 'områderne i social balance',
      none: 'Ingen mål har et år inden for fremskrivningen.',
      'at-most': (what: string, value: string, year: number) => `${what}: højst ${value} i ${year}`,
      'at-least': (what: string, value: string, year: number) => `${what}: mindst ${value} i ${year}`,
      shrink: (what: string, share: string, year: number) =>
        share ? `${what}: afstanden ${share} mindre i ${year}` : `${what}: mindre afstand i ${year}`,
      sentence: (goal: string, values: string) => `${goal}: ${values}.`,
    },

    tiles: {
      title: 'Boligområder over årene',
      subtitle: (criterion: string, years: string, form: 'gap' | 'level') =>
        `${criterion}: ${form === 'gap' ? 'procentpoint fra resten af kommunen' : 'niveau'}. Felter fra venstre: ${years}`,
      shades: {
        gap: 'Jo mere farve, jo højere end resten af kommunen; uden farve: det samme eller lavere',
        level: 'Jo mere farve, jo højere niveau',
      },
      district: 'Bydel',
      sentence: (name: string, year: number, count: number) =>
        `I ${name} ligger ${count} af områderne i ${year} højere end resten af kommunen. De står bydel for bydel i fast orden.`,
      levelSentence: (name: string, years: string) =>
        `Områdernes niveau i ${name} i ${years}. De står bydel for bydel i fast orden.`,
    },
  },

  comparison: {
    heading: (year: number) => `Sammenligning ${year}`,
    subheading: (criterion: string, year: number, name: string) =>
      `${criterion}, ${year}: afstand til resten af kommunen og forskel til ${name}, procentpoint, 80\u00a0%-interval`,
    gap: 'Afstand',
    difference: 'Forskel',
    residents: (year: number) => `Beboerne fra ${year}`,
    prevention: 'Forebyggelses­område',
    vulnerable: 'Udsat bolig­område',
    followed: (year: number) => `Beboerne fra ${year} følges, hvor end de bor i kommunen nu.`,
    statusNote: 'Sandsynligheder: andel af gentagelserne, hvor området ville stå på listen.',
    interval: (low: string, high: string) => `${low} til ${high}`,
    caption: (year: number) => `Forskelle mellem scenarierne i ${year}`,
  },

  levers: {
    heading: 'Greb',
    of: 'Greb i',
    open: 'Greb',
    changed: (count: number) => (count === 0 ? 'ingen ændret' : `${count} ændret`),
    changedFrom: (count: number, name: string) => `${count} ${count === 1 ? 'ændring' : 'ændringer'} fra ${name}`,
    onlyChanged: 'vis kun ændrede',
    all: 'vis alle',
    tracks: { social: 'Socialt spor', physical: 'Fysisk spor', organisational: 'Organisatorisk spor' },
    baseline: (name: string, value: string) => `${name} ${value}`,
    reset: (name: string) => `Sæt tilbage til ${name}`,
    about: 'Om grebet',
    unit: (unit: string) => `Enhed: ${unit}.`,
    together: 'De to andele kan højst blive 100\u00a0% tilsammen; den anden giver plads.',
    evidence: 'Viden om virkningen',
    strengthOf: (strength: string) => `viden: ${strength}`,
    strength: { A: 'forsøg eller tilsvarende', B: 'før–efter med kontrol', C: 'beskrivende', J: 'skøn' },
    found: 'Fundet',
    study: 'Kilde',
    population: 'Hvem',
    transfer: 'Her',
    noEvidence: 'Virkningen er et skøn.',
    atMost: (value: string) => `Højst ${value}`,
    atLeast: (value: string) => `Mindst ${value}`,
    noMoreDwellings: 'flere familieboliger er der ikke tilbage',
    since: (year: number) => `fra ${year}`,
    between: (from: number, to: number) => `${from}–${to}`,
    hint: 'Træk i et greb og se kurven flytte sig.',
    baselineLocked: 'Udgangspunktet er dagens praksis. Vælg et andet scenarie for at trække i greb.',
    nowhere: 'Stedet har ingen almene boliger, som grebene kan bruges på.',
    noneChanged: 'Ingen greb er ændret her.',
    loading: 'Grebene vises, når data er hentet.',
    units: { share: '%', factor: '', kroner: 'kr.', year: '', count: '' },
    dwellings: 'boliger',
  },

  status: {
    heading: 'Beregning',
    loading: 'Henter data',
    blocked: 'Dokumentet har fejl og kan ikke beregnes',
    preparing: 'Danner beboere og boliger',
    running: 'Beregner',
    preview: 'Foreløbig kurve',
    refining: (done: number, total: number) => `Beregner gentagelse ${done} af ${total}`,
    ready: (milliseconds: string) => `Beregnet på ${milliseconds}`,
    cached: 'Beregnet tidligere',
    cancelled: 'Standset',
    failed: 'Beregningen fejlede',
    cancel: 'Stands',
    resume: 'Regn videre',
    retry: 'Prøv igen',
    replicates: (count: number) => `${count} ${count === 1 ? 'gentagelse' : 'gentagelser'}`,
    seed: (seed: string) => `frø ${seed}`,
    model: (version: string) => `model ${version}`,
    data: (id: string, version: string) => `data ${id} ${version}`,
    partlyAssumed: 'delvist antaget',
    stale: 'Viser seneste resultat',
    milliseconds: (value: string) => `${value} ms`,
    seconds: (value: string) => `${value} s`,
  },

  chart: {
    role: 'diagram',
    table: 'Tabel',
    keyboard: 'Piletaster: år og scenarie',
    saveAs: 'Gem som',
    waiting: 'Kurven tegnes, når de første tal er regnet.',
  },

  messages: {
    heading: 'Bemærkninger til dokumentet',
    line: (line: number) => `linje ${line}`,
    packFailed: 'Datapakken kan ikke læses.',
    documentFailed: 'Dokumentet kan ikke hentes. Genindlæs siden.',
    unread: (kind: string) => `Cellen “${kind}” kendes ikke i denne udgave og vises som tekst.`,
  },
};
