import { cellsDa } from './cellsDa.ts';
import { editingDa } from './editingDa.ts';
import { figuresDa } from './figuresDa.ts';
import { findingsDa } from './findingsDa.ts';
import { readingDa } from './readingDa.ts';
import { scenariosDa } from './scenariosDa.ts';
import { studiesDa } from './studiesDa.ts';
import { workshopDa } from './workshopDa.ts';

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
  noRest:
    'Stedet rummer alle datapakkens boligområder, så der er ingen rest af kommunen at måle afstand til; tallene er niveauer',
  close: 'Luk',

  header: {
    undo: 'Fortryd',
    redo: 'Gentag',
    menu: 'Dokument',
    open: 'Åbn fil (.md, .html) …',
    importData: 'Hent data ind …',
    saveInFile: (file: string) => `Gem i ${file}`,
    exportNotebook: 'Gem som fil (.md)',
    exportTables: 'Gem tabeller (.csv)',
    print: 'Udskriv',
    reset: 'Nulstil til standard',
    theme: 'Udseende',
    themes: { system: 'Som systemet', light: 'Lyst', dark: 'Mørkt' },
    language: 'Sprog',
  },

  editing: editingDa,

  reading: readingDa,

  modes: {
    heading: 'Visning',
    read: 'Læs',
    edit: 'Skriv',
    analyse: 'Analysér',
    workshop: 'Workshop',
    tryYourself: 'Prøv selv',
  },

  room: workshopDa,

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
    notADocument:
      'Filen er ikke et dokument fra Fremsyn. Vælg en fil, der ender på .md, eller en læseside, der ender på .html.',
    onlyOpened: (file: string) => `Kun filen »${file}« er åbnet. Slip ét dokument ad gangen.`,
    copied: 'Linket er kopieret. Dokumentet ligger i selve linket; ingen server ser det.',
    tooLong: 'Dokumentet er for langt til et link. Det er gemt som fil, der kan deles i stedet.',
    refused: 'Browseren gav ikke lov til at kopiere. Her er linket:',
    note: 'Du ser en delt kopi. Ændringer her rører ikke dine egne dokumenter.',
    keep: 'Behold som mit dokument',
    unreadable: 'Linkets dokument kunne ikke læses; det er nok blevet kortet af. Her er standarddokumentet.',
  },

  studies: studiesDa,

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
    notSaved: 'Ikke gemt',
    failed: 'Kan ikke gemme i browseren. Gem dokumentet som fil for at beholde dine ændringer.',
    reminder: 'Kun i denne browser.',
    reminderFile: 'Gem som fil',
    reminderClose: 'Gem ikke som fil nu',
    savedInFile: (file: string) => `Gemt i ${file}`,
    reminderBehind: 'Filen mangler ændringer.',
    reminderInFile: 'Gem i filen',
  },

  outline: 'Indhold',
  scenarios: {
    heading: 'Scenarier',
    startingPoint: 'udgangspunkt',
    from: (name: string, changes: number) =>
      `fra ${name}\u00a0· ${changes}\u00a0${changes === 1 ? 'ændring' : 'ændringer'}`,
    sum: (names: string) => `Lægger ${names} oven på hinanden.`,
    today: 'Dagens praksis, uændret.',
    asParent: (name: string) => `Som ${name}, uden ændringer.`,
    asParentBut: (names: string) => `Som ${names}, med det her:`,
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
    subheadingLevel: (scenario: string, year: number) => `${scenario}, ${year}`,
    unit: 'pp.',
    gapLong: 'procentpoint fra resten af kommunen',
    kronerLong: 'tusinde kr. fra resten af kommunen',
    level: 'niveau',
    against: (name: string) => `mod ${name}`,
    same: (name: string) => `ingen forskel fra ${name}`,
    waiting: 'Beregnes …',
    isBaseline: 'udgangspunkt',
    tooFew: 'for få beboere',
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
    rounded: 'Forskellene er regnet, før tallene blev afrundet.',
    same: (name: string, value: string) => `${name}: ${value}, det samme.`,
    read: (year: number, name: string, value: string, form: 'gap' | 'level') =>
      `${year}, ${name}: ${value} ${form === 'gap' ? 'procentpoint' : 'procent'}`,
    readWithBand: (year: number, name: string, value: string, low: string, high: string, form: 'gap' | 'level') =>
      `${year}, ${name}: ${value} ${form === 'gap' ? 'procentpoint' : 'procent'} (${low} til ${high})`,
    band: (replicates: number) => `Bånd: 80\u00a0% af ${replicates} parrede gentagelser`,
    noBand: 'Bånd vises, når flere gentagelser er regnet',
    noHistory: 'Ingen offentliggjort historik for stedet',
    history: 'Prikker: offentliggjorte tal',
    entered: 'Prikker: observerede tal fra årlig status',
    rebased: (year: number) =>
      `Linjerne er flyttet, så udgangspunktet møder status ${year}; årsager og juridisk status er modellens egne`,
    observed: 'Observeret',
    observedIn: (year: number, value: string) => `Observeret i ${year}: ${value}.`,
    seed: (seed: string) => `frø ${seed}`,
  },

  causes: {
    title: 'Hvorfor ændrer tallet sig?',
    headingPlace: 'Mest fordi andre flytter',
    headingPeople: 'Mest fordi beboernes liv ændrer sig',
    headingEven: 'Både beboernes liv og flytninger',
    headingNone: 'Tallet ændrer sig næsten ikke',
    subheading: (criterion: string, place: string, from: number, to: number, unit: string, scenario: string) =>
      `${criterion}, ${place}: ændring ${from}–${to} i ${unit}, ${scenario}`,
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
    sentence: (total: string, unit: string, place: string, people: string) =>
      `I alt ${total} ${unit}: ${place} gennem andre beboere og ${people} gennem de samme beboere.`,
    read: (name: string, value: string, unit: string) => `${name}: ${value} ${unit}`,
    interval: '80\u00a0%-interval',
    lines: 'Tynde streger: 80\u00a0%-interval for hver årsag og for summen',
    range: (low: string, high: string) => `${low} til ${high}`,
    around: (value: string) => `omkring ${value}`,
    sure: (place: string, people: string) =>
      `80\u00a0%-intervallerne er ${place} for andre beboere og ${people} for de samme beboere.`,
  },

  cells: cellsDa,

  figures: figuresDa,
  findings: findingsDa,

  scenarioCells: scenariosDa,

  comparison: {
    heading: (year: number) => `Sammenligning ${year}`,
    subheading: (criterion: string, year: number, name: string, unit: string, intervals: string) =>
      `${criterion}, ${year}: afstand til resten af kommunen og forskel til ${name}, ${unit}, ${intervals}`,
    subheadingLevel: (criterion: string, year: number, name: string, unit: string, intervals: string) =>
      `${criterion}, ${year}: niveau og forskel til ${name} i ${unit}, ${intervals}`,
    level: 'Niveau',
    intervalFrom: (replicates: number) => `80\u00a0%-interval ved ${replicates}\u00a0gentagelser eller flere`,
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
    assumptions: 'Antagelser',
    inAll: (count: number) => `${count} i hele dokumentet`,
    assumptionsLoading: 'Antagelserne hentes …',
  },

  status: {
    heading: 'Beregning',
    loading: 'Henter data',
    waitsFor: 'Venter på',
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
    milliseconds: (value: string) => `${value}\u00a0ms`,
    seconds: (value: string) => `${value}\u00a0s`,
    minutes: (minutes: string, seconds: string) => `${minutes}\u00a0min ${seconds}\u00a0s`,
    hours: (hours: string, minutes: string) => `${hours}\u00a0t ${minutes}\u00a0min`,
  },

  chart: {
    role: 'diagram',
    table: 'Tabel',
    keyboard: 'Piletaster: år og scenarie',
    saveAs: 'Gem som',
    from: (what: string) => `${what}, fra`,
    to: (what: string) => `${what}, til`,
    unit: 'Enhed',
    waiting: 'Kommer, når de første tal er regnet.',
  },

  messages: {
    heading: 'Bemærkninger til dokumentet',
    line: (line: number) => `linje ${line}`,
    packFailed: 'Datapakken kan ikke læses.',
    documentFailed: 'Dokumentet kan ikke hentes. Genindlæs siden.',
    notFetched: 'Den del af siden kan ikke hentes lige nu. Se efter netværket, og prøv igen. Dokumentet er urørt.',
    unread: (kind: string) => `Cellen »${kind}« kendes ikke i denne udgave og vises som tekst.`,
  },
};
