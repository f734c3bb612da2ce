/** The table of rounds, in answers and in digests. */
import type { Entry, SectionContext } from '../../../contracts/section.ts';
import type { TrackedEvent } from '../../../domain/event/event.ts';
import { valuationText } from '../../../domain/event/labels.ts';
import { formatDate } from '../../../domain/time/calendar.ts';
import { joinText, type Table, type Text } from '../../../page/page.ts';
import {
  amountOr,
  attested,
  inRole,
  mainParty,
  names,
  roundText,
} from '../../wording/event-words.ts';
import { moneyCell, type Rates } from '../../wording/parts.ts';
import { type AskedDays, dayOf, NO_DAYS, otherStage } from '../../wording/stage-words.ts';

/** Six columns, the most that a channel's table should have; the company heads each row. */
export function roundsTable(
  events: readonly TrackedEvent[],
  caption: string,
  rates: Rates,
  asked: AskedDays = NO_DAYS,
): Table {
  const isFew = events.length > 0 && events.length <= FEW;
  return {
    kind: 'table',
    caption,
    columns: [
      { label: 'Company' },
      { label: 'Round' },
      { label: 'Amount', align: 'right' },
      { label: 'Valuation', align: 'right' },
      { label: isFew ? 'Investors' : 'Lead' },
      { label: 'Date, evidence' },
    ],
    rows: events.map((event) => {
      const cells = roundCells(event, rates, otherStage(event, asked) ?? undefined);
      return isFew ? cells.with(LEAD, investorsText(event)) : cells;
    }),
  };
}

/** So few rounds are told with all who are known to be in them. */
const FEW = 3;
/** The place of the lead among the cells. */
const LEAD = 4;

/** "GIC (lead), Fidelity, MGX +3". */
function investorsText(event: TrackedEvent): string {
  const leads = inRole(event, 'lead_investor');
  const others = inRole(event, 'investor').filter((name) => !leads.includes(name));
  return names([...leads.map((name) => `${name} (lead)`), ...others], 8) || '–';
}

const roundCells = (
  event: TrackedEvent,
  rates: Rates,
  date = formatDate(event.occurredOn),
): Text[] => [
  mainParty(event),
  roundText(event),
  moneyCell(amountOr(event), event.amount, dayOf(event), rates),
  moneyCell(valuedText(event), event.valuation, dayOf(event), rates),
  names(inRole(event, 'lead_investor')) || '–',
  joinText([date, attested(event)]),
];

const valuedText = ({ valuation }: TrackedEvent): string =>
  valuation ? valuationText(valuation) : 'not disclosed';

/** A digest's rounds with the numbers of their lines in front; the last column takes the note on what was told here before. */
export function issueRoundsTable(
  entries: readonly Entry[],
  { marked, reference }: Pick<SectionContext, 'marked' | 'reference'>,
): Table {
  const table = roundsTable([], `Funding rounds (${entries.length})`, reference);
  return {
    ...table,
    columns: [{ label: '#', align: 'right' }, ...table.columns],
    rows: entries.map(({ number, news: { event } }) => {
      const cells = roundCells(event, reference);
      const mark = marked.get(event.id);
      const last = joinText([...cells.slice(-1), ...(mark ? [mark] : [])]);
      return [`${number}`, ...cells.slice(0, -1), last];
    }),
    rowHeader: 1,
  };
}
