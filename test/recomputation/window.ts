/** The news of a window, from "A digest" of `docs/definitions.md`. */

import { dealLines, dealOf, reasonOf } from './deals.ts';
import { dayOf, isOf, type Known, lastDayOf, type Moment, momentAt } from './moment.ts';
import { DAY } from './records.ts';
import { statedDollars, sum } from './sums.ts';

export interface Told {
  fresh: Known[];
  changed: Known[];
  older: Known[];
  unconfirmed: Known[];
  /** Laws of which the day of a duty came. */
  applying: Known[];
}

const NEWS_FOR = 14;
const LONG = new Set(['quarter', 'year']);

const isUnconfirmed = ({ evidence }: Known) => evidence.word === 'unconfirmed';

/** They are dated by the period that they report on, and are the news of the day on which they are drawn up. */
const OF_A_PERIOD = ['market', 'earnings'];

function isOlder(event: Known, from: number): boolean {
  const { occurredOn } = event;
  if (!occurredOn || isOf(event, ...OF_A_PERIOD)) return false;
  const { date, precision } = occurredOn;
  return (
    LONG.has(precision) || Date.parse(lastDayOf(date, precision)) + DAY < from - NEWS_FOR * DAY
  );
}

/** An expectation that stands with a page which has come out since is told with another revision, not by itself. */
const expectsMore = (before: Known, now: Known) =>
  now.versions.length > before.versions.length &&
  JSON.stringify(before.expects) !== JSON.stringify(now.expects);

const saysMore = (before: Known, now: Known) =>
  expectsMore(before, now) ||
  (
    [
      'status',
      'occurredOn',
      'parties',
      'amount',
      'valuation',
      'figures',
      'title',
      'summary',
      'effectiveOn',
    ] as const
  ).some((field) => JSON.stringify(before[field]) !== JSON.stringify(now[field]));

const appliesIn = ({ effectiveOn }: Known, from: string, to: string) =>
  effectiveOn.some(({ date, standing }) => standing === 'law' && from < date && date <= to);

/** A law that is in force on the day that was known for it: told on that day as applying. */
const hasBegun = (was: Known, { status, occurredOn }: Known) =>
  was.status !== status &&
  status === 'in_force' &&
  was.effectiveOn.some(({ date, standing }) => standing === 'law' && date === occurredOn?.date);

/** The events of a window: from the first moment, which is not in it, to the last, which is. */
export function toldIn(from: number, to: number): Told {
  const [before, now] = [momentAt(from), momentAt(to)];
  const earlier = new Map(before.events.map((event) => [event.id, event]));
  const told: Told = {
    fresh: [],
    changed: [],
    older: [],
    unconfirmed: [],
    applying: [],
  };
  for (const event of now.events) {
    const was = earlier.get(event.id);
    const hasMoved = was && was.status !== event.status && !hasBegun(was, event);
    // A law that reaches another stage is told as that alone.
    if (was && !hasMoved && appliesIn(event, dayOf(from), now.today)) told.applying.push(event);
    else if (was) {
      if (!event.background && saysMore(was, event) && !hasBegun(was, event))
        told.changed.push(event);
    } else if (isUnconfirmed(event)) told.unconfirmed.push(event);
    else if (event.background) continue;
    else if (isOlder(event, from)) told.older.push(event);
    else told.fresh.push(event);
  }
  return told;
}

const HALF = 0.5;
const OPEN = new Set(['announced', 'pending']);

/** The dollars of the rounds whose money is news of a window, each deal once. */
export function roundsIn(told: Told, from: number, to: number): number[] {
  const [before, now] = [momentAt(from), momentAt(to)];
  const news = new Set([...told.fresh, ...told.changed].map(({ id }) => id));
  const rounds = (moment: Moment) =>
    Map.groupBy(
      moment.events.filter((event) => isOf(event, 'funding_round', 'valuation')),
      dealOf,
    );
  const earlier = rounds(before);
  return [...rounds(now)].flatMap(([deal, lines]) => {
    const { main, added } = dealLines(lines);
    if (!main) return [];
    const was = dealLines(earlier.get(deal) ?? []);
    const total = sum([main, ...added].map((line) => statedDollars(line)));
    const had = was.main ? sum([was.main, ...was.added].map((line) => statedDollars(line))) : 0;
    if (was.main && had >= total * HALF) return [];
    if (![main, ...added].some(({ id }) => news.has(id))) return [];
    return [total];
  });
}

/** Purchases that closed in a window, and those that were announced in it. */
export function purchasesIn(told: Told, from: number) {
  const before = momentAt(from);
  const earlier = new Map(before.events.map((event) => [event.id, event]));
  const isOpen = ({ status }: Known) => OPEN.has(status);
  const hadOf = (event: Known) =>
    Math.max(
      0,
      ...before.events
        .filter((was) => isOf(was, 'acquisition') && isOpen(was) && dealOf(was) === dealOf(event))
        .map((was) => statedDollars(was)),
    );
  const moved = [...told.fresh, ...told.changed].filter(
    (event) =>
      isOf(event, 'acquisition') &&
      earlier.get(event.id)?.status !== event.status &&
      event.evidence.word !== 'no source yet',
  );
  const of = (all: readonly Known[]) => {
    const valued = all.filter((event) => reasonOf(event) === null);
    return { deals: all.length, total: sum(valued.map((event) => statedDollars(event))) };
  };
  const isNews = (event: Known) => hadOf(event) === 0 || hadOf(event) < statedDollars(event) * HALF;
  return {
    closed: of(moved.filter(({ status }) => status === 'completed')),
    announced: of(moved.filter((event) => isOpen(event) && isNews(event))),
  };
}
