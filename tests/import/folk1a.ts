/** Residents of one sex and age, as even as a municipality's are: fewer in their twenties, hardly any past a hundred. */
function residentsAt(age: number, isMan: boolean, year: number): number {
  const middle = 430 + 60 * Math.sin((age + (year % 7)) / 9) + (age > 19 && age < 27 ? -90 : 0);
  const left = 1 / (1 + Math.exp((age - (isMan ? 81 : 85)) / 5));
  return Math.round(middle * left);
}

const lastAge = 125;

/** How many residents the extract has of a sex at ages, in a year. */
export function residentsIn(isMan: boolean, from: number, to: number, year: number): number {
  let sum = 0;
  for (let age = from; age <= to; age++) sum += residentsAt(age, isMan, year);
  return sum;
}

/**
 * An extract of FOLK1A as StatBank's CSV is: `OMRÅDE;KØN;ALDER;CIVILSTAND;TID;INDHOLD`, sums among the rest, two quarters, a byte order mark,
 * ages of a year up to 125.
 * @param area name of the municipality
 */
export function folk1a(area: string, years: readonly number[] = [2025, 2026]): string {
  const ages = ['Alder i alt', ...Array.from({ length: lastAge + 1 }, (_, age) => `${age} år`)];
  const lines = ['OMRÅDE;KØN;ALDER;CIVILSTAND;TID;INDHOLD'];
  for (const sex of ['I alt', 'Mænd', 'Kvinder']) {
    for (const [i, age] of ages.entries()) {
      for (const year of years) {
        const [from, to] = i === 0 ? [0, lastAge] : [i - 1, i - 1];
        const men = sex === 'Kvinder' ? 0 : residentsIn(true, from, to, year);
        const women = sex === 'Mænd' ? 0 : residentsIn(false, from, to, year);
        lines.push(`${area};${sex};${age};I alt;${year}K1;${men + women}`);
      }
    }
  }
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
