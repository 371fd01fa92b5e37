import { html, svg } from 'lit';

const icon = (paths: unknown) =>
  html`<svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">${paths}</svg>`;

/** Icons drawn on a grid of twenty, one stroke wide, so that they sit with the type. */
export const undoIcon = icon(svg`<path d="M7 4 3.5 7.5 7 11M4 7.5h8a4.5 4.5 0 0 1 0 9H9" />`);
export const redoIcon = icon(svg`<path d="M13 4l3.5 3.5L13 11M16 7.5H8a4.5 4.5 0 0 0 0 9h3" />`);
export const resetIcon = icon(svg`<path d="M4.6 7.2a6 6 0 1 1-.5 4.6M4 3.5v4h4" />`);
export const closeIcon = icon(svg`<path d="m5 5 10 10M15 5 5 15" />`);
export const leversIcon = icon(
  svg`<path d="M3 6h6m4 0h4M3 14h2m4 0h8" /><circle cx="11" cy="6" r="2" /><circle cx="7" cy="14" r="2" />`,
);
export const chevronIcon = icon(svg`<path d="m6 8 4 4 4-4" />`);
export const editIcon = icon(
  svg`<path d="m4 16 .8-3.4L13 4.4a1.4 1.4 0 0 1 2 0l.6.6a1.4 1.4 0 0 1 0 2l-8.2 8.2L4 16Z" />`,
);
export const addIcon = icon(svg`<path d="M10 4v12M4 10h12" />`);
export const upIcon = icon(svg`<path d="M10 16V4.5M5 9l5-5 5 5" />`);
export const downIcon = icon(svg`<path d="M10 4v11.5M5 11l5 5 5-5" />`);
export const copyIcon = icon(svg`<path d="M7.5 7.5h9v9h-9zM4.5 12.5h-1v-9h9v1" />`);
export const removeIcon = icon(svg`<path d="M3.5 5.5h13M8 5.5v-2h4v2M5.5 5.5l.7 11h7.6l.7-11M8.5 8.5v5M11.5 8.5v5" />`);
export const warningIcon = icon(svg`<path d="M10 3 2.5 16.5h15L10 3ZM10 8v4M10 14.2v.01" />`);
export const gripIcon = icon(
  svg`<path d="M7.5 5v.01M12.5 5v.01M7.5 10v.01M12.5 10v.01M7.5 15v.01M12.5 15v.01" stroke-width="2.5" stroke-linecap="round" />`,
);
