/** The reply to a message about a deal: the record as it was read, and what can be done with it. */
import type { ListedEvent } from '../../../briefing/events/reading/read-list.ts';
import { eventNumber } from '../../../briefing/wording/event-words.ts';
import { ownTitle } from '../../../briefing/wording/own/own-sentence.ts';
import { readFacts } from '../../../briefing/wording/own/read-facts.ts';
import type { TrackedEvent } from '../../../domain/event/event.ts';
import { plural } from '../../../domain/text/english.ts';
import type { Action, Page, Part } from '../../../page/page.ts';
import { oneOf } from '../../forms/reading/events-form.ts';

/** An event with its place among all that its text tells. */
export interface HeardEvent extends ListedEvent {
  place: number;
}

const SMALL_PRINT =
  'Read from the message above; “n/d” stands for what it does not say. Nothing is tracked yet.';

/** The reply to a message; `name` is the one of its text. */
export function recordPage(heard: readonly HeardEvent[], name: string): Page {
  const [first] = heard;
  const titles = heard.map(({ read }) => ownTitle(read.draft));
  const isOne = heard.length === 1;
  const headline = isOne
    ? (titles[0] ?? '')
    : `${plural(heard.length, 'deal')} read: ${titles.join('; ')}`;
  return {
    headline,
    parts: [...heard.flatMap((one) => recordParts(one)), { kind: 'context', text: SMALL_PRINT }],
    actions: [
      { kind: 'judge', label: trackLabel(heard), verdict: 'track', about: name },
      isOne && first
        ? oneOf(name, `e${first.place}`, 'Edit')
        : { kind: 'open', label: 'Choose and edit', view: 'events', about: name },
      {
        kind: 'judge',
        label: isOne ? 'Not an event' : 'No events',
        verdict: 'dismiss',
        about: name,
      },
    ],
    events: [],
  };
}

function trackLabel(heard: readonly HeardEvent[]): string {
  const [first] = heard;
  if (heard.length > 1) return `Track all ${heard.length}`;
  return first?.known ? `Add as a source of ${first.known.number}` : 'Track it';
}

function recordParts({ read, known }: HeardEvent): Part[] {
  return [
    { kind: 'text', text: [{ kind: 'bold', text: ownTitle(read.draft) }] },
    { kind: 'facts', facts: readFacts(read.draft) },
    ...(known
      ? [{ kind: 'notice' as const, text: `Looks like ${known.number}, ${known.name}.` }]
      : []),
  ];
}

/** The reply once somebody has tracked its events; `refused` says what was not saved. */
export function trackedPage(
  by: string,
  events: readonly TrackedEvent[],
  refused: readonly string[],
  line: (args: string) => string,
): Page {
  const titles = events.map((event) => `${eventNumber(event)} ${event.title}`);
  const headline = titles.length > 0 ? `Tracked by ${by}: ${titles.join('; ')}` : 'Not tracked';
  const [first] = events;
  const actions: Action[] = first
    ? [
        { kind: 'ask', label: `Show ${eventNumber(first)}`, ask: line(eventNumber(first)) },
        { kind: 'form', label: 'Correct it', event: first.id },
      ]
    : [];
  return {
    headline,
    parts: [headline, ...refused].map((text) => ({ kind: 'text' as const, text })),
    actions: events.length === 1 ? actions : actions.slice(0, 1),
    events: [],
  };
}

/** The reply once somebody has said that its events are none. */
export function dismissedPage(by: string): Page {
  const text = `Not an event, says ${by}. The same will not be offered here again.`;
  return { headline: text, parts: [{ kind: 'context', text }], actions: [], events: [] };
}
