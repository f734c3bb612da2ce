/** The texts behind tellings, as far as they are still kept: words that were copied show in them. */
import type { SourceItem } from '../../../contracts/sources/item.ts';
import type { ItemTelling } from '../../../contracts/sources/review.ts';
import type { Articles } from '../matching/origins.ts';
import { textOf } from '../reading/read-item.ts';

/** Reads an item of a source; null where it is forgotten. */
export type ItemReader = (poll: string, id: string) => Promise<SourceItem | null>;

/** So many are compared at most. */
const MOST = 8;

/** The article that is told now, and those of earlier tellings. */
export async function articlesOf(
  own: string,
  earlier: readonly ItemTelling[],
  item: ItemReader,
): Promise<Articles> {
  const texts = new Map<string, string>();
  for (const { poll, item: id, url } of earlier.slice(0, MOST)) {
    const read = url === null ? null : await item(poll, id);
    if (url !== null && read) texts.set(url, textOf(read));
  }
  return { own, of: ({ url, quote }) => (url !== null && texts.get(url)) || quote };
}
