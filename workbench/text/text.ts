import type { da } from './da.ts';

/** The words of the interface: Danish sets the keys and the arguments, every other language must have them all. */
export type Text = Widened<typeof da>;

/** The same keys and arguments, any words. */
export type Widened<T> = {
  readonly [Key in keyof T]: T[Key] extends (...arguments_: infer Arguments) => string
    ? (...arguments_: Arguments) => string
    : T[Key] extends string
      ? string
      : Widened<T[Key]>;
};
