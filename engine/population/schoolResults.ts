/**
 * Bands of the result at the end of grade 9 (mean of the final examinations, seven-point scale). 2.0 is what vocational education asks
 * for, 5.0 what the three-year general programmes ask for (*adgangskrav*).
 */
export const resultBands = ['unknown', 'under-2', '2-to-5', '5-to-7', '7-to-10', '10-and-over'] as const;

const bandStarts = [2, 5, 7, 10];

/** Band of a result as the column keeps it. */
export const bandOfResult = Uint8Array.from({ length: 256 }, (_, code) =>
  code === 0 ? 0 : 1 + bandStarts.filter((start) => gradeOf(code) >= start).length,
);

/** Lowest and highest code of a result: −3 and 12. */
export const lowestResult = 10;
export const highestResult = 160;

/** Grade points of a result's code. */
export function gradeOf(code: number): number {
  return (code - 40) / 10;
}
