import { nameKey } from '../../domain/text/names.ts';

/** The key of a name as it is looked up: "the" in front says nothing; one without letters or digits is its own key. */
export function keyOf(name: string): string {
  return nameKey(name.replace(/^\s*the\s+/i, '')) || nameKey(name) || name.trim().toLowerCase();
}

/** The kinds of names, the strongest first; a surname finds a person's company where nothing stronger has it. */
export const RANKS = { name: 0, alias: 1, product: 2, ticker: 3, person: 4, surname: 5 } as const;
