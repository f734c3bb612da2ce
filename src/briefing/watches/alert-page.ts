import type { AlertCause, AlertLimit } from '../../contracts/causes.ts';
import type { PostedLine } from '../../contracts/delivery.ts';
import type { Watch } from '../../contracts/schedule.ts';
import { present } from '../../domain/collections.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import { isPerson } from '../../domain/schedule/target.ts';
import { plural } from '../../domain/text/english.ts';
import { type Day, formatDayShort, formatMoment, weekdayName } from '../../domain/time/calendar.ts';
import type { Line, Page, Part } from '../../page/page.ts';
import { lineText, plainText } from '../../page/plain-text.ts';
import { eventLine } from '../wording/event-line.ts';
import type { LineContext } from '../wording/event-menu.ts';
import { whoWatches } from './preferences.ts';
import { changesText } from './rules.ts';
import { termsText } from './terms.ts';

/** Needed to word an alert. */
export interface AlertContext extends LineContext {
  reference: ReferenceData;
}

/** An alert as it is written down. */
export interface Worded {
  page: Page;
  told: PostedLine[];
}

/** The content of an alert. */
export interface AlertNews {
  event: TrackedEvent;
  /** As its target knew the event, for an update. */
  base: TrackedEvent | null;
  /** The watches of one target that it fits; at least one. */
  watches: readonly Watch[];
  cause: Exclude<AlertCause, { kind: 'fold' }>;
}

const UPDATE = 'Update';

/** An alert about one event. */
export function alertPage(news: AlertNews, context: AlertContext): Worded {
  const { event, watches } = news;
  const line = lineOf(news, context);
  const because = becauseOf(watches, context.reference);
  const page: Page = {
    headline: line.headline,
    parts: [
      { kind: 'lines', lines: [line] },
      { kind: 'context', text: because },
      ...limitParts(news),
    ],
    actions: pausing(watches, context),
    events: [event],
  };
  return { page, told: [toldOf(1, event, line, because)] };
}

function limitParts({ cause: { limit }, watches }: AlertNews): Part[] {
  return limit
    ? [{ kind: 'notice', text: limitWords(limit, present(watches[0], 'a watch').target) }]
    : [];
}

function lineOf({ event, base, cause }: AlertNews, context: AlertContext): Line {
  const update = cause.kind === 'update';
  const changes = base && update ? changesText(base, event) : '';
  const detail = [changes && `Changed: ${changes}.`, event.summary].filter(Boolean).join(' ');
  const line = eventLine(event, context, { detail });
  if (!update) return line;
  const word = event.withdrawn ? `${UPDATE}, withdrawn` : UPDATE;
  return { ...line, headline: `${word}: ${line.headline}` };
}

/** "You watch Nvidia (W3), Chips (W5)." */
export function becauseOf(watches: readonly Watch[], reference: ReferenceData): string {
  const named = watches.map(({ terms, number }) => `${termsText(terms, reference)} (W${number})`);
  return `${whoWatches(present(watches[0], 'a watch'))} ${named.join(', ')}.`;
}

function pausing([watch, ...others]: readonly Watch[], { line }: LineContext): Page['actions'] {
  if (!watch || others.length > 0) return [];
  const name = `W${watch.number}`;
  return [{ kind: 'ask', label: `Pause ${name}`, ask: line('watch', `pause ${name}`) }];
}

function toldOf(number: number, event: TrackedEvent, line: Line, because: string): PostedLine {
  const { id, revisedAt } = event;
  const text = plainText(lineText(line));
  return { number, event: id, revisedAt, text, section: '', because, score: [] };
}

/** "That was alert 5 of 5 today; more wait for the next digest." */
function limitWords({ budget, rest }: AlertLimit, target: string): string {
  const where =
    rest.kind === 'digest'
      ? 'wait for the next digest'
      : `come in one message, ${formatMoment(rest.at, rest.zone)}`;
  const whose = isPerson(target) ? '' : ' here';
  return `That was alert ${budget} of ${budget}${whose} today; more ${where}.`;
}

/** The alerts past the budget of a day, in one message. */
export function foldedPage(
  events: readonly TrackedEvent[],
  { day, budget }: { day: Day; budget: number },
  context: AlertContext,
): Worded {
  const lines = events.map((event, index) => eventLine(event, context, { number: index + 1 }));
  const titles = events.slice(0, 3).map((event) => event.title);
  const because = `Past the ${plural(budget, 'alert')} of ${weekdayName(day)} ${formatDayShort(day)}.`;
  const page: Page = {
    headline: `${titles.join('; ')}. ${because}`,
    parts: [
      { kind: 'context', text: because },
      { kind: 'lines', lines },
    ],
    actions: [],
    events,
  };
  const told = events.map((event, index) =>
    toldOf(index + 1, event, present(lines[index], 'the line of an event'), because),
  );
  return { page, told };
}
