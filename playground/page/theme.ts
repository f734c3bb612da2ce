/** Light or dark: as the system has it, unless the person has chosen. */
import { useSyncExternalStore } from 'react';

type Theme = 'light' | 'dark';

const KEY = 'theme';
const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

function chosen(): Theme | null {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === 'light' || theme === 'dark' ? theme : null;
  } catch {
    return null;
  }
}

function theme(): Theme {
  return chosen() ?? (prefersDark.matches ? 'dark' : 'light');
}

function show(shown: Theme): void {
  document.documentElement.dataset.theme = shown;
  for (const listener of listeners) listener();
}

/** Shows the theme that holds. */
export function applyTheme(): void {
  show(theme());
}

prefersDark.addEventListener('change', applyTheme);

/** Chooses the other one, for good. */
export function switchTheme(): void {
  const next: Theme = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Without storage it holds until the page is closed.
  }
  show(next);
}

/** The theme that is shown. */
export function useTheme(): Theme {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => (document.documentElement.dataset.theme as Theme) ?? 'light',
  );
}
