/** A round of polling, for people: what was asked, what is new, what failed. */
import type { Poll } from '../../contracts/sources/followed.ts';
import type { SourceItem } from '../../contracts/sources/item.ts';
import type { FetchOutcome } from '../../contracts/sources/outcome.ts';
import type { SourceReading, Unread } from '../../contracts/sources/reading.ts';
import { plural } from '../../domain/text/english.ts';
import type { Page, Part } from '../../page/page.ts';
import { outcomeSentence } from './outcome-words.ts';
import { unreadSentence } from './reading-page.ts';

interface RunTurn {
  poll: Pick<Poll, 'address'>;
  outcome: FetchOutcome;
  reading: SourceReading | Unread | null;
  kept: readonly { item: SourceItem; isNew: boolean }[];
  isFirst: boolean;
}

/** Events that were read from the new items. */
interface Proposed {
  events: number;
  told: number;
}

/** So many new items are named. */
const MOST_LINES = 30;

/** The round; sources that were read for the first time are one sentence. */
export function runPage(turns: readonly RunTurn[], proposed: Proposed): Page {
  const fresh = turns.filter(({ isFirst }) => !isFirst).flatMap(({ kept }) => kept);
  const first = turns.filter(({ isFirst, kept }) => isFirst && kept.length > 0);
  const learnt = first.reduce((sum, { kept }) => sum + kept.length, 0);
  const headline =
    turns.length === 0
      ? 'No source is due.'
      : `${plural(turns.length, 'source')} asked, ${plural(fresh.length, 'new item')}.`;
  const read =
    proposed.events > 0 &&
    `${plural(proposed.events, 'event')} read, ${proposed.told} of them in the log already. They wait for a look.`;
  const silent = `${plural(learnt, 'item')} of ${plural(first.length, 'source')} read for the first time.`;
  return {
    headline,
    title: 'News read',
    parts: [
      { kind: 'text', text: headline },
      ...(learnt > 0 ? [{ kind: 'context' as const, text: silent }] : []),
      ...(read ? [{ kind: 'text' as const, text: read }] : []),
      ...newLines(fresh.map(({ item }) => item)),
      ...turns.flatMap(troubleOf),
    ],
    actions: [],
    events: [],
  };
}

function newLines(items: readonly SourceItem[]): Part[] {
  if (items.length === 0) return [];
  const lines = items
    .slice(0, MOST_LINES)
    .map(({ title, publisher }) => ({ headline: title, tail: [publisher ?? ''] }));
  return [{ kind: 'lines', lines }];
}

function troubleOf({ poll, outcome, reading }: RunTurn): Part[] {
  const isUnread = reading !== null && 'unread' in reading;
  if (!isUnread && (outcome.outcome === 'answered' || outcome.outcome === 'unchanged')) return [];
  const words = isUnread ? unreadSentence(reading) : outcomeSentence(outcome);
  return [{ kind: 'notice', text: `${poll.address}: ${words}` }];
}
