import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { match } from '../../../../src/briefing/events/matching/match.ts';
import { EVERYBODY, type Reader } from '../../../../src/contracts/reader.ts';
import type { Store } from '../../../../src/contracts/store.ts';
import type { EventFields } from '../../../../src/domain/event/event.ts';
import { amount, company, fields, record, source } from '../../../helpers/samples/records.ts';
import { bundle, freshStore, reference, testClock } from '../../../helpers/stores/store.ts';

const MARCH = '2026-03-12T09:00:00Z';
const day = (date: string) => ({ date, precision: 'day' as const });
const told = (given: Partial<EventFields>) =>
  fields({ occurredOn: day('2026-03-09'), round: null, amount: null, summary: '', ...given });

describe('a telling', () => {
  let store: Store;
  let log: Reader;

  beforeAll(async () => {
    store = await freshStore({ clock: testClock(MARCH), reference });
    const companies = [
      company('Nscale', { aliases: ['Nscale Global'], products: ['Nscale Cloud'] }),
    ];
    await store.load(
      bundle(
        [
          record({
            id: 'round',
            knownOn: '2026-03-09',
            title: 'Nscale raises $2B Series C',
            occurredOn: day('2026-03-09'),
            parties: [{ company: 'Nscale', role: 'subject' }],
            amount: amount(2e9),
            round: 'series_c',
            sources: [
              source('Reuters', { url: 'https://www.reuters.com/nscale-round/?utm_source=x' }),
            ],
          }),
          record({
            id: 'credit',
            type: 'market',
            status: 'reported',
            knownOn: '2026-03-09',
            title: 'UBS warns of a private-credit default scenario of 15 percent',
            occurredOn: day('2026-03-09'),
            parties: [],
            amount: null,
            round: null,
          }),
          record({
            id: 'later',
            knownOn: '2026-06-01',
            title: 'Nscale raises $5B Series D',
            occurredOn: day('2026-03-09'),
            parties: [{ company: 'Nscale', role: 'subject' }],
            amount: amount(5e9),
            round: 'series_d',
          }),
        ],
        { companies },
      ),
    );
    log = store.reader({ workspace: 'T1', asOf: Date.parse(MARCH), audience: EVERYBODY });
  });
  afterAll(() => store.close());

  const matched = async (given: Partial<EventFields>) => {
    const { decision, alike } = await match(told(given), { log, reference });
    return [decision, ...alike.map(({ event }) => event.id)];
  };

  it('A telling is matched by another name of the company, and by its page', async () => {
    const parties = [{ company: 'nscale global', role: 'subject' as const }];
    const title = 'British cloud builder lands record financing';
    expect(await matched({ title, parties, round: 'series_c', amount: amount(2e9) })).toEqual([
      'same',
      'round',
    ]);
    const sources = [source('Reuters', { url: 'http://reuters.com/nscale-round#top' })];
    expect(await matched({ title: 'Nscale raises money', parties: [], sources })).toEqual([
      'different',
    ]);
    expect(await matched({ title, parties, sources, occurredOn: day('2026-03-10') })).toEqual([
      'maybe',
      'round',
    ]);
  });

  it('A telling that names nobody is matched by its rare words', async () => {
    const other: Partial<EventFields> = { type: 'market', status: 'reported', parties: [] };
    expect(
      await matched({ ...other, title: 'UBS sees private-credit default scenario at 15%' }),
    ).toEqual(['same', 'credit']);
    expect(await matched({ ...other, title: 'UBS sees copper at a record' })).toEqual([
      'different',
    ]);
  });

  it('A telling is matched with nothing that became known later, and says what the log knows of its names', async () => {
    const parties = [{ company: 'Nscale', role: 'subject' as const }];
    const given = { title: 'Nscale raises $5B Series D', parties, amount: amount(5e9) };
    expect(await matched({ ...given, round: 'series_d' })).toEqual(['different']);
    const { names } = await match(told({ parties: [{ company: 'Nscal', role: 'subject' }] }), {
      log,
      reference,
    });
    expect(names).toMatchObject([{ typed: 'Nscal', company: { id: 'nscale' }, isNear: true }]);
  });
});
