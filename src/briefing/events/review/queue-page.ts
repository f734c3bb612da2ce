/** The page that leads through the queue: what was just done, with its undo, and the next card. */
import type { Request } from '../../../contracts/command.ts';
import type { ReviewCandidate } from '../../../contracts/sources/review.ts';
import { plural } from '../../../domain/text/english.ts';
import { dayInZone, formatDay } from '../../../domain/time/calendar.ts';
import type { Action, Line, Page, Part } from '../../../page/page.ts';
import { cardOf } from './card.ts';
import { storyNumber } from './stories.ts';

/** A thing that was just done, and the line that takes it back; null for none. */
export interface Done {
  sentence: string;
  undo: string | null;
  notes?: readonly string[];
}

/** So many are looked through for the one behind another. */
const MOST = 500;

/** The best story that waits, or the one behind `after`; with what was just done above it. */
export async function nextPage(
  context: Request,
  { done = null, after = null }: { done?: Done | null; after?: number | null } = {},
): Promise<Page> {
  const now = context.now.getTime();
  const { candidates, total, oldest } = await context.review.waiting({
    offset: 0,
    limit: after === null ? 1 : MOST,
    now,
  });
  const place = candidates.findIndex(({ number }) => number === after);
  const candidate = candidates[place + 1] ?? candidates[0];
  const said = done && { ...done, sentence: `${done.sentence}; ${total} left.` };
  if (!candidate) return emptyPage(said, context);
  const title = `To review: ${total}`;
  const since = oldest === null ? '' : formatDay(dayInZone(oldest, context.zone));
  const rest: Part = {
    kind: 'context',
    text: `${plural(total, 'story', 'stories')} to review, the oldest since ${since}.`,
  };
  return { ...(await storyPage(candidate, context, said, [rest])), title };
}

/** One story with all that can be done with it. */
export async function storyPage(
  candidate: ReviewCandidate,
  context: Request,
  done: Done | null = null,
  rest: readonly Part[] = [],
): Promise<Page> {
  const { parts, actions } = await cardOf(candidate, context);
  const headline = done?.sentence ?? `${storyNumber(candidate)}: ${candidate.fields.title}`;
  return {
    headline,
    parts: [...doneParts(done, context), ...parts, ...rest],
    actions,
    events: [],
    replaces: true,
  };
}

async function emptyPage(done: Done | null, context: Request): Promise<Page> {
  const { line, sources } = context;
  const reads = (await sources.followed()).length > 0;
  const text = reads
    ? 'Nothing waits for a review.'
    : 'Nothing waits for a review: no source is followed yet.';
  const starter = { label: 'Connect starter feeds', ask: line('feed', 'starter') };
  return {
    headline: done ? `${done.sentence} ${text}` : text,
    parts: [...doneParts(done, context), { kind: 'text', text }],
    actions: [
      ...(reads ? [] : [{ kind: 'ask' as const, ...starter }]),
      { kind: 'ask', label: 'Rules', ask: line('review', 'rules') },
    ],
    events: [],
    replaces: true,
  };
}

/** The sentence that says what was done; its one action stands beside it as a button. */
function doneParts(done: Done | null, { line }: Request): Part[] {
  if (!done) return [];
  const { sentence, undo, notes = [] } = done;
  const items: Action[] =
    undo === null ? [] : [{ kind: 'ask', label: 'Undo', ask: line('review', undo) }];
  const said: Line = {
    headline: sentence,
    tail: [],
    ...(items.length > 0 && { menu: { about: sentence, items } }),
  };
  return [
    { kind: 'lines', lines: [said] },
    ...notes.map((text): Part => ({ kind: 'notice', text })),
  ];
}
