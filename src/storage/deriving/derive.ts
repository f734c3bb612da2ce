/** From an event's steps to the rows of its versions, as one workspace sees it. */

import { debtPart, type Standing } from '../../domain/event/counting.ts';
import type { EventFields } from '../../domain/event/event.ts';
import { type Step, type Version, versions } from '../../domain/event/versions.ts';
import { toMinor } from '../../domain/money/currency.ts';
import type { Company } from '../../domain/reference/company.ts';
import type { InDollars, World } from '../../domain/reference/reference-data.ts';
import { firstDay } from '../../domain/time/calendar.ts';
import type { Searchable } from '../engines/words.ts';
import { FOREVER, type VersionRow } from '../schema/tables.ts';
import { searchable } from './searchable.ts';
import type { Scope } from './transaction.ts';

/** An event's versions as one workspace sees them. */
export interface Life {
  event: number;
  /** '' for bundled. */
  workspace: string;
  knownOn: string;
  /** When it was first there to be seen. */
  firstKnown: number;
  chapters: Chapter[];
}

/** A version with what is computed from the world. */
export interface Chapter extends Version {
  companies: readonly { company: Company; role: string }[];
  dollars: InDollars | null;
  text: Searchable;
  /** What it counts as, and for which part of its interval: set once the stages of its deal are known. */
  standings: { from: number; to: number; standing: Standing }[];
}

/** Builds a life; `since` cuts an overlay's off where it begins. */
export function lifeOf(
  of: { event: number; workspace: string; since?: number },
  steps: readonly Step[],
  scope: Pick<Scope, 'world' | 'names'>,
): Life {
  const { world } = scope;
  const whole = versions(steps, world.publisherKind);
  const seen = whole.find((version) => !version.withdrawn) ?? whole[0]!;
  const knownOn = steps.find((step) => step.knownAt === seen.from)!.knownOn;
  const since = of.since ?? Number.NEGATIVE_INFINITY;
  const chapters = whole
    .filter((version) => version.to > since)
    .map((version) => chapterOf(of.workspace, version, since, scope))
    .map((chapter) => ({ ...chapter, dollars: dollarsOf(chapter.fields, knownOn, world) }));
  return { event: of.event, workspace: of.workspace, firstKnown: seen.from, knownOn, chapters };
}

function chapterOf(
  workspace: string,
  version: Version,
  since: number,
  { world, names }: Pick<Scope, 'world' | 'names'>,
): Chapter {
  const known = version.fields.parties.map((party) => ({
    ...party,
    meant: names.meaning(workspace, party.company),
  }));
  const companies = known.flatMap(({ meant, role }) => (meant ? [{ company: meant, role }] : []));
  const parties = known.map(({ company, role, meant }) => ({
    company: meant?.name ?? company,
    role,
  }));
  const fields = { ...version.fields, parties };
  const from = Math.max(version.from, since);
  return {
    ...version,
    from,
    fields,
    companies,
    dollars: null,
    text: searchable(
      fields,
      companies.map(({ company }) => company),
      world,
    ),
    standings: [{ from, to: version.to, standing: null }],
  };
}

/** The US-dollar value of an event's amount, by the first day that it names. */
export function dollarsOf(fields: EventFields, knownOn: string, world: World): InDollars | null {
  if (!fields.amount) return null;
  const day = startOf(fields.occurredOn) ?? knownOn;
  return world.inDollars(fields.amount, day);
}

/** The first day that a date names; null for none. */
function startOf(date: EventFields['occurredOn']): string | null {
  return date?.precision === 'day' ? date.date : date && firstDay(date);
}

/** The rows of a chapter, one for each of its standings; `body` numbers what they show. */
export function versionRows(life: Life, chapter: Chapter, body: number): Omit<VersionRow, 'id'>[] {
  const { fields, dollars } = chapter;
  const { amount, occurredOn } = fields;
  const namesMonth = occurredOn?.precision === 'day' || occurredOn?.precision === 'month';
  const debt = dollars ? debtPart(fields) * dollars.rate : 0;
  return chapter.standings.map(({ from, to, standing }) => ({
    event: life.event,
    workspace: life.workspace,
    known_from: from,
    known_to: Math.min(to, FOREVER),
    first_known: life.firstKnown,
    known_on: life.knownOn,
    revised_at: chapter.revisedAt,
    withdrawn: Number(chapter.withdrawn),
    type: fields.type,
    status: fields.status,
    round: fields.round,
    sector: fields.sector,
    region: fields.region,
    country: fields.country,
    jurisdiction: fields.jurisdiction,
    occurred_on: startOf(occurredOn),
    month: occurredOn && namesMonth ? occurredOn.date.slice(0, 7) : null,
    amount_minor: amount && toMinor(amount.value, amount.currency),
    currency: amount?.currency ?? null,
    usd_minor: dollars && toMinor(dollars.value, 'USD'),
    rate: dollars?.rate ?? null,
    rate_date: dollars?.rateDate ?? null,
    debt_usd_minor: toMinor(debt, 'USD'),
    deal: fields.dealId,
    left_out: standing,
    body,
  }));
}
