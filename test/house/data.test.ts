import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CompanyRecord, knownFrom } from '../../src/domain/reference/company.ts';
import { nameKey } from '../../src/domain/text/names.ts';
import { broken, companies, records, reference, sectors } from '../helpers/house/data.ts';
import { ROOT, textOf } from '../helpers/house/house.ts';

const twice = (values: readonly string[]) =>
  values.filter((value, index) => values.indexOf(value) !== index);

describe('every line of data/', () => {
  it('Every line of data/ parses, in every file', () => {
    const files = readdirSync(`${ROOT}/data/events`);
    const lines = files.flatMap((file) =>
      textOf(`data/events/${file}`)
        .split('\n')
        .filter((line) => line.trim() !== ''),
    );
    expect(files.filter((file) => !file.endsWith('.jsonl'))).toEqual([]);
    expect(records).toHaveLength(lines.length);
    expect(records.length).toBeGreaterThan(0);
  });

  it('Every line of data/ has one event, company, publisher and sector of an id or name', () => {
    expect(twice(records.map(({ id }) => id))).toEqual([]);
    expect(twice(companies.map(({ id }) => id))).toEqual([]);
    expect(twice(reference.publishers.map((name) => name.toLowerCase()))).toEqual([]);
    expect(twice(reference.sectors.map(({ id }) => id))).toEqual([]);
  });

  it('Every line of data/ gives an event a slug that people can read', () => {
    expect(broken(({ id }) => [/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? null : 'no slug'])).toEqual(
      [],
    );
  });

  it('Every line of data/ became known by the day up to which the data says that it was read', () => {
    const { through } = reference.coverage;
    const late = broken(({ knownOn, revisions }) =>
      [knownOn, ...revisions.map((revision) => revision.knownOn)].map(
        (day) => day > through && `known on ${day}, read through ${through} (coverage.json)`,
      ),
    );
    expect(late).toEqual([]);
  });
});

/** A name by which a company is found, as names are compared, and the days between which it has it. */
interface Held {
  key: string;
  company: string;
  since: string;
  until: string;
}

const heldBy = ({ id, name, aliases, products, people, ticker }: CompanyRecord): Held[] =>
  [...name, ...aliases, ...products, ...people, ...ticker].map(({ value, since, until }) => ({
    key: nameKey(value),
    company: id,
    since: since ?? '',
    until: until ?? '9999-12-31',
  }));

describe('companies', () => {
  it('Companies share no name at one time: neither alias, product, ticker nor person but one who moves', () => {
    const people = new Set(
      companies.flatMap((company) => company.people.map(({ value }) => nameKey(value))),
    );
    const held = Map.groupBy(companies.flatMap(heldBy), ({ key }) => key);
    const shared = [...held.values()].flatMap((all) =>
      all.filter((a, index) =>
        all
          .slice(0, index)
          .some(
            (b) =>
              a.company !== b.company &&
              a.since < b.until &&
              b.since < a.until &&
              !(people.has(a.key) && a.since !== b.since),
          ),
      ),
    );
    expect(shared).toEqual([]);
  });

  it('Companies have names that can be typed, known sectors, known parents that are not themselves', () => {
    const ids = new Set(companies.map(({ id }) => id));
    const wrong = companies.filter(
      ({ id, name, sector, parent }) =>
        name.some(({ value }) => nameKey(value) === '') ||
        (sector !== null && !sectors.has(sector)) ||
        parent.some(({ value }) => value === id || !ids.has(value)),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe('from when a company is known', () => {
  it('A company of the data is named by an event, has a day of its own, or owns one that has', () => {
    const named = new Set(
      records.flatMap(({ parties, revisions }) =>
        [...parties, ...revisions.flatMap(({ changes }) => changes.parties ?? [])].map(
          ({ company }) => company,
        ),
      ),
    );
    const events = companies.filter(({ name }) => name.some(({ value }) => named.has(value)));
    const known = knownFrom(companies, new Map(events.map(({ id }) => [id, 1])));
    expect(companies.filter(({ id }) => !known.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

describe('exchange rates', () => {
  it('Exchange rates are one a day and currency, in the order of days', () => {
    const [, ...rows] = textOf('data/fx.csv').trim().split('\n');
    const keys = rows.map((row) => row.split(',').slice(0, 2).join(','));
    expect(twice(keys)).toEqual([]);
    expect(keys).toEqual([...keys].sort());
  });

  it('Exchange rates leave no amount of a counted event without a value in dollars', () => {
    const wrong = broken(({ amount, unconfirmed, occurredOn, knownOn }) => [
      amount &&
        !unconfirmed &&
        !reference.inDollars(amount, occurredOn?.date ?? knownOn) &&
        `no rate for ${amount.currency} on ${occurredOn?.date ?? knownOn}`,
    ]);
    expect(wrong).toEqual([]);
  });
});
