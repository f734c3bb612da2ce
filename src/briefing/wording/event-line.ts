/** One event as one line, as every list and digest shows it. */
import type { Request } from '../../contracts/command.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import type { EventQuery } from '../../domain/event/query.ts';
import type { Action, Line, Text } from '../../page/page.ts';
import { eventMenu, type LineContext, whyAction } from './event-menu.ts';
import { conflictText, tail } from './event-words.ts';
import { today } from './parts.ts';
import { otherStage } from './stage-words.ts';

interface EventLineOptions {
  number?: number;
  /** In the place of the event's title and of its date. */
  headline?: string;
  when?: string | null;
  /** Before the mark: what belongs to the line. */
  more?: readonly Text[];
  /** False where what others say of the event has nothing to do with what is told of it. Default true. */
  hasConflict?: boolean;
  /** In the menu, after why it is here. */
  actions?: readonly Action[];
  mark?: string | null;
  detail?: string | null;
  /** The most sources that are named; 0 for none. */
  sources?: number;
  /** True where the line will be posted, so that it can be asked why it stands there. */
  hasWhy?: boolean;
}

/** Events on a line each, with the stage by which they fit the days of a question. */
export function eventLines(
  events: readonly TrackedEvent[],
  query: Pick<EventQuery, 'since' | 'until'>,
  context: LineContext & Pick<Request, 'now' | 'zone'>,
): Line[] {
  const days = { ...query, today: today(context) };
  return events.map((event) => eventLine(event, context, { when: otherStage(event, days) }));
}

/** An event on one line; `mark` ends it, `detail` stands on the second, with any conflict; `number` in front and in the menu's name. */
export function eventLine(
  event: TrackedEvent,
  context: LineContext,
  options: EventLineOptions = {},
): Line {
  const conflict = options.hasConflict === false ? null : conflictText(event);
  const second: Text = [options.detail, conflict].filter(Boolean).join(' ');
  const headline = options.headline ?? event.title;
  const name = options.number ? `Line ${options.number}, ${headline}` : headline;
  return {
    ...(options.number ? { number: options.number } : {}),
    headline,
    tail: [
      ...tail(event, options),
      ...(options.more ?? []),
      ...(options.mark ? [options.mark] : []),
    ],
    ...(second ? { detail: second } : {}),
    menu: {
      about: `${name}: menu`,
      items: [
        ...(options.hasWhy && options.number ? [whyAction(options.number, context)] : []),
        ...(options.actions ?? []),
        ...eventMenu(event, context),
      ],
    },
  };
}

/** A headline over events: what there is, and the title of the first that somebody confirms. */
export function headlineOf(what: string, events: readonly TrackedEvent[]): string {
  const first = events.find(({ evidence }) => evidence.word !== 'unconfirmed');
  return first ? `${what}: ${first.title}` : what;
}
