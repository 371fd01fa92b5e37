import type { ChartElement } from '../charts/chartElement.ts';
import type { MethodElement } from '../methods/methodElement.ts';

/** Widths that each figure is drawn for, pixels: beside text, and on a phone. Which one is seen follows the window that the file is read in. */
const widths = { wide: 800, narrow: 340 } as const;

/** What is of use only where the document can be run and edited. */
const onlyForEditing = [
  ...[
    '.saves',
    '.cell-tools',
    '.add-menu',
    '.adding',
    '.works-places',
    '.compared-chooser',
    '.entry-form',
    '.study-form',
    '.study-bar',
  ],
  ...[
    '.strip-hint',
    '.grip',
    '.row-tools',
    'thead td',
    '.status-terms',
    '.guess-entries',
    '.round-up-tools',
    '.chart-reading',
  ],
  ...['fremsyn-cell-editor', 'fremsyn-cell-told', 'fremsyn-foot', 'fremsyn-levers'],
  ...['input', 'textarea', 'button', 'script', 'p.visually-hidden'],
].join(', ');

/**
 * A copy of the document's element to be read where nothing can be run: figures as drawings, fields as what stands in them.
 * @param main the element that holds the document
 */
export async function exportedCopy(main: HTMLElement): Promise<HTMLElement> {
  const methods = [...main.querySelectorAll<MethodElement>('fremsyn-method')];
  await Promise.all(methods.map((method) => method.write?.(true)));
  const copy = main.cloneNode(true) as HTMLElement;
  for (const method of methods) void method.write?.(false);
  writeFields(main, copy);
  const charts = [...main.querySelectorAll<ChartElement<unknown>>('fremsyn-chart')];
  const places = [...copy.querySelectorAll('fremsyn-chart')];
  for (const [i, chart] of charts.entries()) places[i]?.replaceWith(await drawingOf(chart, i));
  for (const part of copy.querySelectorAll(onlyForEditing)) part.remove();
  for (const bar of copy.querySelectorAll('[role=slider]')) {
    bar.setAttribute('role', 'img');
    bar.setAttribute('aria-label', `${bar.getAttribute('aria-label')}: ${bar.getAttribute('aria-valuetext')}`);
    for (const name of [
      'tabindex',
      'aria-valuemin',
      'aria-valuemax',
      'aria-valuenow',
      'aria-valuetext',
      'aria-describedby',
    ])
      bar.removeAttribute(name);
  }
  return copy;
}

/** One picture with one name, drawn once for each width. */
async function drawingOf(chart: ChartElement<unknown>, index: number): Promise<HTMLElement> {
  const figure = document.createElement('div');
  figure.className = 'drawing';
  figure.setAttribute('role', 'img');
  figure.setAttribute('aria-label', chart.label ?? '');
  for (const [name, width] of Object.entries(widths)) {
    const drawing = await chart.drawnFor?.(width);
    if (!drawing) continue;
    const held = document.createElement('div');
    held.className = `drawn-${name}`;
    held.setAttribute('aria-hidden', 'true');
    // Vega's own drawing, which holds shapes and text only; its names would be those of the next one too
    held.innerHTML = drawing.replaceAll(/(id="|url\(#)(clip|gradient)/g, `$1${name}-${index}-$2`);
    figure.append(held);
  }
  return figure;
}

/** Puts what stands in each field in the field's place. The fields themselves are asked, since a copy of a chooser doesn't know what was chosen. */
function writeFields(main: HTMLElement, copy: HTMLElement): void {
  const all = 'input[type=text], input:not([type]), select';
  const fields = [...main.querySelectorAll<HTMLInputElement | HTMLSelectElement>(all)];
  const places = [...copy.querySelectorAll(all)];
  for (const [i, field] of fields.entries()) {
    const chosen = field instanceof HTMLSelectElement ? field.selectedOptions[0]?.textContent?.trim() : field.value;
    const written = document.createElement('span');
    written.className = `field-written ${field.className}`.trim();
    written.textContent = chosen || '–';
    // nothing has no unit
    if (!chosen && places[i]?.nextElementSibling?.matches('.unit')) places[i]?.nextElementSibling?.remove();
    places[i]?.replaceWith(written);
  }
  // what was ticked is read, what wasn't is not
  const ticks = [...main.querySelectorAll<HTMLInputElement>('label > input[type=checkbox]')];
  const tickPlaces = [...copy.querySelectorAll('label > input[type=checkbox]')];
  for (const [i, tick] of ticks.entries()) if (!tick.checked) tickPlaces[i]?.parentElement?.remove();
}
