/** From an event's steps to the rows of its versions, as one workspace sees it. */

import { present } from '../../domain/collections.ts';
import { closes } from '../../domain/event/closing.ts';
import { type Counting, debtPart } from '../../domain/event/counting.ts';
import type { Closing, EventFields, Party } from '../../domain/event/event.ts';
import type { DealMeasures } from '../../domain/event/measures/measure.ts';
import { NO_DEAL } from '../../domain/event/measures/of-deal.ts';
import { daysOf } from '../../domain/event/stages.ts';
import { type Step, type Version, versions } from '../../domain/event/versions.ts';
import { toMinor } from '../../domain/money/currency.ts';
import { type Company, companyAt, renamedAt } from '../../domain/reference/company.ts';
import type { InDollars } from '../../domain/reference/reference-data.ts';
import { firstDay } from '../../domain/time/calendar.ts';
import type { Searchable } from '../engines/words.ts';
import type { OfDeal } from '../reading/bodies.ts';
import { ownerOf } from '../schema/owners.ts';
import { FOREVER, type VersionRow } from '../schema/tables.ts';
import { searchable } from './searchable.ts';
import type { WriteTransaction } from './transaction.ts';

/** An event's versions as one owner sees them, or the part of its life that is this owner's. */
export interface EventTimeline {
  event: number;
  id: string;
  /** The owner; '' for bundled. */
  workspace: string;
  knownOn: string;
  /** When it was first there to be seen. */
  firstKnown: number;
  drafts: VersionDraft[];
}

/** A version with what is computed from the reference data: companies, US dollars, searched text. */
export interface VersionDraft extends Version {
  companies: readonly { company: Company; role: Party['role'] }[];
  dollars: InDollars | null;
  /** The valuation that it states, in US dollars. */
  valued: InDollars | null;
  text: Searchable;
  /** The ids of events that it closes where they are rumours. */
  closes: readonly string[];
  /** Its standing in totals, by the part of its interval: set once the stages of its deal are known. */
  standings: DealStanding[];
}

/** The standing that its deal gives a version in [from, to). */
export interface DealStanding extends Counting {
  from: number;
  to: number;
  closedBy: Closing | null;
  measures: DealMeasures;
}

/** A standing of which nothing is known but its interval. */
export function unjudged(from: number, to: number): DealStanding {
  return { from, to, standing: null, countedOn: null, closedBy: null, measures: NO_DEAL };
}

type Building = Pick<WriteTransaction, 'reference' | 'names'>;

/** Builds the timelines of an event's own life in a workspace: one for each owner that it has had. */
export function ownTimelines(
  of: { event: number; id: string; workspace: string },
  steps: readonly Step[],
  scope: Building,
): EventTimeline[] {
  const whole = versions(steps, scope.reference.publisherKind);
  const parts = Map.groupBy(whole, ({ fields }) => ownerOf(of.workspace, fields.visibility));
  return [...parts].map(([workspace, part]) =>
    timelineOf({ ...of, workspace }, part, steps, Number.NEGATIVE_INFINITY, scope),
  );
}

/** Builds the timeline of an event that an owner sees in its own way from a moment on: of what everybody in the workspace sees. */
export function overlayTimeline(
  of: { event: number; id: string; workspace: string },
  steps: readonly Step[],
  since: number,
  scope: Building,
): EventTimeline {
  const whole = versions(steps, scope.reference.publisherKind);
  const open = whole.filter(({ fields }) => fields.visibility === 'workspace');
  return timelineOf(of, open, steps, since, scope);
}

function timelineOf(
  of: { event: number; id: string; workspace: string },
  whole: readonly Version[],
  steps: readonly Step[],
  since: number,
  scope: Building,
): EventTimeline {
  const { reference } = scope;
  const seen = present(
    whole.find((version) => !version.withdrawn) ?? whole[0],
    `a version of event ${of.event}`,
  );
  const { knownOn } = present(
    steps.find((step) => step.knownAt === seen.from),
    `the first step of event ${of.event}`,
  );
  const drafts = whole
    .flatMap((version) => byNames(version, of.workspace, scope))
    .filter((version) => version.to > since)
    .map((version) => draftOf(of.workspace, version, since, scope))
    .map((draft): VersionDraft => {
      const day = startOf(draft.fields.occurredOn) ?? knownOn;
      const { amount, valuation } = draft.fields;
      const [dollars, valued] = [amount, valuation].map(
        (money) => money && reference.inDollars(money, day),
      );
      return { ...draft, dollars: dollars ?? null, valued: valued ?? null };
    });
  return { ...of, firstKnown: seen.from, knownOn, drafts };
}

/** A version, apart where one of its companies gets another name: its texts say none that was not yet known. */
function byNames(
  version: Version,
  workspace: string,
  { names }: Pick<WriteTransaction, 'names'>,
): Version[] {
  const renamed = version.fields.parties.flatMap(({ company }) => {
    const meant = names.meaning(workspace, company);
    return meant ? renamedAt(meant) : [];
  });
  const within = renamed.filter((moment) => moment > version.from && moment < version.to);
  const starts = [version.from, ...new Set(within.toSorted((a, b) => a - b))];
  return starts.map((from, index) => ({ ...version, from, to: starts[index + 1] ?? version.to }));
}

function draftOf(
  workspace: string,
  version: Version,
  since: number,
  { reference, names }: Pick<WriteTransaction, 'reference' | 'names'>,
): VersionDraft {
  const from = Math.max(version.from, since);
  const known = version.fields.parties.map((party) => {
    const record = names.meaning(workspace, party.company);
    return { ...party, meant: record && companyAt(record, from) };
  });
  const companies = known.flatMap(({ meant, role }) => (meant ? [{ company: meant, role }] : []));
  const parties = known.map(({ company, role, meant }) => ({
    company: meant?.name ?? company,
    role,
  }));
  const fields = { ...version.fields, parties };
  return {
    ...version,
    from,
    fields,
    companies,
    dollars: null,
    valued: null,
    text: searchable(
      fields,
      companies.map(({ company }) => company),
      reference,
    ),
    closes: version.withdrawn ? [] : closes(fields),
    standings: [unjudged(from, version.to)],
  };
}

/** The first day that a date names; null for none. */
function startOf(date: EventFields['occurredOn']): string | null {
  return date?.precision === 'day' ? date.date : date && firstDay(date);
}

/** The rows of a draft, one for each of its standings; `body` numbers what they show. */
export function versionRows(
  timeline: EventTimeline,
  draft: VersionDraft,
  body: number,
): Omit<VersionRow, 'id'>[] {
  const { fields, dollars, valued } = draft;
  const { amount, occurredOn } = fields;
  const debt = dollars ? debtPart(fields) * dollars.rate : 0;
  return draft.standings.map(({ from, to, standing, countedOn, closedBy }) => ({
    event: timeline.event,
    workspace: timeline.workspace,
    known_from: from,
    known_to: Math.min(to, FOREVER),
    first_known: timeline.firstKnown,
    known_on: timeline.knownOn,
    revised_at: draft.revisedAt,
    withdrawn: Number(draft.withdrawn),
    type: fields.type,
    status: closedBy && fields.status === 'rumoured' ? 'closed' : fields.status,
    round: fields.round,
    sector: fields.sector,
    region: fields.region,
    country: fields.country,
    jurisdiction: fields.jurisdiction,
    occurred_on: startOf(occurredOn),
    month: monthOf(countedOn?.on ?? occurredOn),
    amount_minor: amount && toMinor(amount.value, amount.currency),
    currency: amount?.currency ?? null,
    usd_minor: dollars && toMinor(dollars.value, 'USD'),
    rate: dollars?.rate ?? null,
    rate_date: dollars?.rateDate ?? null,
    debt_usd_minor: toMinor(debt, 'USD'),
    wording: wordingOf(amount),
    more_usd_minor: dollars && amount ? toMinor(openEnd(amount) * dollars.rate, 'USD') : 0,
    valuation_minor: valued && toMinor(valued.value, 'USD'),
    deal: fields.dealId,
    left_out: standing,
    of_deal:
      countedOn || closedBy ? JSON.stringify({ countedOn, closedBy } satisfies OfDeal) : null,
    body,
  }));
}

/** The month that a date names; null for a longer period. */
function monthOf(date: EventFields['occurredOn']): string | null {
  const namesMonth = date?.precision === 'day' || date?.precision === 'month';
  return date && namesMonth ? date.date.slice(0, 7) : null;
}

function wordingOf(amount: EventFields['amount']): string | null {
  if (amount === null || (amount.qualifier === 'exact' && amount.currency === 'USD')) return null;
  return amount.qualifier;
}

/** The part of an amount that is a limit and no sum, in units of its currency. */
function openEnd({ qualifier, value, valueTo }: NonNullable<EventFields['amount']>): number {
  if (qualifier === 'up_to') return value;
  return qualifier === 'range' && valueTo !== null ? valueTo - value : 0;
}

/** The days by which a version is found beside its own date, with the one at which its money counts. */
export function stageRows(
  version: number,
  { fields, stages }: VersionDraft,
  { countedOn }: Counting,
) {
  const own = startOf(fields.occurredOn);
  const counted = countedOn?.on && firstDay(countedOn.on);
  return daysOf({ ...fields, stages, countedOn })
    .filter(({ day }) => day !== own)
    .map(({ day }) => ({ date: day, type: fields.type, version, counts: Number(day === counted) }));
}
