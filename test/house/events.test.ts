import { describe, expect, it } from 'vitest';
import type { EventRecord, Source } from '../../src/domain/event/event.ts';
import { statusesOf } from '../../src/domain/event/vocabulary.ts';
import { broken, companies, records, reference, sectors } from '../helpers/house/data.ts';
import { hindsight, namedTooEarly, workshopWords } from '../helpers/house/prose.ts';

const publishers = new Set(reference.publishers);
const byId = new Map(records.map((record) => [record.id, record]));

const companyNames = new Set(
  companies.flatMap((company) => company.name.map(({ value }) => value)),
);

const jurisdictions = new Set(Object.values(reference.places.jurisdictions));

const regions = new Set(reference.places.regions.map((region) => region.id));

/** Each text of a record with the day by which it was written. */
const texts = ({ title, summary, knownOn, revisions }: EventRecord) => [
  { text: title, knownOn },
  { text: summary, knownOn },
  ...revisions.flatMap((revision) =>
    [revision.changes.title, revision.changes.summary]
      .filter((text) => text !== undefined)
      .map((text) => ({ text, knownOn: revision.knownOn })),
  ),
];

/** A page by its address, without what may be written otherwise. */
const pageOf = (url: string | null) =>
  url?.toLowerCase().replace(/^https:\/\/(www\.)?|#.*$|\/$/g, '') ?? null;

/** True for a page without a date under an event known before `last`, unless it is said to be no older than that. */
const isTooEarly = ({ publishedOn, notBefore }: Source, knownOn: string, last: string) =>
  publishedOn === null && knownOn < last && (notBefore ?? '') < last;

function regionOf(country: string): string | undefined {
  return reference.places.regions.find((region) => region.countries.includes(country))?.id;
}

describe('what an event names', () => {
  it('What an event names names companies of companies.jsonl, in its revisions too', () => {
    const wrong = broken(({ parties, revisions }) =>
      [...parties, ...revisions.flatMap((revision) => revision.changes.parties ?? [])].map(
        (party) => !companyNames.has(party.company) && `no company ${party.company}`,
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('What an event names names publishers of publishers.jsonl, as sources, origins and in conflicts', () => {
    const wrong = broken(({ sources, conflicts, revisions }) =>
      [
        ...[...sources, ...revisions.flatMap((r) => r.changes.sources ?? [])].flatMap((source) => [
          source.publisher,
          ...(source.origin ? [source.origin] : []),
        ]),
        ...[...conflicts, ...revisions.flatMap((r) => r.changes.conflicts ?? [])].map(
          (conflict) => conflict.publisher,
        ),
      ].map((name) => !publishers.has(name) && `no publisher ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('What an event names names a sector, a region and a country of the lists', () => {
    const countries = new Set(
      [...reference.places.regions, ...reference.places.groups].flatMap((place) => place.countries),
    );
    const wrong = broken(({ sector, region, country, jurisdiction }) => [
      sector && !sectors.has(sector) && `no sector ${sector}`,
      region && region !== 'other' && !regions.has(region) && `no region ${region}`,
      country && !regionOf(country) && !countries.has(country) && `no country ${country}`,
      jurisdiction?.includes('-') && !jurisdictions.has(jurisdiction) && `no ${jurisdiction}`,
    ]);
    expect(wrong).toEqual([]);
  });

  it('What an event names lies in the region of its country', () => {
    const wrong = broken(({ region, country }) => {
      const own = country && regionOf(country);
      return [own && region !== null && region !== own && `${country} lies in ${own}`];
    });
    expect(wrong).toEqual([]);
  });

  it('What an event names links to events that exist, known no later than itself where it follows them', () => {
    const wrong = broken(({ id, knownOn, links }) =>
      links.map(({ kind, event }) => {
        const linked = byId.get(event);
        if (!linked || event === id) return `${kind} nothing: ${event}`;
        const follows = ['follows', 'confirms', 'supersedes', 'corrects'].includes(kind);
        return follows && linked.knownOn > knownOn && `${kind} ${event}, known only later`;
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('What an event names shares its deal with another event', () => {
    const deals = Map.groupBy(
      records.filter((record) => record.dealId !== null),
      (record) => record.dealId,
    );
    expect([...deals].filter(([, rows]) => rows.length < 2).map(([deal]) => deal)).toEqual([]);
  });

  it('What an event names can be looked up in each place that a list names', () => {
    const codes = reference.places.groups.flatMap((group) => group.regions);
    expect(codes.filter((code) => !regions.has(code))).toEqual([]);
  });
});

describe('what an event says', () => {
  it('What an event says happened no later than it was known', () => {
    const wrong = broken(({ occurredOn, knownOn, unconfirmed, revisions }) => [
      occurredOn && occurredOn.date > knownOn && `occurs ${occurredOn.date}, known ${knownOn}`,
      !occurredOn && !unconfirmed && 'has no date',
      ...revisions.map(
        (revision) =>
          revision.changes.occurredOn &&
          revision.changes.occurredOn.date > revision.knownOn &&
          `is revised to ${revision.changes.occurredOn.date}, known ${revision.knownOn}`,
      ),
    ]);
    expect(wrong).toEqual([]);
  });

  it('What an event says names no date in its texts that lay ahead, unless it was planned', () => {
    const planned = new Set(
      records.flatMap((record) =>
        [
          ...record.effectiveOn,
          ...record.revisions.flatMap((r) => r.changes.effectiveOn ?? []),
        ].map((phase) => phase.date),
      ),
    );
    const wrong = broken((record) =>
      texts(record).flatMap(({ text, knownOn }) =>
        namedTooEarly(text, knownOn, planned).map((date) => `names ${date}, known ${knownOn}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('What an event says has no workshop word in a text, and no word of hindsight in its first', () => {
    const wrong = broken((record) => [
      ...texts(record).flatMap(({ text }) => workshopWords(text)),
      ...hindsight(`${record.title} ${record.summary}`),
    ]);
    expect(wrong).toEqual([]);
  });

  it('What an event says is revised in order, after it was known, to a status of its type', () => {
    const wrong = broken(({ type, knownOn, revisions }) =>
      revisions.flatMap((revision, index) => [
        revision.knownOn <= (revisions[index - 1]?.knownOn ?? knownOn) && 'is revised too early',
        revision.changes.status &&
          !statusesOf(revision.changes.type ?? type).includes(revision.changes.status) &&
          `is revised to ${revision.changes.status}`,
        Object.keys(revision.changes).length === 0 && 'is revised in nothing',
      ]),
    );
    expect(wrong).toEqual([]);
  });

  it('What an event says of a regulation gives each stage that it reaches the day of it', () => {
    const wrong = broken(({ type, revisions }) =>
      revisions.map(
        ({ changes }) =>
          type === 'regulation' &&
          changes.status &&
          !changes.occurredOn &&
          `is ${changes.status}, and no day says since when`,
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('What an event says calls market totals so, and nothing else', () => {
    const wrong = broken(({ type, amount }) => [
      amount?.kind === 'aggregate' && type !== 'market' && 'a total outside the market',
      amount?.kind === 'raised' && type === 'market' && 'a total counted as raised',
    ]);
    expect(wrong).toEqual([]);
  });

  it('What an event says has a source for everything, over https, quoting nobody but the briefing', () => {
    const wrong = broken(({ sources }) => [
      sources.length === 0 && 'no source',
      ...sources.map(({ url }) => url && !url.startsWith('https://') && `address ${url}`),
      ...sources.map(
        ({ quote, publisher }) =>
          quote && reference.publisherKind(publisher) !== 'briefing' && `quotes ${publisher}`,
      ),
    ]);
    expect(wrong).toEqual([]);
  });

  it('What an event says rests on no page of no date that could be there before all that it reports was known', () => {
    const pages = Map.groupBy(
      records.flatMap((record) => record.sources.map((source) => ({ record, source }))),
      ({ source }) => pageOf(source.url),
    );
    const wrong = [...pages].flatMap(([page, told]) => {
      const last =
        told
          .map(({ record }) => record.knownOn)
          .sort()
          .at(-1) ?? '';
      return told
        .filter(({ record, source }) => page !== null && isTooEarly(source, record.knownOn, last))
        .map(({ record }) => `${record.id}: ${page} reports what was known on ${last}`);
    });
    expect(wrong).toEqual([]);
  });

  it('What an event says is said by a page on one day, in whichever event it stands', () => {
    const dates = new Map<string | null, Set<string>>();
    for (const { url, publishedOn, notBefore } of records.flatMap((record) => record.sources))
      dates.set(
        pageOf(url),
        (dates.get(pageOf(url)) ?? new Set()).add(`${publishedOn} ${notBefore}`),
      );
    dates.delete(null);
    const wrong = [...dates].filter(([, found]) => found.size > 1).map(([page]) => page);
    expect(wrong).toEqual([]);
  });

  it('What an event says is marked unconfirmed where nothing but a briefing says so', () => {
    const wrong = broken(({ sources, unconfirmed }) => [
      !unconfirmed &&
        sources.every((source) => reference.publisherKind(source.publisher) === 'briefing') &&
        'rests on a briefing alone and is not marked',
    ]);
    expect(wrong).toEqual([]);
  });
});
