import type { Reader, Sums } from '../../contracts/reader.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { countOf, statusLabel, typeLabel } from '../../domain/event/labels.ts';
import type { EventQuery } from '../../domain/event/query.ts';
import type { EventType } from '../../domain/event/vocabulary.ts';
import { formatMoney } from '../../domain/money/money.ts';
import { plural } from '../../domain/text/english.ts';
import { formatDate } from '../../domain/time/calendar.ts';
import { bold, type Table, type Text } from '../../page/page.ts';
import { amountOr, attested } from '../wording/event-words.ts';
import { leftOutText } from '../wording/left-out.ts';

const usd = (value: number) => formatMoney({ value, currency: 'USD' });
const PURCHASES: readonly EventType[] = ['acquisition', 'merger'];

/** "12 deals: 9 acquisitions, 3 partnerships. Completed purchases 2, $32.3B; announced 5, $12B." Sums of building and buying are never added up. */
export async function dealsSummary(query: EventQuery, total: number, log: Reader) {
  const { top: _top, ...all } = query;
  const types = query.types ?? [];
  const sums = await log.sums(all, 'type');
  const kinds = types.flatMap((type) => {
    const matches = sums.get(type)?.matches ?? 0;
    return matches > 0 ? [countOf(type, matches)] : [];
  });
  const head = plural(total, 'deal');
  const bought = await purchases(all, log);
  const text: Text = [bold(head), `: ${kinds.join(', ')}.`, ...(bought ? [` ${bought}`] : [])];
  return { headline: head, text };
}

async function purchases(query: EventQuery, log: Reader): Promise<string> {
  const types = (query.types ?? []).filter((type) => PURCHASES.includes(type));
  if (types.length === 0 || query.statuses) return '';
  const sums = await log.sums({ ...query, types }, 'status');
  const said = [
    sum('closed', sums.get('completed')),
    sum('announced and not closed', sums.get('announced')),
  ].filter(Boolean);
  return said.length ? `Purchases ${said.join('; ')}.` : '';
}

const dealCount = (count: number) => (count === 1 ? 'one deal' : `${count} deals`);

/** "closed: $32B in one deal; not counted: 2 with undisclosed amounts". */
function sum(verb: string, sums: Sums | undefined): string {
  if (!sums) return '';
  const left = leftOutText(sums);
  const counted = sums.counted
    ? `${usd(sums.usd)} in ${dealCount(sums.counted)}`
    : 'no disclosed price';
  return `${verb}: ${counted}${left ? ` (${left.replace(/^N/, 'n').replace(/\.$/, '')})` : ''}`;
}

/** Six columns; the deal heads its row. */
export function dealsTable(events: readonly TrackedEvent[], caption: string): Table {
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
      formatDate(event.occurredOn),
      event.title,
      typeLabel(event.type),
      statusLabel(event.status),
      amountOr(event),
      attested(event),
    ]),
  };
}
