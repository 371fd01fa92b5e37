import type { MethodName } from '../methods/names.ts';

/** What is said of one rule. */
export interface KindWords {
  /** what is counted, where no criterion says it */
  readonly counted?: string;
  /** the rule in plain words */
  readonly formula: string;
}

/** How numbers come about, in Danish: its keys and arguments are the ones that every language has. */
export const methodsDa = {
  ask: 'Hvordan beregnes dette?',
  headings: {
    counted: 'Hvad tælles',
    formula: 'Regnestykket',
    worked: 'Med tallene her',
    runs: 'Fra gentagelser til tal',
    rests: 'Hviler især på',
  },
  choose: 'Gå til et andet punkt i figuren med piletasterne, så følger regnestykket med.',
  yearEnd: 'Opgjort ved årets udgang.',
  ofWhom: (name: string, explanation: string, population: string, law: string) =>
    `${name}: ${explanation} De sættes i forhold til: ${population}.${law}`,
  ofMoney: (name: string, explanation: string, law: string) => `${name}: ${explanation}${law}`,
  law: (section: string) => ` Kriteriet er fra ${section}.`,
  lawOfIncome: (section: string) =>
    ` Loven (${section}) spørger i stedet til gennemsnitsindkomsten; andelen er strategiens egen ordlyd.`,
  sections: {
    'outside-labour': 'almenboligloven § 61 a, stk. 1, nr. 1',
    convicted: 'almenboligloven § 61 a, stk. 1, nr. 2',
    'basic-schooling': 'almenboligloven § 61 a, stk. 1, nr. 3',
    'mean-income': 'almenboligloven § 61 a, stk. 1, nr. 4',
    'low-income': 'almenboligloven § 61 a, stk. 1, nr. 4',
    origin: 'almenboligloven § 61 a, stk. 2',
  },

  runs: {
    mean: (count: string, seed: string) =>
      `Hvert tal er gennemsnittet af ${count} gentagelser: hele fremskrivningen regnes ${count} gange med hver sin tilfældighed (frø ${seed}).`,
    each: (count: string, seed: string) =>
      `Hele fremskrivningen regnes ${count} gange med hver sin tilfældighed (frø ${seed}). Hver prik er en af gangene.`,
    paired:
      'Scenarierne regnes med de samme tilfældigheder. En forskel tages derfor gentagelse for gentagelse, før der tages gennemsnit, og er langt sikrere end niveauerne.',
    band: 'Bånd og intervaller går fra den tiendedel af gentagelserne, der ligger lavest, til den, der ligger højest: fire ud af fem ligger imellem. De viser, hvad tilfældet gør, ikke hvor sikre antagelserne er.',
    error: (error: string, count: string) =>
      `Gennemsnittets Monte-Carlo-fejl er ${error} her: gentagelsernes spredning delt med kvadratroden af ${count}. Der vises ikke flere cifre, end den bærer.`,
    known: 'Tallet er det samme i alle gentagelser, så det har ingen Monte-Carlo-fejl.',
    few: 'Færre end fem gentagelser kan ikke sige, hvor sikkert et gennemsnit er. Derfor vises kun hele tal.',
    hidden: 'Hviler et tal på færre end fem personer, vises det ikke.',
    hiddenToo:
      'Datapakken er ikke erklæret syntetisk. Derfor vises heller ikke tal, hvoraf en til fire tælles, eller som sådanne kunne regnes ud af.',
    lucks: (count: string) =>
      `Hvert forsøg er regnet ${count} ${Number(count) === 1 ? 'gang' : 'gange'} med de samme tilfældigheder som de andre forsøg.`,
    futures: (draws: string, lucks: string) =>
      `${draws} fremtider er trukket: i hver har alle antagelser hver sin værdi inden for deres spænd, og hver er regnet ${lucks} ${Number(lucks) === 1 ? 'gang' : 'gange'}. Alle scenarier møder de samme fremtider.`,
    groups: 'Alle grupper regnes med de samme tilfældigheder, så forskellen mellem dem er deres valg og ikke held.',
  },

  rests: {
    item: (title: string, status: string, year: string) => `${title} (${status}, ${year})`,
    more: 'Alle kilder og antagelser',
  },

  steps: {
    at: (place: string, year: number, scenario: string) => `${place}, ${year}, ${scenario}`,
    persons: (part: string, whole: string, level: string) => `omkring ${part} af ${whole} beboere: ${level}`,
    less: (from: string, take: string, result: string) => `${from} − ${take} = ${result}`,
    rebased: (value: string, shift: string, result: string) =>
      `${value} flyttes ${shift}, så linjen møder det observerede: ${result}`,
    againstMean: (name: string, difference: string) =>
      `forskel fra ${name}: gennemsnittet af de parvise forskelle er ${difference}`,
    change: (from: number, to: number, after: string, before: string, change: string) =>
      `ændring ${from}–${to}: ${after} − ${before} = ${change}`,
    sum: (parts: string, whole: string) => `${parts} = ${whole}`,
    ofReplicates: (count: string, all: string, share: string) => `${count} af ${all} gentagelser: ${share}`,
    inReplicates: (reached: string) => `${reached} gentagelser`,
    named: (value: string, name: string) => `${value} (${name})`,
    ofRuns: (count: string, all: string, share: string) => `${count} af ${all} kørsler: ${share}`,
    ofFutures: (count: string, all: string, share: string) => `${count} af ${all} fremtider: ${share}`,
    overReplicates: (sum: string, replicates: string, mean: string) =>
      `${sum} i alle gentagelser ÷ ${replicates} gentagelser ≈ ${mean}`,
    ofPersons: (part: string, whole: string, share: string) => `omkring ${part} af ${whole} personer: ${share}`,
    ofChildren: (part: string, whole: string, share: string) => `omkring ${part} af ${whole} børn: ${share}`,
    aYear: (sum: string, years: string, mean: string) => `${sum} udlejninger ÷ ${years} år ≈ ${mean} om året`,
    waited: (sum: string, lettings: string, mean: string) =>
      `${sum} års ventetid ÷ ${lettings} udlejninger ≈ ${mean} år`,
    ranked: (name: string, rank: string, all: string, value: string) =>
      `${name}: nummer ${rank} af ${all} fra neden: ${value}`,
    swing: (high: string, low: string, swing: string) =>
      `ved den høje ende ${high} − ved den lave ende ${low} = ${swing}`,
    alone: (alone: string, total: string) => `alene ${alone}; i alt, med samspil, ${total}`,
    strength: (strength: string, paths: string, direction: string) =>
      `gennemsnittet af ${paths} udslag uden fortegn er ${strength}; med fortegn ${direction}`,
    regret: (mean: string, most: string) => `fortrydelse: ${mean} i gennemsnit, ${most} når det er størst`,
    coverage: (inside: string, all: string, share: string) =>
      `dækning: ${inside} af ${all} svigt ligger i kassen: ${share}`,
    density: (failures: string, inside: string, share: string) =>
      `tæthed: ${failures} af kassens ${inside} fremtider svigter: ${share}`,
    value: (name: string, value: string) => `${name}: ${value}`,
    reads: (name: string, year: number, value: string) => `${name} i ${year}: ${value}`,
    becomes: (formula: string, value: string) => `${formula} = ${value}`,
    rows: (name: string, rows: string) => `${name}: ${rows} rækker`,
  },

  statusRules: {
    size: (residents: string) => `Området skal have mindst ${residents} beboere.`,
    list: (name: string, atLeast: string, lines: string) => `${name}: mindst ${atLeast} af disse er opfyldt: ${lines}.`,
    above: (name: string, value: string) => `${name} over ${value}`,
    timesNation: (name: string, factor: string) => `${name} mindst ${factor} gange landets gennemsnit`,
    ofRegion: (name: string, value: string) => `${name} under ${value} af regionens gennemsnit`,
    and: (line: string) => ` Desuden: ${line}.`,
    fifthNote: 'Figuren står også uden det femte kriterium.',
  },

  kinds: {
    trend: {
      formula:
        'Andelen på stedet: dem, der tælles, delt med alle, der kunne tælles, i hver gentagelse og hvert år. Den tynde linje er den samme andel hos alle andre i kommunen.',
    },
    gap: {
      formula:
        'Afstand = andelen på stedet minus andelen hos alle andre i kommunen, i procentpoint. Den regnes i hver gentagelse og hvert år. Nul er resten af kommunen.',
    },
    waterfall: {
      counted:
        'Hver beboer, der kommer, går eller skifter stilling, bogføres med sin årsag det år, det sker. Andre beboere: flyttet til og fra, genhuset, født og død. De samme beboere: arbejde, uddannelse, indkomst, domme og alder.',
      formula:
        'Ændringen i niveauet deles på bogens årsager, år for år, så delene går op til hele ændringen uden rest. Stregerne er 80\u00a0%-intervaller af det, gennemsnittet af gentagelserne kunne være.',
    },
    status: {
      formula:
        'I hver gentagelse holdes området ved hvert års udgang op mod lovens grænser. Sandsynligheden er andelen af gentagelserne, hvor området står på listen. Den er ikke en spådom om afgørelsen.',
    },
    multiples: {
      formula:
        'Som i de store kurver: afstand er andelen på stedet minus andelen hos alle andre i kommunen; et niveau er andelen selv. Hvert kriterium har én skala for alle steder.',
    },
    'people-place': {
      formula:
        'Ændringen deles i to: det, der kom med andre beboere (flytning, genhusning, fødte og døde), og det, der skete i de samme beboeres liv. De to dele giver tilsammen ændringen. For en afstand trækkes det samme regnestykke for resten af kommunen fra.',
    },
    'before-after': {
      formula:
        'Den åbne prik er værdien i det første år, den fyldte i det sidste. Afstand er andelen på stedet minus andelen hos alle andre i kommunen; for et niveau er det andelen selv.',
    },
    moves: {
      counted:
        'Personer, der flytter over stedets grænse i årene, en gang for hver flytning. Flytning inden for stedet tælles ikke.',
      formula:
        'Flytningerne lægges sammen over årene og alle gentagelser og deles med antallet af gentagelser. Personer afrundes til ti, eller til hundrede hvor tilfældet alene flytter så meget.',
    },
    cohort: {
      counted:
        'De personer, der boede på stedet i det første år (beboere og børn), og dem, der siden er genhuset derfra. De følges, så længe de bor i kommunen, også når de er flyttet til et andet sted i den.',
      formula:
        'Andelen af de fulgte personer i den aldersgruppe, det gælder. Tallene lægges sammen over alle gentagelser, før der deles. Den tynde linje er den samme andel hos alle andre i kommunen.',
    },
    letting: {
      counted:
        'Boliger, der er udlejet i årene, efter den vej ind, de blev udlejet ad, og hvor længe dem, der fik dem, havde stået på listen.',
      formula:
        'Udlejninger om året = alle udlejninger ad vejen ind, delt med antallet af år og af gentagelser. Ventetid = deres samlede anciennitet delt med antallet af udlejninger.',
    },
    pyramid: {
      counted: 'Alle beboere på stedet ved årets udgang, efter alder.',
      formula:
        'Beboere i aldersgruppen, lagt sammen over alle gentagelser og delt med antallet af dem. Det første år er ens i alle gentagelser.',
    },
    schools: {
      counted:
        'Børn, der går i bydelens skole eller dagtilbud. Forældre med kun grunduddannelse: forældrenes højeste uddannelse er grundskolen. Svagt dansk: færre point end modellens grænse.',
      formula: 'Andelen af institutionens børn, lagt sammen over alle gentagelser, før der deles.',
    },
    goals: {
      formula:
        'I hver gentagelse ses, om målet er nået ved udgangen af målets år. Sandsynligheden er andelen af gentagelserne, hvor det er.',
    },
    tiles: {
      formula:
        'Hvert felt er områdets afstand (andelen der minus andelen hos alle andre i kommunen) eller niveau i et år. Farven følger tallet, fra nul og op.',
    },
    distribution: {
      formula:
        'En prik er værdien i én gentagelse i det ene år. Stregen under går fra den tiendedel, der ligger lavest, til den, der ligger højest; mærket er den midterste.',
    },

    'key-figures': {
      formula:
        'Det store tal er afstanden: andelen på stedet minus andelen hos alle andre i kommunen. Niveauet er andelen selv. Forskellen er gennemsnittet af de parvise forskelle til det scenarie, som det valgte bygger på.',
    },
    table: {
      formula:
        'Afstand er andelen på stedet minus andelen hos alle andre i kommunen, i procentpoint; et niveau er andelen selv. Regnet i hver gentagelse og hvert år.',
    },
    comparison: {
      formula:
        'Afstand er andelen på stedet minus andelen hos alle andre i kommunen. Forskellen til det første scenarie tages i hver gentagelse; tallet er gennemsnittet, og intervallet rummer fire ud af fem. Beboerne fra det første år følges, hvor end de bor nu. En sandsynlighed er andelen af gentagelserne, hvor området ville stå på listen.',
    },
    observed: {
      counted:
        'De observerede værdier er indtastet i dokumentet. Modellens tal ved siden af er dens eget niveau for stedet.',
      formula:
        'Modellens tal er niveauet i dagens praksis: dem, der tælles, delt med alle, der kunne tælles, som gennemsnit af gentagelserne.',
    },
    formula: {
      counted: 'Hvad formlens ord tæller, står i dem: niveau, afstand eller ændring af et kriterium på et sted.',
      formula:
        'Formlen regnes i hver gentagelse og hvert år, og derefter tages gennemsnittet. En påstand bliver til andelen af gentagelserne, hvor den holder.',
    },
    goal: {
      formula:
        'I hver gentagelse ses, om stedets værdi er nået til målet ved udgangen af målets år. Sandsynligheden er andelen af gentagelserne, hvor den er.',
    },
    vega: {
      counted: 'Figuren tegner dokumentets egne tabeller. Hvad deres kolonner tæller, står i tabellernes figurer.',
      formula:
        'Forfatteren har selv valgt, hvad der tegnes, og om rækkerne filtreres eller lægges sammen. Specifikationen står i cellens tekst.',
    },
    guess: {
      formula:
        'Svaret er modellens værdi i scenariet, år for år. Et gæts afstand er gættet minus svaret, uden fortegn; inden for båndet er det, når gættet ligger mellem gentagelsernes ti og halvfems procent.',
    },
    'round-up': {
      formula:
        'Hver gruppes scenarie er regnet på samme måde som udgangspunktet. For hvert greb vises den mindste, den midterste og den største værdi blandt grupperne, og hvor mange der rørte det.',
    },
    scenario: {
      counted:
        'Hvad en udløser, et forsøg eller et program kom til, ses i hver gentagelse for sig ved hvert års udgang.',
      formula:
        'Et antal gentagelser er dem, hvor det skete. Værdien, som betingelsen ser på, er gennemsnittet af gentagelserne i året.',
    },

    tornado: {
      formula:
        'Én antagelse ad gangen flyttes fra sin lave ende til sin høje, mens alle andre står, hvor de står. Udslaget er forskellen mellem de to resultater.',
    },
    sobol: {
      formula:
        'Alle antagelser varieres på én gang (Sobols indeks). Alene: den del af resultatets varians, som antagelsen gør uden de andre. I alt: også det, den gør sammen med dem. Derfor kan de samlede dele give over 100\u00a0%.',
    },
    screening: {
      formula:
        'Antagelserne flyttes én ad gangen ad tilfældige veje gennem deres spænd (Morris’ elementære udslag). Styrken er gennemsnittet af udslagene uden fortegn; spredningen siger, om udslaget afhænger af de andre.',
    },
    spread: {
      formula:
        'Spredningen over fremtiderne deles i tre (variansanalyse): det, som antagelserne gør; det, som tilfældet gør; og det, som de gør sammen. De tre giver tilsammen 100\u00a0%.',
    },
    robustness: {
      formula:
        'I hver fremtid regnes alle scenarier. Holder: andelen af fremtiderne, hvor grænsen er nået. Fortrydelse: hvor langt et scenarie ligger fra det, der er bedst i samme fremtid. Værdien af at vide: hvor meget bedre valget ville blive i gennemsnit, hvis en antagelse var kendt (forventet værdi af delvis fuld viden).',
    },
    'goal-seek': {
      formula:
        'Grebet prøves med flere værdier. For hver tælles de kørsler, hvor målet er nået, og den mindste værdi findes, hvor andelen er stor nok. Intervallet er et 80\u00a0%-interval for andelen.',
    },
    discovery: {
      formula:
        'Der søges efter den kasse i antagelsernes rum, hvor målet oftest svigter (PRIM): grænser skrælles bort, så længe andelen af svigt i kassen vokser. Dækning: hvor stor en del af alle svigt ligger i kassen. Tæthed: hvor stor en del af kassens fremtider svigter.',
    },
    credit: {
      formula:
        'Tiltagene lægges til ét ad gangen i alle rækkefølger, og hvert får gennemsnittet af det, det gør, når det kommer til (Shapley-værdi). Derfor giver delene tilsammen hele virkningen.',
    },
  } satisfies Readonly<Record<MethodName, KindWords>>,
};
