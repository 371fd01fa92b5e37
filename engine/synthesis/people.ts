/** Residents of one estate while households are being formed: one row a person, codes as in the population's columns. */
export interface People {
  readonly count: number;
  readonly sex: Uint8Array;
  readonly age: Uint8Array;
  readonly education: Uint8Array;
  readonly activity: Uint8Array;
}
