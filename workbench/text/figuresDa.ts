/** Danish words of the figures that are drawn when the hand rests. */
export const figuresDa = {
  tooFew: 'For få beboere til at vise tal.',
  underFive: 'under 5',
  replicatesOf: (count: number, all: number) => `${count}\u00a0af\u00a0${all}`,
  sharesOnly: 'Figuren viser andele. Vælg et kriterium, der er en andel.',
  oneYear: 'Figuren viser en ændring og skal have to forskellige år.',
  placeAndCriterion: 'Sted og kriterium',
  gapIn: (units: string) => `Afstand til resten af kommunen i ${units}`,
  byLevel: (place: string) => `${place} (niveau)`,
  levelIn: (units: string) => `Niveau i ${units}`,
  changeAt: (criterion: string, place: string, from: number, to: number) =>
    `${criterion}, ${place}: ændring ${from}–${to} i procentpoint`,
  points: (value: string) => `${value}\u00a0procentpoint`,
  /** units of what formulas come to, beside those of criteria */
  measured: {
    gradeUnit: 'karakterpoint',
    grade: (value: string) => `${value}\u00a0karakterpoint`,
    residentsUnit: 'beboere',
    residents: (value: string) => `${value}\u00a0beboere`,
  },
  thousandKronerUnit: 'tusinde kr.',
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
    one: (about: string, year: number, values: string, unit: string) =>
      `${about}, i ${year}: ${values} ${unit}`.replace(/\.?$/, '.'),
    sentence: (panels: number, criteria: number, places: number) =>
      `${panels} ${panels === 1 ? 'lille figur' : 'små figurer'}: ${criteria} ${criteria === 1 ? 'kriterium' : 'kriterier'} på ${places} ${places === 1 ? 'sted' : 'steder'}. Hvert kriterium har én skala, så stederne kan holdes op mod hinanden.`,
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
    within: 'Inden for kommunen',
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
      'beyond-basic-schooling': 'Mere end grundskole eller i gang',
      'outside-labour': 'Uden for arbejdsmarked og uddannelse',
      'low-income': 'Lav bruttoindkomst',
    },
    sentence: (year: number, about: string, values: string, rest: string) =>
      `${about}, i ${year}: ${values}. Alle andre i kommunen: ${rest}.`,
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
    value: 'Værdi (80\u00a0% af gentagelserne)',
    distance: 'Fra målet',
    followedAreas: 'områderne i social balance',
    none: 'Ingen mål har et år inden for fremskrivningen.',
    'at-most': (what: string, where: string, value: string, year: number) =>
      `${what} højst ${value} i ${year}, ${where}`,
    'at-least': (what: string, where: string, value: string, year: number) =>
      `${what} mindst ${value} i ${year}, ${where}`,
    shrink: (what: string, where: string, share: string, year: number) =>
      share ? `${what}, afstanden ${share} mindre i ${year}, ${where}` : `${what}, mindre afstand i ${year}, ${where}`,
    /** @param what a claim in words, as *residents in Værebro Park are more than 3,000* */
    claim: (what: string, year: number) => `${what} i ${year}`,
    sentence: (name: string, values: string) => `I ${name} nås målene med disse sandsynligheder. ${values}.`,
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
};
