import { describe, expect, it } from 'vitest';
import { amount, record } from '../../../helpers/samples/records.ts';
import { type Open, withLog } from '../opening.ts';

const MILLION = 1_000_000;
const APART = ['debt_financing', 'grant'] as const;

/** The rounds beside one, by their amounts. */
export function aboutRivals(open: Open): void {
  describe('rounds beside one', () => {
    it('Rounds beside one are the nearest on either side, as many as are asked for', () => {
      const rounds = [50, 10, 40, 20, 30].map((value) =>
        record({ id: `round-${value}`, amount: amount(value * MILLION) }),
      );
      const debt = record({ id: 'bought', type: 'acquisition', amount: amount(35 * MILLION) });
      return withLog(open, [...rounds, debt], async ({ at }) => {
        const log = at();
        const middle = await log.event('round-30');
        const of = { number: middle?.number ?? 0, usd: 30 * MILLION };
        const idsOf = async (side: 'larger' | 'smaller', most: number) => {
          const rivals = await log.rivals(side, of, most);
          const events = await Promise.all(
            (rivals ?? []).map(({ number }) => log.event(`E${number}`)),
          );
          return events.map((event) => event?.id);
        };
        expect(await idsOf('larger', 9)).toEqual(['round-40', 'round-50']);
        expect(await idsOf('smaller', 9)).toEqual(['round-20', 'round-10']);
        expect(await idsOf('larger', 1)).toEqual(['round-40']);
      });
    });

    it('Rounds of a field are those of its kind and place alone, the nearest first, none of their kinds that stand apart', () => {
      const places = [
        { round: 'seed', country: 'FR', region: 'EU' },
        { round: 'series_a', country: 'DE', region: 'EU' },
        { round: 'seed', country: 'US', region: 'US' },
        { round: 'debt_financing', country: 'FR', region: 'EU' },
        { round: 'seed', country: 'GB', region: null },
        { round: null, country: null, region: 'EU' },
      ] as const;
      const rounds = places.map((place, at) =>
        record({ id: `round-${at}`, amount: amount((at + 1) * MILLION), ...place }),
      );
      return withLog(open, rounds, async ({ at }) => {
        const log = at();
        const idsOf = async (round: 'seed' | null, side: 'larger' | 'smaller', most = 9) => {
          const usd = side === 'larger' ? 0 : 9 * MILLION;
          const field = { round, apart: APART, countries: ['GB'], regions: ['EU'] };
          const rivals = await log.rivalsIn(field, side, { number: 0, usd }, most);
          const events = await Promise.all(rivals.map(({ number }) => log.event(`E${number}`)));
          return events.map((event) => event?.id);
        };
        expect(await idsOf('seed', 'larger')).toEqual(['round-0', 'round-4']);
        expect(await idsOf('seed', 'smaller', 1)).toEqual(['round-4']);
        const all = ['round-0', 'round-1', 'round-4', 'round-5'];
        expect(await idsOf(null, 'larger')).toEqual(all);
        expect(await idsOf(null, 'smaller')).toEqual(all.toReversed());
      });
    });
  });
}
