/** Lists of feeds as other readers write and read them: OPML. */
import type { ListedFeed } from '../../contracts/sources/finding.ts';
import type { FollowedSource } from '../../contracts/sources/followed.ts';
import { feedsmith } from '../libraries.ts';

/** As much of an outline as is read; folders hold outlines. */
interface Outline {
  text?: string | undefined;
  title?: string | undefined;
  xmlUrl?: string | undefined;
  outlines?: readonly Outline[] | undefined;
}

/** Deeper folders than people make. */
const DEEPEST = 20;

/** The feeds of a list, in its order; folders are opened. Null for what is no such list. */
export function readOpml(text: string): ListedFeed[] | null {
  const outlines = outlinesOf(text);
  return outlines?.flatMap((outline) => feedsIn(outline, 0)) ?? null;
}

function outlinesOf(text: string): readonly Outline[] | null {
  try {
    return feedsmith().parseOpml(text.trim()).body?.outlines ?? [];
  } catch {
    return null;
  }
}

function feedsIn({ text, title, xmlUrl, outlines = [] }: Outline, depth: number): ListedFeed[] {
  const address = xmlUrl?.trim() ?? '';
  const own = address === '' ? [] : [{ address, name: (title ?? text)?.trim() || null }];
  if (depth >= DEEPEST) return own;
  return [...own, ...outlines.flatMap((outline) => feedsIn(outline, depth + 1))];
}

/** The feeds among sources as a list. */
export const writeOpml = (sources: readonly FollowedSource[], now: Date): string =>
  feedsmith().generateOpml({
    head: { title: 'AI Briefing', dateCreated: now },
    body: { outlines: sources.filter(({ kind }) => kind === 'feed').map(outlineOf) },
  });

const outlineOf = ({ publisher, address, language }: FollowedSource) => ({
  text: publisher,
  title: publisher,
  type: 'rss',
  xmlUrl: address,
  language,
});
