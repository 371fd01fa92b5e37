import type { Language } from './languages.ts';

/** A term in one language. */
interface TermWords {
  readonly name: string;
  /** forms that are found in a text, as a regular expression without flags; none where the word means too many things */
  readonly forms: string;
  readonly sentence: string;
}

/** A word of the law or of the model, explained in a sentence. */
export interface Term extends Readonly<Record<Language, TermWords>> {
  readonly id: string;
  /** section of almenboligloven, or undefined for a word of the model's own */
  readonly law: string | undefined;
}

const term = (id: string, law: string | undefined, da: TermWords, en: TermWords): Term => ({ id, law, da, en });
const words = (name: string, forms: string, sentence: string): TermWords => ({ name, forms, sentence });

/** Terms in the order in which they are shown: letting, the law's lists, works, and the model's own words. */
export const glossary: readonly Term[] = [
  term(
    'waiting-list',
    '§ 51',
    words(
      'Venteliste',
      'ventelister?n?',
      'Ledige almene boliger udlejes efter anciennitet, først til dem, der allerede bor i organisationen (oprykning), så til andre.',
    ),
    words(
      'Waiting list',
      'waiting lists?',
      'Vacant social dwellings are let by seniority, first to those who already live with the organisation (internal transfer), then to others.',
    ),
  ),
  term(
    'assignment',
    '§ 59',
    words(
      'Anvisningsret',
      'anvisningsret(?:ten)?|kommunal(?:e)? anvisning(?:er)?|anvises af kommunen',
      'Kommunen kan få stillet hver fjerde ledige almene bolig til rådighed til borgere med akut behov, og efter aftale en anden andel.',
    ),
    words(
      'Right of assignment',
      'right of assignment|municipal assignments?',
      'The municipality can have every fourth vacant social dwelling for residents in urgent need, and by agreement another share.',
    ),
  ),
  term(
    'flexible-letting',
    '§ 60',
    words(
      'Fleksibel udlejning',
      'fleksib(?:el|le|elt) udlej(?:ning|es)|udlejes fleksibelt',
      'Kommune og boligorganisation aftaler, at en andel af de ledige boliger først tilbydes ansøgere, der opfylder saglige, offentlige kriterier, for eksempel job, uddannelse eller alder.',
    ),
    words(
      'Flexible letting',
      'flexible letting|let flexibly',
      'Municipality and housing organisation agree that a share of vacancies is first offered to applicants who meet factual, published criteria, such as work, education or age.',
    ),
  ),
  term(
    'combined-letting',
    '§ 51 b',
    words(
      'Kombineret udlejning',
      'kombineret udlejning',
      'Kommunen kan beslutte, at ansøgere, der længe har fået bestemte ydelser, afvises fra ventelisten i områder med mange uden for arbejdsmarkedet og får en bolig anvist et andet sted.',
    ),
    words(
      'Combined letting',
      'combined letting',
      'The municipality can decide that applicants who have long received certain benefits are turned down from the list in areas with many residents outside the labour market, and are assigned a dwelling elsewhere.',
    ),
  ),
  term(
    'stair-model',
    '§§ 59–60',
    words(
      'Trappemodel',
      'trappemodel(?:len|ler)?',
      'En udlejningsaftale i trin: jo mere udsat en afdeling er, jo færre boliger anviser kommunen, og jo flere udlejes fleksibelt.',
    ),
    words(
      'Stair model',
      'stair models?',
      'A letting agreement in steps: the more vulnerable an estate is, the fewer dwellings the municipality assigns, and the more are let flexibly.',
    ),
  ),
  term(
    'rehousing',
    '§§ 85–86',
    words(
      'Genhusning',
      'genhusning(?:en|er)?|genhuse[st]|genhusede',
      'Den, hvis bolig rives ned eller bygges om, har ret til en passende anden bolig og går forud for ventelisterne.',
    ),
    words(
      'Rehousing',
      'rehousing|rehoused',
      'Somebody whose dwelling is demolished or rebuilt has a right to a suitable other one, and goes before every waiting list.',
    ),
  ),
  term(
    'vulnerable-area',
    '§ 61 a, stk. 1',
    words(
      'Udsat boligområde',
      'udsat(?:te)? boligområde[rt]?',
      'Et alment boligområde med mindst 1.000 beboere, der opfylder mindst to af fire kriterier om arbejde, domme, uddannelse og indkomst. Oprindelse indgår ikke.',
    ),
    words(
      'Vulnerable area',
      'vulnerable (?:housing )?areas?',
      'A social housing area with at least 1,000 residents that meets at least two of four criteria on work, convictions, education and income. Origin does not enter.',
    ),
  ),
  term(
    'parallel-society',
    '§ 61 a, stk. 2',
    words(
      'Parallelsamfund',
      'parallelsamfund(?:et)?',
      'Lovens betegnelse for et udsat boligområde, hvor mere end halvdelen af beboerne er indvandrere og efterkommere fra ikke-vestlige lande.',
    ),
    words(
      'Parallel society',
      'parallel societ(?:y|ies)',
      'The law’s name for a vulnerable area in which more than half of the residents are immigrants and descendants from non-western countries.',
    ),
  ),
  term(
    'transformation-area',
    '§ 61 a, stk. 4',
    words(
      'Omdannelsesområde',
      'omdannelsesområde[rt]?',
      'Et område, der har opfyldt betingelserne for parallelsamfund i de seneste fem år.',
    ),
    words(
      'Transformation area',
      'transformation areas?',
      'An area that has met the conditions for a parallel society for the last five years.',
    ),
  ),
  term(
    'prevention-area',
    '§ 61 b',
    words(
      'Forebyggelsesområde',
      'forebyggelsesområde[rt]?',
      'Et alment boligområde med mindst 1.000 beboere, der opfylder mindst to af de fire kriterier med lempeligere grænser, og hvor mere end 30 % er indvandrere og efterkommere fra ikke-vestlige lande.',
    ),
    words(
      'Prevention area',
      'prevention areas?',
      'A social housing area with at least 1,000 residents that meets at least two of the four criteria at looser lines, and where more than 30% are immigrants and descendants from non-western countries.',
    ),
  ),
  term(
    'development-plan',
    '§ 168 a',
    words(
      'Udviklingsplan',
      'udviklingsplan(?:en|er)?',
      'En fælles plan, som omdannelsesområder skal have: højst 40 % af boligerne må være almene familieboliger i 2030.',
    ),
    words(
      'Development plan',
      'development plans?',
      'A joint plan that transformation areas must have: at most 40% of dwellings may be social family dwellings in 2030.',
    ),
  ),
  term(
    'conversion',
    undefined,
    words(
      'Ommærkning',
      'ommærkning(?:en)?|ommærkes',
      'Familieboliger bliver til ungdoms- eller ældreboliger og udlejes derefter fra deres egen venteliste.',
    ),
    words(
      'Conversion',
      'relabelling|relabelled',
      'Family dwellings become dwellings for young or elderly people, and are then let from a list of their own.',
    ),
  ),
  term(
    'gap',
    undefined,
    words(
      'Afstand til resten af kommunen',
      'afstand(?:en)? til resten af kommunen',
      'Stedets andel minus andelen hos alle andre i kommunen, i procentpoint.',
    ),
    words(
      'Gap to the rest of the municipality',
      '(?:gap|distance) to the rest of the municipality',
      'The place’s share less the share of everybody else in the municipality, in percentage points.',
    ),
  ),
  term(
    'replicate',
    undefined,
    words(
      'Gentagelse',
      'gentagelse(?:n|r|rne)?',
      'Samme strategi regnet igen med andre tilfældigheder. Strategier sammenlignes med de samme tilfældigheder.',
    ),
    words(
      'Replicate',
      'replicates?',
      'The same strategy run again with other chance. Strategies are compared on the same chance.',
    ),
  ),
  term(
    'band',
    undefined,
    words(
      'Bånd',
      'bånd(?:et|ene)',
      'Spændet, som 80 % af gentagelserne ligger i. Det siger, hvad tilfældet gør, ikke hvor sikre antagelserne er.',
    ),
    words(
      'Band',
      'bands?',
      'The range that holds 80% of the replicates. It says what chance does, not how sure the assumptions are.',
    ),
  ),
];
