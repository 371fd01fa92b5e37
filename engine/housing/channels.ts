/** Ways into a social dwelling, and the private market, in result order. */
export const channels = [
  'rehousing',
  'internal-transfer',
  'municipal-assignment',
  'flexible',
  'waiting-list',
  'youth-list',
  'elderly-list',
  'private',
] as const;
export type Channel = (typeof channels)[number];

/** What is recorded of a channel, in result order. `waitingYears` sums the seniority of those who got a dwelling. */
export const lettingFigures = ['vacancies', 'let', 'fallen-through', 'waitingYears'] as const;
