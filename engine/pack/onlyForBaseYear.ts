/** Parameters that only the residents of the base year are made with, before any scenario: the pack's value counts, and a scenario's changes nothing. */
export const onlyForBaseYear: ReadonlySet<string> = new Set(['activity-ready']);
