/** The page of a sector, a topic or a place: what was raised there, how much else happened, and by whom it is backed; above the list of its events. */
import type { Request } from '../../contracts/command.ts';
import type { Sums } from '../../contracts/reader.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import type { EventType } from '../../domain/event/vocabulary.ts';
import { plural } from '../../domain/text/english.ts';
import { code, type Part, type Text } from '../../page/page.ts';
import { typedFilter } from '../questions/line.ts';
import { LISTED_TYPES } from '../questions/plain/listed-types.ts';
import { amountOr, inRole, mainParty } from '../wording/event-words.ts';
import { figureText, splitText } from '../wording/figures.ts';
import type { ListQuestion } from './list-answer.ts';

/** The filters that make a page, and those that may narrow it. */
const SUBJECTS: readonly string[] = ['sector', 'topic', 'region', 'country'];
const SPANS: readonly string[] = ['since', 'until'];

/** The newest rounds in which investors are counted. */
const READ = 200;
/** So many investors are named. */
const NAMED = 5;

/** The facts of a sector, a topic or a place; nothing for a question about anything else, or with words. */
export async function overviewParts(question: ListQuestion, context: Request): Promise<Part[]> {
  const { asked, query } = question;
  const keys = asked.typed.map(({ key }) => key);
  const isSubject = keys.some((key) => SUBJECTS.includes(key)) && asked.words.length === 0;
  const isPlain = keys.every((key) => SUBJECTS.includes(key) || SPANS.includes(key));
  if (!isSubject || !isPlain || context.window.offset > 0) return [];
  const { types: _types, sort: _sort, ...place } = query;
  const rounds = { ...place, types: ['funding_round'] as const };
  const [totals, kinds, { events }] = await Promise.all([
    context.log.totals(rounds),
    context.log.sums(place, 'type'),
    context.log.find(rounds, { offset: 0, limit: READ }),
  ]);
  const line = (command: string) =>
    code(context.line(command, asked.typed.map(typedFilter).join(' ')));
  const { largest, counted } = totals;
  const most = activeInvestors(events);
  const facts: [string, Text | null][] = [
    ['Raised in this log', counted > 0 ? raisedOf(totals) : null],
    ['Largest', largest && counted > 1 ? largestOf(largest.event, largest.whole) : null],
    ['Most active investors', most],
    ['Rounds', countOf(kinds, LISTED_TYPES.rounds, line('rounds'))],
    ['Deals', countOf(kinds, LISTED_TYPES.deals, line('deals'))],
    ['Regulation and courts', countOf(kinds, LISTED_TYPES.regulation, line('regulation'))],
  ];
  const said = facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
  return said.length > 0 ? [{ kind: 'facts', facts: said }] : [];
}

function raisedOf(totals: Sums): string {
  const { sum, split } = splitText(totals);
  return `${sum}${split} in ${plural(totals.counted, 'round')}, each deal once`;
}

const largestOf = (event: TrackedEvent, whole: Parameters<typeof figureText>[0] | null): string =>
  `${mainParty(event)}, ${whole ? `${figureText(whole)} with its extensions` : amountOr(event)}`;

/** "Nvidia 6 · Andreessen Horowitz 4": by the counted rounds in which they are named, each deal once; null where nobody is named in two. */
function activeInvestors(events: readonly TrackedEvent[]): string | null {
  const deals = new Map<string, Set<string>>();
  for (const event of events.filter(({ isCounted }) => isCounted))
    for (const name of inRole(event, 'lead_investor', 'investor'))
      deals.set(name, (deals.get(name) ?? new Set()).add(event.dealId ?? event.id));
  const most = [...deals].filter(([, own]) => own.size > 1).sort((a, b) => b[1].size - a[1].size);
  return (
    most
      .slice(0, NAMED)
      .map(([name, own]) => `${name} ${own.size}`)
      .join(' · ') || null
  );
}

/** "23: `/ai-rounds sector:chips`"; null for none. */
function countOf(
  kinds: ReadonlyMap<string | null, Sums>,
  types: readonly EventType[],
  line: ReturnType<typeof code>,
): Text | null {
  const count = types.reduce((sum, type) => sum + (kinds.get(type)?.matches ?? 0), 0);
  return count > 0 ? [`${count}: `, line] : null;
}
