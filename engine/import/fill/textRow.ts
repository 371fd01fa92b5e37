/** A row of a pack's table as text, by column name. */
export type TextRow = Readonly<Record<string, string>>;
