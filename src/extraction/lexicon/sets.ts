/** Small tools for the lists of a language. */
import type { MoneyLabel } from '../frames/money-label.ts';
import type { Standing } from '../frames/standing.ts';

/** The words of a list, parted by blanks. */
export const setOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words by the standing that they give. */
export const standings = (
  lists: Partial<Record<Standing, string>>,
): ReadonlyMap<string, Standing> => byWord(lists);

/** Words by the label that they give to an amount. */
export const labels = (
  lists: Partial<Record<MoneyLabel, string>>,
): ReadonlyMap<string, MoneyLabel> => byWord(lists);

/** Words by the form that the domain knows: `rund:around knapp:nearly`; `_` stands for a blank. */
export function forms(list: string): ReadonlyMap<string, string> {
  return new Map(
    list
      .trim()
      .split(/\s+/)
      .map((entry) => entry.replaceAll('_', ' ').split(':'))
      .map(([word = '', form = word]) => [word, form] as const),
  );
}

/** Phrases with their forms by the last word of each, the longest first. */
export function byLastWord(
  phrases: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly { words: readonly string[]; form: string }[]> {
  const all = [...phrases].map(([phrase, form]) => ({ words: phrase.split(' '), form }));
  all.sort((a, b) => b.words.length - a.words.length);
  return Map.groupBy(all, ({ words }) => words.at(-1) ?? '');
}

function byWord<Name extends string>(
  lists: Partial<Record<Name, string>>,
): ReadonlyMap<string, Name> {
  // Object.entries forgets the names of the keys.
  const entries = Object.entries(lists) as [Name, string][];
  return new Map(
    entries.flatMap(([name, list]) => list.split(' ').map((word) => [word, name] as const)),
  );
}
