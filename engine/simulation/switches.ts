/** Names that a scenario can switch off, in the order of the year. They stand apart from the processes, so that a page that offers the names need not carry the model. */
export const switches: readonly string[] = [
  ...['mortality', 'care-home', 'fertility', 'partnership', 'separation', 'leaving-home', 'conviction', 'education'],
  ...['labour', 'income', 'out-migration', 'in-migration', 'housing'],
];
