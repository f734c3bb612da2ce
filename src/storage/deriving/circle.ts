/** The events that must be judged together: stages of a deal, a rumour and what became of it. */

import { type StoredStep, stepsOf } from '../reading/steps.ts';
import type { WriteTransaction } from './transaction.ts';

/** All steps of events, by number. */
export type StepsByEvent = ReadonlyMap<number, StoredStep[]>;

/** The events, by number. */
interface Circle {
  steps: StepsByEvent;
  ids: ReadonlyMap<number, string>;
}

type Scope = Pick<WriteTransaction, 'db' | 'words'>;

/**
 * These events, every other stage of any deal that one of them ever was in, rumours that one of them is linked to, and
 * events that are linked to a rumour. `written` are events whose steps are all at hand.
 */
export async function circleOf(
  scope: Scope,
  events: readonly number[],
  written: StepsByEvent,
): Promise<Circle> {
  const steps = new Map(written);
  const ids = new Map<number, string>();
  const deals = new Set<string>();
  const seen = new Set<number>();
  for (let next = [...new Set(events)]; next.length > 0; ) {
    await read(scope, next, steps);
    for (const { seq, id } of await idsOf(scope, next)) ids.set(seq, id);
    for (const event of next) seen.add(event);
    const found = [
      ...(await stagesOf(scope, freshDeals(next, steps, deals))),
      ...(await rumoursLinked(scope, next, steps)),
      ...(await linkedTo(scope, rumoursIn(next, steps), ids)),
    ];
    next = [...new Set(found)].filter((event) => !seen.has(event));
  }
  return { steps, ids };
}

async function read(
  { db, words }: Scope,
  events: readonly number[],
  steps: Map<number, StoredStep[]>,
): Promise<void> {
  const unread = events.filter((event) => !steps.has(event));
  if (unread.length === 0) return;
  for (const [event, own] of await stepsOf(db, words, unread)) steps.set(event, own);
}

const stepsIn = (events: readonly number[], steps: StepsByEvent) =>
  events.flatMap((event) => steps.get(event) ?? []);

function freshDeals(events: readonly number[], steps: StepsByEvent, deals: Set<string>): string[] {
  const named = stepsIn(events, steps).flatMap(({ patch }) => patch.dealId ?? []);
  const fresh = [...new Set(named)].filter((id) => !deals.has(id));
  for (const id of fresh) deals.add(id);
  return fresh;
}

const isRumour = (steps: readonly StoredStep[]) =>
  steps.some(({ patch }) => patch.status === 'rumoured');

const rumoursIn = (events: readonly number[], steps: StepsByEvent) =>
  events.filter((event) => isRumour(steps.get(event) ?? []));

async function stagesOf({ db, words }: Scope, deals: readonly string[]): Promise<number[]> {
  if (deals.length === 0) return [];
  const rows = await db
    .selectFrom('version')
    .where(words.inList('deal', deals))
    .select('event')
    .distinct()
    .execute();
  return rows.map((row) => row.event);
}

async function idsOf({ db, words }: Scope, events: readonly number[]) {
  return db.selectFrom('event').where(words.inList('seq', events)).select(['seq', 'id']).execute();
}

/** The events that these are linked to, as far as they ever were rumours. */
async function rumoursLinked(
  scope: Scope,
  events: readonly number[],
  steps: StepsByEvent,
): Promise<number[]> {
  const links = stepsIn(events, steps).flatMap(({ patch }) => patch.links ?? []);
  if (links.length === 0) return [];
  const targets = await eventsNamed(scope, [...new Set(links.map(({ event }) => event))]);
  const unread = targets.filter((event) => !steps.has(event));
  const others = unread.length > 0 ? await stepsOf(scope.db, scope.words, unread) : new Map();
  return targets.filter((event) => isRumour(steps.get(event) ?? others.get(event) ?? []));
}

async function eventsNamed({ db, words }: Scope, ids: readonly string[]): Promise<number[]> {
  const rows = await db.selectFrom('event').where(words.inList('id', ids)).select('seq').execute();
  return rows.map(({ seq }) => seq);
}

/** The events that are linked to these rumours. */
async function linkedTo(
  { db, words }: Scope,
  rumours: readonly number[],
  ids: ReadonlyMap<number, string>,
): Promise<number[]> {
  if (rumours.length === 0) return [];
  const targets = rumours.flatMap((event) => ids.get(event) ?? []);
  const rows = await db
    .selectFrom('closing_link as l')
    .innerJoin('version as v', 'v.id', 'l.version')
    .where(words.inList('l.target', targets))
    .select('v.event')
    .distinct()
    .execute();
  return rows.map(({ event }) => event);
}
