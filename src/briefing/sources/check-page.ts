/** All sources asked once, for people: which of them answer, and with what. */
import type { FollowedSource } from '../../contracts/sources/followed.ts';
import type { FetchOutcome } from '../../contracts/sources/outcome.ts';
import type { SourceReading, Unread } from '../../contracts/sources/reading.ts';
import { plural } from '../../domain/text/english.ts';
import { formatDate } from '../../domain/time/calendar.ts';
import { link, type Page, type Text } from '../../page/page.ts';
import { outcomeSentence } from './outcome-words.ts';
import { unreadSentence } from './reading-page.ts';
import { sourceDate } from './source-date.ts';

/** A source that was asked, and what came of it. */
interface CheckedSource {
  source: FollowedSource;
  outcome: FetchOutcome;
  reading: SourceReading | Unread | null;
}

/** True where a source gave items. */
export const isWell = ({ reading }: CheckedSource): boolean =>
  reading !== null && 'items' in reading && reading.items.length > 0;

/** The table of all of them, those that need a look first. */
export function checkPage(checked: readonly CheckedSource[]): Page {
  const well = checked.filter(isWell).length;
  const rest = checked.length - well;
  const headline =
    rest === 0
      ? `All ${checked.length} sources answered.`
      : `${well} of ${plural(checked.length, 'source')} answered with items; ${rest} did not.`;
  const rows = checked.toSorted((a, b) => Number(isWell(a)) - Number(isWell(b))).map(rowOf);
  return {
    headline,
    title: 'Sources',
    parts: [
      { kind: 'text', text: headline },
      { kind: 'table', caption: 'Sources and their answers', columns: COLUMNS, rows },
    ],
    actions: [],
    events: [],
  };
}

const COLUMNS = [
  { label: 'Source' },
  { label: 'Kind' },
  { label: 'Items', align: 'right' },
  { label: 'Newest' },
  { label: 'Answer' },
] as const;

function rowOf({ source, outcome, reading }: CheckedSource): Text[] {
  const items = reading && 'items' in reading ? reading.items : [];
  const newest = items
    .flatMap(({ published }) => published ?? [])
    .sort()
    .at(-1);
  return [
    [link(source.publisher, source.address)],
    source.kind,
    items.length === 0 ? '' : String(items.length),
    newest ? formatDate(sourceDate(newest)) : '',
    answerOf(outcome, reading),
  ];
}

function answerOf(outcome: FetchOutcome, reading: SourceReading | Unread | null): string {
  if (reading === null) return outcomeSentence(outcome);
  if ('unread' in reading) return unreadSentence(reading);
  return reading.items.length === 0 ? 'It has no items.' : 'Read.';
}
