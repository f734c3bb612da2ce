/** A further telling of an event of the log: what it adds, what it moves on, and where it says otherwise. */
import { keysOf } from '../../../domain/collections.ts';
import type { Conflict, EventFields, Source, TrackedEvent } from '../../../domain/event/event.ts';
import { valuationText } from '../../../domain/event/labels.ts';
import { disagree, type ToDollars } from '../../../domain/event/story/money.ts';
import { comesAfter } from '../../../domain/event/story/time.ts';
import { type Patch, same } from '../../../domain/event/versions.ts';
import type { Status } from '../../../domain/event/vocabulary.ts';
import { formatMoney } from '../../../domain/money/money.ts';
import type { ReferenceData } from '../../../domain/reference/reference-data.ts';
import { firstDay, lastDay, type PartialDate } from '../../../domain/time/calendar.ts';
import { withSources } from '../../event-form/sources.ts';
import { type Articles, withOrigins } from './origins.ts';

/** A thing that a further telling does to an event. */
export type Effect =
  | { kind: 'sources'; publishers: readonly string[] }
  | { kind: 'stage'; from: Status; to: Status }
  | { kind: 'conflict'; conflict: Conflict }
  | { kind: 'filled'; field: keyof EventFields };

/** The changes of an event by a further telling; no effect where it says all that already. */
export interface Retelling {
  patch: Patch;
  effects: readonly Effect[];
}

/**
 * The changes that a further telling makes. It becomes a source. A later stage moves the event on, with the words and
 * figures of that stage. At the same stage what the event lacks is filled in, and a figure that differs becomes a
 * conflict: nothing that the event says is overwritten.
 */
export function retelling(
  telling: EventFields,
  event: ToldEvent,
  reference: ReferenceData,
  articles: Articles = { own: null },
): Retelling {
  const told = withOrigins(telling.sources, event, reference, articles);
  const sources = withSources(event.sources, told);
  const fresh = sources.slice(event.sources.length);
  const said = isLater(telling, event)
    ? movedOn(telling, event)
    : isEarlier(telling, event)
      ? NOTHING
      : besides(telling, event, fresh, reference);
  if (fresh.length === 0) return said;
  return {
    patch: { ...said.patch, sources },
    effects: [{ kind: 'sources', publishers: publishersOf(fresh) }, ...said.effects],
  };
}

/** An event of the log, or a story on its way there. */
type ToldEvent = EventFields & Pick<TrackedEvent, 'knownOn'>;

type Seen = Pick<EventFields, 'visibility'>;

/** False where people see the event who may not see what a telling would add to it. */
export const mayJoin = ({ visibility }: Seen, event: Seen): boolean =>
  visibility === 'workspace' ||
  visibility === event.visibility ||
  event.visibility.startsWith('me:');

const NOTHING: Retelling = { patch: {}, effects: [] };

const publishersOf = (sources: readonly Source[]) => [
  ...new Set(sources.map(({ publisher }) => publisher)),
];

const isLater = (telling: EventFields, event: ToldEvent) =>
  comesAfter(telling.status, event.status);
const isEarlier = (telling: EventFields, event: ToldEvent) =>
  comesAfter(event.status, telling.status);

/** The fields that say how things stand: of a later stage they replace those of the stage before, which stay in the history. */
const STANDING = ['title', 'summary', 'occurredOn', 'amount', 'valuation', 'round'] as const;

function movedOn(telling: EventFields, event: ToldEvent): Retelling {
  const patch: Patch = { status: telling.status };
  for (const field of STANDING) {
    const value = telling[field];
    if (value !== null && value !== '' && !same(value, event[field]))
      Object.assign(patch, { [field]: value });
  }
  const parties = telling.parties.filter((party) => !event.parties.some((own) => same(own, party)));
  const isAbout = telling.status !== 'failed' && parties.length > 0;
  if (isAbout) patch.parties = [...event.parties, ...parties];
  Object.assign(patch, lackedOfLaw(telling, event));
  return { patch, effects: [{ kind: 'stage', from: event.status, to: telling.status }] };
}

/** The changes of an event of the same stage: the fields that it lacks, and claims that say otherwise. */
function besides(
  telling: EventFields,
  event: ToldEvent,
  [source]: readonly Source[],
  reference: ReferenceData,
): Retelling {
  const patch = fillings(telling, event);
  const filled = keysOf(patch).flatMap((field): Effect[] =>
    field === 'withdrawn' ? [] : [{ kind: 'filled', field }],
  );
  const own = telling.conflicts.filter(
    (claim) => !event.conflicts.some((known) => same(known, claim)),
  );
  const figures = source ? conflictsOf(telling, event, source.publisher, reference) : [];
  const claims = [...own, ...figures];
  if (claims.length === 0) return { patch, effects: filled };
  return {
    patch: { ...patch, conflicts: [...event.conflicts, ...claims] },
    effects: [...filled, ...claims.map((conflict): Effect => ({ kind: 'conflict', conflict }))],
  };
}

const STATED = ['amount', 'valuation', 'round', 'roundQualifier'] as const;

function fillings(telling: EventFields, event: ToldEvent): Patch {
  const patch = lackedOfLaw(telling, event);
  for (const field of STATED)
    if (event[field] === null && telling[field] !== null)
      Object.assign(patch, { [field]: telling[field] });
  if (telling.occurredOn && isNarrower(telling.occurredOn, event.occurredOn))
    patch.occurredOn = telling.occurredOn;
  return patch;
}

const OF_LAW = ['jurisdiction', 'lawName', 'instrument', 'officialReference'] as const;
const COMING = ['effectiveOn', 'expects'] as const;

/** All that a register says of a law, or a bill, and the event lacks. */
function lackedOfLaw(telling: EventFields, event: ToldEvent): Patch {
  const patch: Patch = {};
  for (const field of OF_LAW)
    if (event[field] === null && telling[field] !== null)
      Object.assign(patch, { [field]: telling[field] });
  for (const field of COMING)
    if (event[field].length === 0 && telling[field].length > 0)
      Object.assign(patch, { [field]: telling[field] });
  return patch;
}

/** True of a date within another, which says less: a day of its month, any date where there was none. */
function isNarrower(date: PartialDate, known: PartialDate | null): boolean {
  if (known === null) return true;
  const [first, last] = [firstDay(date), lastDay(date)];
  const isWithin = first >= firstDay(known) && last <= lastDay(known);
  return isWithin && (first > firstDay(known) || last < lastDay(known));
}

/** The sums of which a telling says another than the event, each once a publisher. */
function conflictsOf(
  telling: EventFields,
  event: ToldEvent,
  publisher: string,
  reference: ReferenceData,
): Conflict[] {
  const day = event.occurredOn ? firstDay(event.occurredOn) : event.knownOn;
  const inDollars = (sum: { value: number; currency: string }) =>
    reference.inDollars(sum, day)?.value ?? null;
  const claims = [
    claimOf('amount', telling.amount, event.amount, formatMoney, inDollars),
    claimOf('valuation', telling.valuation, event.valuation, valuationText, inDollars),
  ];
  return claims
    .filter((claim) => claim !== null)
    .map((claim) => ({ ...claim, publisher }))
    .filter((claim) => !event.conflicts.some((known) => same(known, claim)));
}

/** The sum that they say, where it cannot be ours. */
function claimOf<Sum extends NonNullable<EventFields['amount'] | EventFields['valuation']>>(
  field: string,
  theirs: Sum | null,
  ours: Sum | null,
  words: (sum: Sum) => string,
  inDollars: ToDollars,
): Omit<Conflict, 'publisher'> | null {
  if (!theirs || !ours || !disagree(theirs, ours, inDollars)) return null;
  return { field, claim: words(theirs), value: theirs.value, unit: theirs.currency };
}
