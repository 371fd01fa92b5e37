/** Whether the text can be an id: small letters a–z, digits and hyphens, at most 80. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && text.length <= 80;
}

/** The id that a name becomes: `Værebro Park` → `vaerebro-park`. */
export function slugOf(name: string): string {
  const slug = name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
  return slug === '' ? 'x' : slug;
}

/** What to do about an id that isn't one, Danish and English. */
export function slugRule(found: string): readonly [string, string] {
  const shown = found.slice(0, 60);
  return [
    `\`${shown}\` kan ikke være et id; forventet små bogstaver, tal og bindestreger. Skriv \`${slugOf(found)}\`.`,
    `\`${shown}\` can't be an id; expected small letters, digits and hyphens. Write \`${slugOf(found)}\`.`,
  ];
}
