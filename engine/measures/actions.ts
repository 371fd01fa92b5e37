import type { Label } from '../population/geography.ts';

/** The strategy's three tracks (*socialt, fysisk, organisatorisk spor*). */
export type Track = 'social' | 'physical' | 'organisational';

/** What a sentence of the strategy is carried out by: levers of the registry, or something that holds levers together. */
export type Carrier = 'measures' | 'targeting' | 'programmes' | 'triggers' | 'pilots';

/** A sentence of *Sådan gør vi* in the municipality's strategy *Bydele i social balance*, with a translation of our own. */
export interface StrategyAction extends Label {
  readonly id: string;
  readonly track: Track;
  readonly carriedBy: readonly Carrier[];
}

function action(
  id: string,
  track: Track,
  da: string,
  en: string,
  carriedBy: readonly Carrier[] = ['measures'],
): StrategyAction {
  return { id, track, da, en, carriedBy };
}

/** Every sentence of *Sådan gør vi*, in the strategy's order. */
export const actions = {
  dayCareAndSchools: action(
    'day-care-and-schools',
    'social',
    'Vi styrker børns trivsel, læring og udvikling, blandt andet gennem særligt fagligt stærke dagtilbud og skoler med tydelige og attraktive profiler.',
    'We strengthen children’s well-being, learning and development, among other things through particularly strong day care and schools with clear and attractive profiles.',
  ),
  families: action(
    'families',
    'social',
    'Vi understøtter sårbare familiers evne til at støtte op om deres børns opvækst, for eksempel ved at afprøve nye familierettede indsatser.',
    'We support the ability of vulnerable families to back up their children, for example by trying new efforts for families.',
  ),
  youngPeople: action(
    'young-people',
    'social',
    'Vi arbejder med at fastholde børn og unge med risikoadfærd i en positiv udvikling, for eksempel ved at skabe attraktive rammer for sunde interessefællesskaber.',
    'We work to keep children and young people at risk on a positive course, for example by attractive settings for healthy communities of interest.',
  ),
  employment: action(
    'employment',
    'social',
    'Vi gør en særlig indsats for at øge tilknytningen til arbejdsmarkedet for de borgere, der ikke er i job eller uddannelse.',
    'We make a special effort to raise attachment to the labour market for residents who are neither in work nor in education.',
  ),
  mostVulnerable: action(
    'most-vulnerable',
    'social',
    'Vi støtter de mest udsatte borgere i at mestre deres liv, for eksempel ved at bygge bro til kommunens indsatser og tilbyde trygge rammer for et liv uden for egen bolig.',
    'We support the most vulnerable residents in mastering their lives, for example by building bridges to the municipality’s efforts and offering safe settings outside their own home.',
  ),
  crimeAndSafety: action(
    'crime-and-safety',
    'social',
    'Vi bekæmper kriminalitet og utryghedsskabende adfærd, for eksempel i samarbejder med nationale, kommunale og lokale samarbejdspartnere.',
    'We fight crime and behaviour that makes others feel unsafe, for example together with national, municipal and local partners.',
  ),
  targeting: action(
    'targeting',
    'social',
    'Vi tilpasser og målretter indsatsen efter de særlige udfordringer, der er i de udsatte bydele, for eksempel når vi fastlægger ny skolestruktur.',
    'We adapt and target our efforts to the particular challenges of a district, for example when we decide on a new school structure.',
    ['measures', 'targeting'],
  ),
  transformation: action(
    'transformation',
    'physical',
    'Vi anvender radikal omdannelse til at gøre fysiske miljøer mere attraktive for flere, hvor der er potentiale, og hvor muligheden byder sig.',
    'We use radical transformation to make physical surroundings more attractive to more people, where there is potential and the chance arises.',
  ),
  mobility: action(
    'mobility',
    'physical',
    'Vi sikrer, at det er let og attraktivt at færdes på tværs af bydele, eksempelvis ved trygge stiforbindelser og skoleveje.',
    'We make it easy and attractive to move across districts, for example by safe paths and ways to school.',
  ),
  meetingPlaces: action(
    'meeting-places',
    'physical',
    'Vi arbejder med at opløse grænserne mellem bydele ved at gøre arealer som eksempelvis grønne områder og pladser til attraktive mødesteder med et synligt byliv.',
    'We work to dissolve borders between districts by making places such as green areas and squares attractive meeting places with visible life.',
  ),
  municipalBuildings: action(
    'municipal-buildings',
    'physical',
    'Vi bringer kommunale arealer og bygninger, som for eksempel skoler, dagtilbud og biblioteker, i spil som en motor for at udvikle vores bydele og som fundament for det mangfoldige fællesskab – også uden for normal åbningstid.',
    'We bring municipal land and buildings, such as schools, day care and libraries, into play as a motor of developing districts and a foundation of manifold community, also outside opening hours.',
  ),
  temporary: action(
    'temporary',
    'physical',
    'Vi etablerer midlertidige fysiske miljøer, som en vej til at engagere beboerne og andre aktører i udviklingen af lokalområder. Sammen afprøver vi, hvad der virker, inden vi etablerer permanente løsninger.',
    'We set up temporary surroundings as a way of engaging residents and others in developing local areas. Together we try what works before we build to last.',
    ['measures', 'pilots'],
  ),
  design: action(
    'design',
    'physical',
    'Vi indretter byen, så den forebygger kriminalitet, og vi skaber attraktive og trygge byrum ved blandt andet systematisk at bruge lys som et virkemiddel.',
    'We arrange the town so that it prevents crime, and create attractive and safe spaces, among other things by using light systematically.',
  ),
  housingOrganisations: action(
    'housing-organisations',
    'organisational',
    'Vi ser boligorganisationerne og beboerdemokratiet som vores væsentligste samarbejdspartner i udviklingen af udsatte bydele. Vi møder dem med respekt og tydelige forventninger, i styringsdialogen og i det løbende samarbejde om for eksempel fleksibel udlejning og boligsociale helhedsplaner.',
    'We see housing organisations and tenants’ democracy as our most important partners. We meet them with respect and clear expectations, in the steering dialogue and in working together on, for example, flexible letting and comprehensive social plans.',
  ),
  acrossDisciplines: action(
    'across-disciplines',
    'organisational',
    'Vi forpligter os i alle dele af organisationen til at opdyrke en arbejdskultur, hvor faglige problemstillinger løses på tværs.',
    'We commit ourselves, in every part of the organisation, to a culture in which professional questions are solved across disciplines.',
    ['programmes'],
  ),
  data: action(
    'data',
    'organisational',
    'Vi bruger data til at følge udviklingen i kommunens bydele. Vi analyserer negative udviklinger, og bruger vores viden i en tidlig og målrettet indsats.',
    'We use data to follow the districts. We analyse unfavourable developments and use what we know for early and targeted efforts.',
    ['triggers'],
  ),
  newMethods: action(
    'new-methods',
    'organisational',
    'Vi afprøver ukendte og uprøvede metoder, indsatser og samarbejder, og vi styrker vores evne til systematisk at forankre virkningsfulde greb i vores faglige miljøer.',
    'We try unknown and untried methods, efforts and ways of working together, and strengthen our ability to anchor what works.',
    ['pilots'],
  ),
  dialogue: action(
    'dialogue',
    'organisational',
    'Vi opsøger dialog og samarbejde med erhvervsliv, institutioner, politi, foreninger og frivillige, som vi ser som naturlige medskabere af en positiv udvikling i vores udsatte bydele.',
    'We seek dialogue and work together with business, institutions, police, associations and volunteers, whom we see as natural partners in a positive development.',
  ),
  communities: action(
    'communities',
    'organisational',
    'Vi understøtter positive fællesskaber og det gode naboskab i de enkelte bydele, fordi et stærkt fællesskab bidrager til trivsel, tillid og tryghed for den enkelte.',
    'We support positive communities and good neighbourliness, because a strong community contributes to well-being, trust and safety.',
  ),
  story: action(
    'story',
    'organisational',
    'Vi dyrker den respektfulde og nuancerede fortælling om vores udsatte bydele og de mennesker, der bor der.',
    'We cultivate the respectful and nuanced story of our districts and the people who live there.',
  ),
  nationalAgenda: action(
    'national-agenda',
    'organisational',
    'Vi engagerer os i den nationale dagsorden om udviklingen af udsatte bydele og tager et ansvar for at kvalificere feltet og bidrage til løsninger, der kan skabe værdi ud over vores egen kommunegrænse.',
    'We engage in the national agenda and take responsibility for improving the field and contributing to solutions of value beyond our own border.',
  ),
} as const satisfies Readonly<Record<string, StrategyAction>>;

/** All 21 in order. */
export const strategyActions: readonly StrategyAction[] = Object.values(actions);
