import { describe, expect, it } from 'vitest';
import { amount, record } from '../../../helpers/samples/records.ts';
import { type Open, withLog } from '../opening.ts';

const MILLION = 1_000_000;

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
  });
}
