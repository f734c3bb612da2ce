/** Data as it would have been written at a moment, when nothing later was known. */
import type { EventRecord } from '../../../src/domain/event/event.ts';
import type { CompanyRecord } from '../../../src/domain/reference/company.ts';
import { type Dated, finishOf, startOf } from '../../../src/domain/reference/dated.ts';

const isKnown = (day: string, moment: number) => startOf({ since: day }) <= moment;

/** The events and revisions that were known; what they say is left as it is. */
export function cutRecords(records: readonly EventRecord[], moment: number): EventRecord[] {
  return records
    .filter(({ knownOn }) => isKnown(knownOn, moment))
    .map((record) => ({
      ...record,
      revisions: record.revisions.filter(({ knownOn }) => isKnown(knownOn, moment)),
    }));
}

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
