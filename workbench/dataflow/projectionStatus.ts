/** How the calculation stands. `done` and `total` count replicates, `milliseconds` the time since it began. */
export type ProjectionStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly revision: number }
  | {
      readonly kind: 'refining';
      readonly revision: number;
      readonly done: number;
      readonly total: number;
      readonly milliseconds: number;
    }
  | { readonly kind: 'ready'; readonly revision: number; readonly milliseconds: number | undefined }
  | { readonly kind: 'cancelled'; readonly revision: number }
  | { readonly kind: 'failed'; readonly revision: number; readonly error: unknown };
