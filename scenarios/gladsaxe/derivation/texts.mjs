/** Texts that people read, in the pack's two columns: Danish and English. */

/**
 * A text as a row holds it: `<name>_da` and `<name>_en`. A number and its per cent sign stay on one line in Danish, and stand
 * together in English.
 */
export function inBoth(name, [da, en]) {
  return {
    [`${name}_da`]: da.replaceAll(/(?<=\d) %/g, '\u00a0%'),
    [`${name}_en`]: en.replaceAll(/(?<=\d) %/g, '%'),
  };
}
