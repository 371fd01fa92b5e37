/** How a figure came to be: printed by its source, computed from such figures, or chosen to be plausible. */
export type Status = 'published' | 'derived' | 'assumed';
