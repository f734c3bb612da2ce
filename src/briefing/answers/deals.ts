import type { Reader, Sums } from '../../contracts/reader.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { countOf, typeLabel } from '../../domain/event/labels.ts';
import type { EventQuery, LeftOut } from '../../domain/event/query.ts';
import type { EventType } from '../../domain/event/vocabulary.ts';
import { plural, withoutStop } from '../../domain/text/english.ts';
import { bold, type Part, type Table, type Text } from '../../page/page.ts';
import { amountOr, attested } from '../wording/event-words.ts';
import { conversionText, figureText } from '../wording/figures.ts';
import { leftOutParts } from '../wording/left-out.ts';
import { dateCell, moneyCell, type Rates } from '../wording/parts.ts';
import {
  type AskedDays,
  dateText,
  dayListed,
  dayOf,
  NO_DAYS,
  statusText,
} from '../wording/stage-words.ts';
import { apart } from './apart.ts';
import type { ListQuestion } from './list-answer.ts';

const PURCHASES: readonly EventType[] = ['acquisition', 'merger'];

/** "12 deals: 9 acquisitions, 3 partnerships", or "5 of 12 deals" where no more are asked for; "Completed purchases 2, $32.3B; announced 5, $12B." Sums of building and buying are never added up. */
export async function dealsSummary(query: EventQuery, total: number, log: Reader) {
  const { top, ...all } = query;
  const types = query.types ?? [];
  const sums = await log.sums(all, 'type');
  const kinds = types.flatMap((type) => {
    const count = sums.get(type)?.matches ?? 0;
    return count > 0 ? [countOf(type, count)] : [];
  });
  const matches = types.reduce((sum, type) => sum + (sums.get(type)?.matches ?? 0), 0);
  const isCut = top !== undefined && matches > total;
  const head = isCut ? `${total} of ${plural(matches, 'deal')}` : plural(total, 'deal');
  const bought = await purchases(all, log);
  const text: Text = [bold(head), `: ${kinds.join(', ')}.`, ...(bought ? [` ${bought}`] : [])];
  return { headline: head, text };
}

/** The number and the sums of the deals of a question in one line. */
async function dealsOf({ query }: ListQuestion, log: Reader): Promise<Text> {
  const { total } = await log.find(query, { offset: 0, limit: 0 });
  return total === 0 ? 'no deal' : (await dealsSummary(query, total, log)).text;
}

/** The sums of all deals of a question, and those of each of several values asked for. */
export const dealsLead = async (
  question: ListQuestion,
  text: Text,
  log: Reader,
): Promise<Part[]> => [
  { kind: 'text', text },
  ...(await apart(question, (one) => dealsOf(one, log))),
];

/** Each purchase that fits is in one part of it: closed, not closed yet, or not counted with the reason. */
async function purchases(query: EventQuery, log: Reader): Promise<string> {
  const types = (query.types ?? []).filter((type) => PURCHASES.includes(type));
  if (types.length === 0 || query.statuses) return '';
  const sums = await log.sums({ ...query, types }, 'status');
  const rest = elsewhereOf([...sums.values()]);
  const said = [
    sum('closed', sums.get('completed')),
    sum('announced and not closed', sums.get('announced')),
    sum('pending', sums.get('pending')),
    rest.length > 0 ? `not counted: ${leftOutParts(rest).join(', ')}` : '',
  ].filter(Boolean);
  return said.length ? `Purchases ${said.join('; ')}.` : '';
}

const dealCount = (count: number) => (count === 1 ? 'one deal' : `${count} deals`);

/** The reasons that leave nothing to say of a stage of purchases: of no deal, or of one that counts by another stage. */
const ELSEWHERE: readonly LeftOut[] = ['rumoured', 'failed', 'other_stage'];

type Reasons = Sums['leftOut'];

/** The matches that count in no stage of purchases, each reason once for all of them. */
function elsewhereOf(sums: readonly Sums[]): Reasons {
  const all = sums.flatMap(({ leftOut }) => leftOut);
  return ELSEWHERE.map((reason) => ({
    reason,
    count: all.reduce((total, one) => total + (one.reason === reason ? one.count : 0), 0),
  })).filter(({ count }) => count > 0);
}

/** "closed: $32B in one deal (not counted: 2 with undisclosed amounts)", "closed: 2 with undisclosed amounts"; money that counts in another period, as that of an earlier announcement, is told apart. */
function sum(verb: string, sums: Sums | undefined): string {
  if (!sums) return '';
  const earlier = sums.leftOut.find(({ reason }) => reason === 'other_period')?.count ?? 0;
  const told = [
    ...(sums.counted ? [`${figureText(sums)} in ${dealCount(sums.counted)}`] : []),
    ...(earlier
      ? [`${figureText(sums.otherPeriod)} in ${dealCount(earlier)} announced in another period`]
      : []),
    ...(sums.converted.length ? [withoutStop(conversionText(sums.converted) ?? '')] : []),
  ].join(', ');
  const left = leftOutParts(
    sums.leftOut.filter(({ reason }) => reason !== 'other_period' && !ELSEWHERE.includes(reason)),
  ).join(', ');
  if (told === '') return left && `${verb}: ${left}`;
  return `${verb}: ${told}${left && ` (not counted: ${left})`}`;
}

/** Six columns; the deal heads its row. */
export function dealsTable(
  events: readonly TrackedEvent[],
  caption: string,
  rates: Rates,
  asked: AskedDays = NO_DAYS,
): Table {
  return {
    kind: 'table',
    caption,
    columns: [
      { label: 'Date' },
      { label: 'Deal' },
      { label: 'Kind' },
      { label: 'Status' },
      { label: 'Amount', align: 'right' },
      { label: 'Evidence' },
    ],
    rowHeader: 1,
    rows: events.map((event) => [
      dateCell(dateText(event, asked), dayListed(event, asked)),
      event.title,
      typeLabel(event.type),
      statusText(event),
      moneyCell(amountOr(event), event.amount, dayOf(event), rates),
      attested(event),
    ]),
  };
}
