/** `/ai-feed import` and `export`: lists of feeds from and for other readers. */
import type { Request } from '../../contracts/command.ts';
import type { ListedFeed } from '../../contracts/sources/finding.ts';
import { plural } from '../../domain/text/english.ts';
import { isWebAddress } from '../../domain/text/web-address.ts';
import { InputError } from '../../errors.ts';
import type { Page } from '../../page/page.ts';
import { defineVerb } from '../command/verbs.ts';
import { mayConnect } from './adding.ts';
import { listAction } from './list.ts';
import { sameAs } from './named.ts';

/** More feeds than any list that somebody made. */
const MOST = 1_000;

/** Follows the feeds of an OPML list that was pasted behind the verb. Each is read at its first turn. */
export const importList = defineVerb({
  word: 'import',
  also: ['opml', 'upload'],
  permit: mayConnect,
  input: (typed, context) => feedsOf(typed, context).slice(0, MOST),
  async run(feeds, context) {
    const { sources, finder, asker, now } = context;
    const by = { who: asker.id, now: now.getTime() };
    const fit = feeds.filter(({ address }) => isWebAddress(address));
    const followed = await sources.followed();
    let added = 0;
    for (const feed of fit) {
      const source = finder.described(feed);
      if (sameAs(followed, source)) continue;
      const { isNew, following } = await sources.add(source, by);
      followed.push(following);
      if (isNew) added += 1;
    }
    return importedPage({ all: feeds.length, fit: fit.length, added }, context);
  },
});

/** Throws InputError for what is no list, or names no feed. */
function feedsOf(typed: string, { finder, line }: Request): ListedFeed[] {
  const feeds = finder.fromOpml(typed);
  if (feeds && feeds.length > 0) return feeds;
  throw new InputError({
    wrong: feeds ? 'This list names no feed.' : 'This can’t be read as an OPML list.',
    allowed:
      'An OPML list begins with <opml and has an address in xmlUrl for each feed, as feed readers export it',
    next: line('feed', 'import <opml>…</opml>'),
  });
}

interface Counts {
  all: number;
  /** Those with an address of the web. */
  fit: number;
  added: number;
}

function importedPage({ all, fit, added }: Counts, context: Request): Page {
  const known = fit - added;
  const headline = `${plural(added, 'source')} added of ${plural(all, 'feed')}.`;
  const rest = [
    known > 0 && `${known} were followed already or stand in the list twice.`,
    all > fit && `${all - fit} left out: no address on the web.`,
    added > 0 &&
      'Each is read within minutes: what it shows then counts as known. The list says which of them fail.',
  ].filter((text) => text !== false);
  return {
    headline,
    parts: [
      { kind: 'text', text: headline },
      ...rest.map((text) => ({ kind: 'context' as const, text })),
    ],
    actions: [listAction(context)],
    events: [],
    planned: true,
  };
}

/** Writes the feeds that the workspace follows as an OPML list. */
export const exportList = defineVerb({
  word: 'export',
  also: ['download', 'save'],
  input: () => null,
  async run(_nothing, { sources, finder, now }) {
    const followed = (await sources.followed()).map(({ source }) => source);
    const feeds = followed.filter(({ kind }) => kind === 'feed');
    const others = followed.length - feeds.length;
    const headline = `${plural(feeds.length, 'feed')} as OPML, for any feed reader.`;
    const left = `${plural(others, 'source')} of other kinds left out: only this program reads them.`;
    return {
      headline,
      parts: [
        { kind: 'text', text: headline },
        ...(others > 0 ? [{ kind: 'notice' as const, text: left }] : []),
        { kind: 'text', text: finder.toOpml(followed, now) },
      ],
      actions: [],
      events: [],
      aside: true,
    };
  },
});
