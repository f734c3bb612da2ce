/** `/ai-review joined`: the tellings that were made one, by whom or by which rule, and when; each can be taken back. */
import type { Request } from '../../contracts/command.ts';
import type { Merge } from '../../contracts/sources/merge.ts';
import type { ReviewCandidate } from '../../contracts/sources/review.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { listed, plural } from '../../domain/text/english.ts';
import { dayInZone, formatDay } from '../../domain/time/calendar.ts';
import type { Line, Page, Part } from '../../page/page.ts';
import { requireMember } from '../command/permission.ts';
import { defineVerb } from '../command/verbs.ts';
import { eventNumber } from '../wording/event-words.ts';
import { stateWords } from './review/review-words.ts';
import { LOOKED_BACK, recentStories, storyNumber } from './review/stories.ts';

const MOST_LINES = 20;
const MOST_NAMED = 5;

/** The stories of the last 90 days that became a further source of an event, or that several sources tell. */
export const joined = defineVerb({
  word: 'joined',
  also: ['merges', 'merged', 'joins', 'same'],
  permit: async ({ asker }) => requireMember(asker, 'review what was read'),
  input: () => null,
  run: async (_input, context): Promise<Page> => {
    const all = await recentStories(context.review, context.now.getTime());
    const found = all.flatMap(joinedIn).sort((a, b) => b.state.at - a.state.at);
    return joinedPage(found, await mergesIn(context), context);
  },
});

type Joined = ReviewCandidate & { state: Extract<ReviewCandidate['state'], { kind: 'accepted' }> };

function joinedIn({ state, ...story }: ReviewCandidate): Joined[] {
  if (state.kind !== 'accepted') return [];
  return state.isNew && story.tellings.length === 1 ? [] : [{ ...story, state }];
}

/** An event that somebody made a part of another, and that still is one. */
interface ByHand extends Merge {
  event: TrackedEvent;
  into: TrackedEvent;
}

/** The merges of the last 90 days that nobody took back, the newest first. */
async function mergesIn({ log, now }: Request): Promise<ByHand[]> {
  const all = await log.merges(now.getTime() - LOOKED_BACK, MOST_LINES);
  const newest = [...new Map(all.toReversed().map((merge) => [merge.number, merge])).values()];
  const found = await Promise.all(
    newest.reverse().map(async (merge): Promise<ByHand[]> => {
      const event = await log.event(`E${merge.number}`);
      const link = event?.withdrawn && event.links.findLast(({ kind }) => kind === 'duplicate_of');
      const into = link ? await log.event(link.event) : null;
      return event && into ? [{ ...merge, event, into }] : [];
    }),
  );
  return found.flat();
}

function joinedPage(found: readonly Joined[], byHand: readonly ByHand[], context: Request): Page {
  const none = 'No story of the last 90 days was joined with another.';
  const total = found.length + byHand.length;
  const count = plural(total, 'story', 'stories');
  const headline =
    total === 0 ? none : `${count} of the last 90 days joined with what tells the same.`;
  const more = found.length - MOST_LINES;
  return {
    headline,
    title: 'Joined stories',
    parts: [
      { kind: 'text', text: headline },
      ...linesPart([
        ...byHand.map((one) => mergeLine(one, context)),
        ...found.slice(0, MOST_LINES).map((one) => lineOf(one, context)),
      ]),
      ...(more > 0 ? [{ kind: 'context' as const, text: `… and ${more} earlier ones.` }] : []),
      {
        kind: 'context',
        text: 'Undo lets a story wait again, and parts what somebody made one by hand.',
      },
    ],
    actions: [],
    events: [],
  };
}

const linesPart = (lines: readonly Line[]): Part[] =>
  lines.length > 0 ? [{ kind: 'lines', lines }] : [];

/** "E214 Nvidia in talks to acquire Graphcore · E231, Nvidia to buy Graphcore · merged into E214 by ana on 3 Mar 2026". */
function mergeLine({ event, into, who, at }: ByHand, { line, zone }: Request): Line {
  const [one, other] = [eventNumber(event), eventNumber(into)];
  const day = formatDay(dayInZone(at, zone));
  return {
    headline: `${other} ${into.title}`,
    tail: [`${one}, ${event.title}`, `merged into ${other} by ${who} on ${day}`],
    menu: {
      about: `${one}, ${other}`,
      items: [
        { kind: 'ask', label: `Part ${one}`, ask: line('event', `split ${one} from ${other}`) },
        { kind: 'ask', label: `Open ${other}`, ask: line('event', other) },
      ],
    },
  };
}

/** "E214 Nvidia in talks to acquire Graphcore · R12, told by The Wire and Evening Post · added to E214 as a source by ana on 3 Mar 2026". */
function lineOf(story: Joined, { line, zone }: Request): Line {
  const { state, tellings, fields } = story;
  const number = storyNumber(story);
  const publishers = [...new Set(tellings.map(({ publisher }) => publisher))];
  const named = publishers.slice(0, MOST_NAMED);
  const rest = publishers.length - named.length;
  const who = listed([...named, ...(rest > 0 ? [`${rest} more`] : [])]);
  return {
    headline: `E${state.number} ${fields.title}`,
    tail: [`${number}, told by ${who}`, stateWords(state, zone)],
    menu: {
      about: `${number}, E${state.number}`,
      items: [
        { kind: 'ask', label: `Undo ${number}`, ask: line('review', `undo ${number}`) },
        { kind: 'ask', label: `Open E${state.number}`, ask: line('event', `E${state.number}`) },
      ],
    },
  };
}
