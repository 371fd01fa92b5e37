/**
 * The character that a name of HTML stands for, as `&aelig;`, by the browser's own list; what isn't a name comes back as it is. Stands in the page for the
 * list that the reader of Markdown brings.
 * @param name from its `&` to its `;`, letters and digits between them
 */
export function decodeHTMLStrict(name: string): string {
  const holder = document.createElement('textarea');
  holder.innerHTML = name;
  const { value } = holder;
  // a browser also reads the beginning of an unknown name where that is an old one: `&notso;` as `¬so;`
  return value.endsWith(';') && value !== ';' ? name : value;
}
