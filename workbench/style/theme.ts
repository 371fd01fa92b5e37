import { computed, signal } from '@preact/signals-core';
import type { Theme } from '../charts/palette.ts';

/** What the reader asked for; `system` follows the device. */
export const themeChoice = signal<Theme | 'system'>('system');

const prefersDark = signal(false);

/** The theme on screen. */
export const theme = computed<Theme>(() => {
  if (themeChoice.value !== 'system') return themeChoice.value;
  return prefersDark.value ? 'dark' : 'light';
});

/** Follows the device's setting from now on. */
export function followSystemTheme(): void {
  const query = matchMedia('(prefers-color-scheme: dark)');
  prefersDark.value = query.matches;
  query.addEventListener('change', () => {
    prefersDark.value = query.matches;
  });
}

/** Sets the reader's choice on the page. */
export function applyTheme(choice: Theme | 'system'): void {
  themeChoice.value = choice;
  if (choice === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
}
