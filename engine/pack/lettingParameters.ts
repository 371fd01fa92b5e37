/** Parameters of waiting lists that every pack must have, by id. */
export const lettingParameters = [
  'waiting-list-few-choices-share',
  'waiting-list-few-choices-seniority',
  'list-private-rental',
  'list-cooperative',
  'list-owner',
  'list-without-home',
  'list-estate-near',
  'list-estate-elsewhere',
  'list-choice-income',
  'list-selectivity',
] as const;
