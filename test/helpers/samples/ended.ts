/** Data as they would have been written down at a moment, when nothing later was known. */
import type { Bundle } from '../../../src/contracts/store.ts';
import type { EventFields, EventRecord, Source } from '../../../src/domain/event/event.ts';
import type { CompanyRecord } from '../../../src/domain/reference/company.ts';
import { type Dated, finishOf, startOf } from '../../../src/domain/reference/dated.ts';
import { addDays, addMonths } from '../../../src/domain/time/calendar.ts';

/** The data cut off at a moment (epoch milliseconds): no event, revision, source, date, conflict or fact of a company that counts only later. */
export function endedAt(bundle: Bundle, moment: number): Bundle {
  const { version, reference } = bundle;
  const records = cutRecords(bundle.records, moment);
  const companies = bundle.companies.map((company) => cutCompany(company, moment));
  return { version, reference, companies, records };
}

/** The records as they stood at a moment, without those that were not known. */
export const cutRecords = (records: readonly EventRecord[], moment: number): EventRecord[] =>
  records.flatMap((record) => recordAt(record, moment));

/** The record as it stood at a moment; none before it was known. */
export function recordAt(record: EventRecord, moment: number): EventRecord[] {
  if (endOf(record.knownOn) > moment) return [];
  const revisions = record.revisions.filter(({ knownOn }) => endOf(knownOn) <= moment);
  const all = [record, ...revisions.map(({ changes }) => changes)].flatMap((f) => f.sources ?? []);
  const known = <F extends Partial<EventFields>>(fields: F): F => ({
    ...fields,
    ...(fields.sources && { sources: fields.sources.filter((s) => outOf(s) <= moment) }),
    ...(fields.effectiveOn && {
      effectiveOn: fields.effectiveOn.filter(({ knownOn }) => endOf(knownOn) <= moment),
    }),
    ...(fields.expects && {
      expects: fields.expects.filter(({ publisher }) => {
        const own = all.filter((source) => source.publisher === publisher);
        return own.length === 0 || own.some((source) => outOf(source) <= moment);
      }),
    }),
    ...(fields.conflicts && {
      conflicts: fields.conflicts.filter(({ publisher }) =>
        all.some((source) => source.publisher === publisher && outOf(source) <= moment),
      ),
    }),
  });
  return [
    {
      ...known(record),
      revisions: revisions.map((revision) => ({ ...revision, changes: known(revision.changes) })),
    },
  ];
}

/** The end of the last of a source's days: its own, that of its month, and the one that it can't be before. */
export function outOf({ publishedOn, notBefore }: Source): number {
  const day =
    publishedOn?.length === 7 ? addDays(addMonths(`${publishedOn}-01`, 1), -1) : publishedOn;
  return Math.max(day ? endOf(day) : 0, notBefore ? endOf(notBefore) : 0);
}

const isKnown = (day: string, moment: number) => endOf(day) <= moment;

const endOf = (day: string) => Date.parse(`${addDays(day, 1)}T00:00:00Z`);

/** The company with the facts that were known, none of which had an end that was still to come. */
export function cutCompany(record: CompanyRecord, moment: number): CompanyRecord {
  const cut = <Value>(facts: readonly Dated<Value>[]): Dated<Value>[] =>
    facts
      .filter((fact) => startOf(fact) <= moment)
      .map((fact) => ((finishOf(fact) ?? 0) > moment ? { ...fact, until: null } : fact));
  return {
    ...record,
    since: record.since !== null && isKnown(record.since, moment) ? record.since : null,
    name: cut(record.name),
    aliases: cut(record.aliases),
    products: cut(record.products),
    people: cut(record.people),
    parent: cut(record.parent),
    kind: cut(record.kind),
    ticker: cut(record.ticker),
  };
}
