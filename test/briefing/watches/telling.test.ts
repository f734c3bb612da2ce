import { afterAll, describe, expect, it } from 'vitest';
import { isAlert } from '../../../src/briefing/watches/rules.ts';
import { readHours } from '../../../src/domain/schedule/times-of-day.ts';
import { MEMBER, openLog } from '../../helpers/log.ts';
import { amount } from '../../helpers/samples/records.ts';
import { tracked } from '../../helpers/samples/tracked.ts';

const log = await openLog();
afterAll(() => log.close());

describe('a first watch', () => {
  it('A first watch is offered quiet hours, which one press sets, and later ones are not', async () => {
    const first = await log.ask('/ai-watch add Nvidia');
    expect(first.text).toContain('no quiet hours');
    const [offer] = first.page.actions;
    expect(offer).toMatchObject({ label: 'Quiet 22:00–07:00', ask: '/ai-watch quiet 22:00-07:00' });
    const set = await log.ask('/ai-watch quiet 22:00-07:00');
    expect(set.text).toContain('none from 22:00 to 07:00');
    const quiet = { from: '22:00', to: '07:00' };
    expect((await log.context.plans.target(MEMBER.id))?.quiet).toEqual(quiet);
    const second = await log.ask('/ai-watch add OpenAI');
    expect(second.page.actions.map(({ label }) => label)).not.toContain('Quiet 22:00–07:00');
    expect((await log.ask('/ai-watch quiet 22:00 – 07:00 Berlin')).text).toContain('Berlin time');
    expect((await log.ask('/ai-watch quiet 22:00-07:00 Atlantis')).text).toContain(
      'is not a span of hours',
    );
    expect((await log.ask('/ai-watch quiet off')).text).toContain('no quiet hours');
  });

  it('A first watch of something that nothing has ever matched is told so', async () => {
    expect((await log.ask('/ai-watch add zzzz')).text).toContain(
      'Nothing in the log has matched “zzzz” so far: check the spelling.',
    );
    expect((await log.ask('/ai-watch list')).text).toMatch(/“zzzz”, nothing has matched it so far/);
    expect((await log.ask('/ai-watch add sector:chips')).text).not.toContain('so far');
  });

  it('A first watch for a channel without the app is refused before it is saved', async () => {
    const place = async () =>
      ({ id: 'C7', name: 'deals', kind: 'public', isMember: false }) as const;
    const here = { here: 'C7', channel: { id: 'C7', name: 'deals' }, place };
    const { text } = await log.ask('/ai-watch add here sector:chips', undefined, here);
    expect(text).toBe(
      'I can’t post in #deals: the app is not a member, so nothing is saved. Type /invite @AI Briefing there, then: /ai-watch add here sector:chips',
    );
    expect(await log.context.plans.watches('C7')).toEqual([]);
  });
});

describe('what is no alert', () => {
  it('A sum over a whole market is no alert, and an amount of one deal is', () => {
    const sum = { ...amount(300_000_000_000, 'USD'), kind: 'aggregate' as const };
    expect(isAlert(null, tracked({ amount: sum }))).toBe(false);
    expect(isAlert(null, tracked({ amount: amount(300_000_000_000, 'USD') }))).toBe(true);
  });
});

describe('hours as they are typed', () => {
  it.each([
    ['22:00-07:00', '22:00', '07:00'],
    ['10pm to 7am', '22:00', '07:00'],
    ['from 22 until 6.30', '22:00', '06:30'],
    ['22–7', '22:00', '07:00'],
    ['2200-0700', '22:00', '07:00'],
    ['between 22h and 7h', '22:00', '07:00'],
    ['22 Uhr bis 7 Uhr', '22:00', '07:00'],
    ['19:00-24:00', '19:00', '00:00'],
  ])('Hours typed as "%s" are read', (typed, from, to) => {
    expect(readHours(typed)).toEqual({ from, to });
  });

  it.each(['', '22:00', '25-7', '22-7-8', 'nights'])('Hours typed as "%s" are refused', (typed) => {
    expect(readHours(typed)).toMatchObject({ misread: { expected: 'a span of hours' } });
  });
});
