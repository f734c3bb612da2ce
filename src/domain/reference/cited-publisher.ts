/** The publisher whose report a text repeats: "according to Reuters", "first reported by the Financial Times". */
import type { PublisherKind, ReferenceData } from './reference-data.ts';

/** Publishers that find things out themselves. */
const PRESS: readonly (PublisherKind | null)[] = ['agency', 'newspaper', 'trade'];

/** Words in front of the name of whoever reported it. */
const BEFORE =
  /(?:according to|report(?:s|ed)? (?:by|from|in)|citing|cites|told|via) (?:a (?:\S+ )?report (?:by|from|in) )?(?:the )?/gi;
/** Words behind it. */
const BEHIND =
  /^(?: News)?(?:,? (?:which |that )?(?:has |had )?(?:first |earlier |also |previously )?(?:reports?|reported|wrote|broke)\b|['’]s? report\b)/;
/** The longest name that is tried, and the words behind it. */
const LONGEST = 60;

/** A publisher of the list that a text names as having reported it; null for none. */
export function citedPublisher(
  text: string,
  reference: Pick<ReferenceData, 'publishers' | 'publisherKind'>,
): string | null {
  const names = pressIn(reference);
  for (const { index, 0: before } of text.matchAll(BEFORE)) {
    const cited = nameAt(text, index + before.length, names);
    if (cited) return cited.name;
  }
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])(?=[\p{Lu}\p{N}])/gu)) {
    const cited = nameAt(text, index, names);
    const end = index + (cited?.length ?? 0);
    if (cited && BEHIND.test(text.slice(end, end + LONGEST))) return cited.name;
  }
  return null;
}

type Press = ReadonlyMap<string, string>;
const known = new WeakMap<readonly string[], Press>();

/** The press of the list by its names, without an article. */
function pressIn({
  publishers,
  publisherKind,
}: Pick<ReferenceData, 'publishers' | 'publisherKind'>): Press {
  const before = known.get(publishers);
  if (before) return before;
  const press = publishers.filter((name) => PRESS.includes(publisherKind(name)));
  const names = new Map(press.map((name) => [name.replace(/^The /, ''), name]));
  known.set(publishers, names);
  return names;
}

/** The longest name of the list that begins at a place and ends with a word. */
function nameAt(text: string, at: number, names: Press): { name: string; length: number } | null {
  const ahead = text.slice(at, at + LONGEST);
  const ends = [...ahead.matchAll(/(?<=[\p{L}\p{N}])(?![\p{L}\p{N}])/gu)].map(({ index }) => index);
  for (const end of ends.reverse()) {
    const name = names.get(ahead.slice(0, end));
    if (name !== undefined) return { name, length: end };
  }
  return null;
}
