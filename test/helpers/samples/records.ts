/** Small builders of events and companies to test with. */

import {
  type EventFields,
  type EventRecord,
  emptyEvent,
  type Source,
} from '../../../src/domain/event/event.ts';
import { type CompanyRecord, companyRecordSchema } from '../../../src/domain/reference/company.ts';

/** Fields of a plain announced funding round, with what is given in their place. */
export function fields(given: Partial<EventFields> = {}): EventFields {
  return {
    ...emptyEvent(),
    type: 'funding_round',
    status: 'completed',
    title: 'Acme raises $10M',
    summary: 'The round was led by nobody in particular.',
    occurredOn: { date: '2026-01-10', precision: 'day' },
    parties: [{ company: 'Acme', role: 'subject' }],
    amount: amount(10_000_000),
    round: 'seed',
    sources: [source('Acme Times')],
    ...given,
  };
}

/** An exact amount raised. */
export function amount(value: number, currency = 'USD'): NonNullable<EventFields['amount']> {
  return { value, currency, kind: 'raised', qualifier: 'exact', valueTo: null };
}

export function source(publisher: string, given: Partial<Source> = {}): Source {
  const none = { title: null, publishedOn: null, notBefore: null, quote: null, origin: null };
  return { publisher, url: null, undated: false, ...none, ...given };
}

/** A record known on 10 January 2026, with what is given in its place. */
export function record(given: Partial<EventRecord> & { id: string }): EventRecord {
  const { id, knownOn = '2026-01-10', revisions = [], ...rest } = given;
  return { id, ...fields(rest), knownOn, revisions };
}

/** Facts of a company as `data/` writes them. */
type WrittenCompany = { [Fact in keyof CompanyRecord]?: unknown };

/** A company with nothing but a name, known for long, and what is given. */
export function company(name: string, given: WrittenCompany = {}): CompanyRecord {
  const none = { parent: null, country: null, sector: null, ticker: null, website: null };
  const since = '2000-01-01';
  const id = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const written = {
    id,
    since,
    name,
    aliases: [],
    products: [],
    people: [],
    kind: 'startup',
    ...none,
  };
  return companyRecordSchema.parse({ ...written, ...given });
}
