/**
 * The page's style sheets as they were written, with their fonts in them. The rules as the browser hands them out would not do: it can't write a
 * shorthand that names a variable, such as the page's own font, once a later line sets a part of it.
 */
export async function styleOfPage(): Promise<string> {
  const sheets = [...document.styleSheets].map(async (sheet) => {
    if (sheet.href === null) return sheet.ownerNode?.textContent ?? '';
    return withFonts(await (await fetch(sheet.href)).text(), sheet.href);
  });
  return (await Promise.all(sheets)).join('\n');
}

/** A sheet with each file that it names written into it. One that can't be had is left out: the page is then read in the system's letters. */
async function withFonts(css: string, base: string): Promise<string> {
  const asked = /url\(["']?([^"')]+\.woff2)["']?\)/g;
  const addresses = [...new Set([...css.matchAll(asked)].map(([, address = '']) => address))];
  const held = new Map(
    await Promise.all(addresses.map(async (address) => [address, await asData(new URL(address, base))] as const)),
  );
  return css.replace(asked, (_, address: string) => `url("${held.get(address) ?? 'data:,'}")`);
}

async function asData(address: URL): Promise<string | undefined> {
  try {
    const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
    let binary = '';
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return `data:font/woff2;base64,${btoa(binary)}`;
  } catch {
    return undefined;
  }
}
