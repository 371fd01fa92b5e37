import { computed, type Signal, signal } from '@preact/signals-core';
import type { Theme } from '../charts/palette.ts';

/** What the reader asked for; `system` follows the device. */
export const themeChoice = signal<Theme | 'system'>('system');

const prefersDark = signal(false);

/** Whether the device puts its own few colours in the place of the page's: then its ground is what charts are drawn on, whatever theme was chosen. */
const hasForcedColors = signal(false);

/** The theme on screen. */
export const theme = computed<Theme>(() => {
  if (themeChoice.value !== 'system' && !hasForcedColors.value) return themeChoice.value;
  return prefersDark.value ? 'dark' : 'light';
});

/** Follows the device's settings from now on. */
export function followSystemTheme(): void {
  follow('(prefers-color-scheme: dark)', prefersDark);
  follow('(forced-colors: active)', hasForcedColors);
}

function follow(condition: string, setting: Signal<boolean>): void {
  const query = matchMedia(condition);
  setting.value = query.matches;
  query.addEventListener('change', () => {
    setting.value = query.matches;
  });
}

/** Sets the reader's choice on the page. */
export function applyTheme(choice: Theme | 'system'): void {
  themeChoice.value = choice;
  if (choice === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
}
