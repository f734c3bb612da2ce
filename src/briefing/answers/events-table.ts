/** Events of any type as a table, newest first: what happened heads each row. */
import type { Request } from '../../contracts/command.ts';
import type { Found } from '../../contracts/reader.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { valuationText } from '../../domain/event/labels.ts';
import { plural } from '../../domain/text/english.ts';
import type { Part } from '../../page/page.ts';
import { amountOr, attested } from '../wording/event-words.ts';
import { dateCell, moneyCell, type Rates } from '../wording/parts.ts';
import {
  type AskedDays,
  dateText,
  dayListed,
  dayOf,
  NO_DAYS,
  statusText,
} from '../wording/stage-words.ts';
import { rangeLabel } from './list-answer.ts';

/** The table, or nothing for no events. */
export function eventsTable(
  events: readonly TrackedEvent[],
  caption: string,
  rates: Rates,
  asked: AskedDays = NO_DAYS,
): Part[] {
  if (events.length === 0) return [];
  return [
    {
      kind: 'table',
      caption,
      columns: [
        { label: 'Date' },
        { label: 'Event' },
        { label: 'Status' },
        { label: 'Amount', align: 'right' },
        { label: 'Evidence' },
      ],
      rowHeader: 1,
      rows: events.map((event) => [
        dateCell(dateText(event, asked), dayListed(event, asked)),
        event.title,
        statusText(event),
        moneyCell(money(event), event.amount ?? event.valuation, dayOf(event), rates),
        attested(event),
      ]),
    },
  ];
}

/** "Anthropic, 19 events, newest first"; "…, 1–20 of 31" where not all are shown. */
export function eventsCaption(name: string, context: Request, { events, total }: Found): string {
  const some = events.length < total ? `, ${rangeLabel(context, events.length, total)}` : '';
  return `${name}, ${plural(total, 'event')}, newest first${some}`;
}

/** "$30B at $380B post-money" of a round; anything else names what it was valued at as that. */
function money(event: TrackedEvent): string {
  const amount = amountOr(event);
  if (!event.valuation) return amount;
  const valuation = valuationText(event.valuation);
  const isRound = event.type === 'funding_round';
  if (isRound && event.amount && event.valuation.qualifier !== 'at_least')
    return `${amount} at ${valuation}`;
  return event.amount || isRound ? `${amount}, valuation ${valuation}` : `valuation ${valuation}`;
}
