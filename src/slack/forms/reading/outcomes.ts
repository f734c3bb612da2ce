/** The report of a list that was ticked: what came of each event. */
import { freshWords, type Saved } from '../../../briefing/events/save.ts';
import { eventLine } from '../../../briefing/wording/event-line.ts';
import type { Request } from '../../../contracts/command.ts';
import { plural, withoutStop } from '../../../domain/text/english.ts';
import type { Page, Part } from '../../../page/page.ts';

/** An event of the list with what came of it. */
export type TickOutcome = { line: string } & ({ saved: Saved } | { refused: string });

/** Says of each event what came of it: those that were saved first, with what can be done with them. */
export function outcomesPage(outcomes: readonly TickOutcome[], context: Request): Page {
  const saved = outcomes.flatMap((one) => ('saved' in one ? [one.saved] : []));
  const refused = outcomes.flatMap((one) => ('refused' in one ? [one] : []));
  const headline =
    refused.length === 0
      ? `${plural(saved.length, 'event')} saved.`
      : `${saved.length} of ${plural(outcomes.length, 'event')} saved.`;
  const fresh = freshWords(saved.flatMap((one) => one.fresh));
  const notes = [...new Set(saved.flatMap((one) => one.notes)), ...fresh];
  const parts: Part[] = [
    { kind: 'text', text: headline },
    ...(saved.length > 0 ? [{ kind: 'lines' as const, lines: saved.map(lineOf(context)) }] : []),
    ...refused.map(({ line, refused: why }): Part => ({ kind: 'notice', text: `${line}: ${why}` })),
    ...notes.map((text): Part => ({ kind: 'context', text })),
  ];
  return { headline, parts, actions: [], events: saved.map(({ event }) => event) };
}

const lineOf =
  (context: Request) =>
  ({ event, sentence }: Saved) =>
    eventLine(event, context, { mark: withoutStop(sentence) });
