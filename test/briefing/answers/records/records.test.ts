import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { fieldsOf, records } from '../../../../src/briefing/answers/records/fields.ts';
import { recordsOf } from '../../../../src/briefing/answers/records/records.ts';
import { MOST_RIVALS, type Rival } from '../../../../src/domain/event/rival.ts';
import { factsOf, JULY, MARCH, openLog, partsOf } from '../../../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());
const { reference } = log.bundle;

async function recordsAt(id: string, now: string) {
  const reader = log.reader(now);
  const event = await reader.event(id);
  return event ? recordsOf(event, reader, reference) : null;
}

const rival = (number: number, given: Partial<Rival> = {}): Rival => ({
  number,
  round: 'seed',
  region: 'US',
  country: 'US',
  on: `2026-01-${String(number).padStart(2, '0')}`,
  ...given,
});
const many = (count: number, given: Partial<Rival> = {}) =>
  Array.from({ length: count }, (_, at) => rival(at + 2, given));
const ami = { round: 'seed', region: 'EU', country: 'FR' } as const;
const day = { occurredOn: { date: '2026-03-10', precision: 'day' } } as const;
const told = (larger: readonly Rival[], smaller: readonly Rival[], of = ami) =>
  records(day, fieldsOf(of, reference), larger, smaller).map(
    ({ field, place, of: count }) => `${place + 1} of ${count} ${field.kind}${field.where}`,
  );

describe('a record', () => {
  it('A record is that of the whole log, and beside it that of a place', () => {
    expect(told(many(2), many(7, { round: 'series_a' }))).toEqual([
      '3 of 10 round',
      '1 of 1 round in Europe',
    ]);
    expect(told(many(3), many(9))).toEqual(['1 of 1 round in Europe']);
  });

  it('A record of all rounds needs no other', () => {
    expect(told([], many(9))).toEqual(['1 of 10 round']);
  });

  it('A record of the whole log needs five comparables, and compares a kind with its own', () => {
    expect(told(many(4, { round: 'series_a' }), many(3))).toEqual(['1 of 1 round in Europe']);
    expect(told(many(4, { round: 'series_a' }), many(4))).toEqual(['1 of 5 seed']);
  });

  it('A record compares rounds with no debt, and no shares that were there before', () => {
    const debt = many(6, { round: 'debt_financing' });
    expect(told(debt, many(9))).toEqual(['1 of 10 round']);
  });

  it('A record in a place is the largest alone, or of few the first', () => {
    const inFrance = { region: 'EU', country: 'FR', round: 'series_a' } as const;
    expect(told(many(3), [rival(20, { ...inFrance, on: '2026-04-01' })])).toContain(
      '1 of 2 round in Europe',
    );
    const [later] = [rival(20, { ...inFrance, on: '2026-04-01' })];
    expect(told([...many(3), later], [])).toContain('2 of 2 round in Europe');
    const earlier = rival(20, { ...inFrance, on: '2026-02-01' });
    expect(told([...many(3), earlier], [])).toEqual(['1 of 1 seed in Europe']);
  });
});

describe('the records of this log', () => {
  it('The records of this log name the next larger one, and how many there are', async () => {
    expect(await recordsAt('ami-labs-seed-2026-03', MARCH)).toEqual([
      'second-largest seed in this log, of 8, after Thinking Machines Lab’s $2B (15 Jul 2025)',
      'larger than the only other seed in Europe in this log with a stated amount, Gradium’s $70M (2 Dec 2025)',
    ]);
  });

  it('The records of this log are those of the moment asked about', async () => {
    const [then] = (await recordsAt('openai-110b-2026-02', MARCH)) ?? [];
    expect(then).toMatch(/^largest round in this log, of \d+$/);
    // By then it is part of the round that closed at $122B, and no round by itself.
    expect(await recordsAt('openai-110b-2026-02', JULY)).toEqual([]);
    const [closed] = (await recordsAt('openai-122b-close-2026-03', JULY)) ?? [];
    expect(closed).toMatch(/^largest round in this log, of \d+$/);
  });

  it('The records of this log stand on the page of the company, of the event, and in the digest', async () => {
    const company = factsOf((await log.ask('/ai-company AMI Labs')).page);
    expect(company.Records).toMatch(/^Seed, 10 Mar 2026: second-largest seed in this log, of 8/);
    const event = await log.reader(MARCH).event('ami-labs-seed-2026-03');
    const { page } = await log.ask(`/ai-event E${event?.number}`);
    expect(factsOf(page).Record).toMatch(/^second-largest seed in this log, of 8/);
    const digest = await log.digest('2026-03-05T09:00:00Z', MARCH);
    const notices = partsOf(digest, 'notice').map(({ text }) => text);
    expect(notices).toContainEqual(
      expect.stringMatching(/^Records: AMI Labs, second-largest seed in this log/),
    );
    const lines = partsOf(digest, 'lines').flatMap((part) => part.lines);
    const nscale = lines.find(({ headline }) => headline.startsWith('Nscale raises'));
    expect(nscale?.tail).toContainEqual(expect.stringMatching(/^largest Series C in this log/));
  });

  it('The records of this log are none of a rumour, of debt, of a limit or of an undisclosed amount', async () => {
    const reader = log.reader(JULY);
    const { events } = await reader.find({ types: ['funding_round'] }, { offset: 0, limit: 500 });
    const out = events.filter(
      (event) =>
        !event.isCounted || event.amount?.qualifier === 'up_to' || event.round === 'debt_financing',
    );
    expect(out.length).toBeGreaterThan(5);
    for (const event of out) expect(await recordsOf(event, reader, reference)).toEqual([]);
  });

  it('The records of this log are the same when few of the larger rounds are read, which are enough for most', async () => {
    const reader = log.reader(JULY);
    const { events } = await reader.find({ types: ['funding_round'] }, { offset: 0, limit: 500 });
    const asked: number[] = [];
    const counting: Pick<typeof reader, 'event' | 'rivals' | 'rivalsIn'> = {
      event: reader.event,
      rivalsIn: reader.rivalsIn,
      rivals(side, of, most) {
        if (side === 'larger') asked.push(most);
        return reader.rivals(side, of, most);
      },
    };
    const whole: typeof counting = {
      event: reader.event,
      rivalsIn: async () => [],
      rivals: (side, of) => reader.rivals(side, of, MOST_RIVALS),
    };
    for (const event of events)
      expect(await recordsOf(event, counting, reference)).toEqual(
        await recordsOf(event, whole, reference),
      );
    expect(asked.filter((most) => most === MOST_RIVALS).length).toBeLessThan(asked.length / 3);
  });

  it('The records of this log agree with a plain count over all of its rounds, on any day', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 500 }), async (days) => {
        const now = new Date(Date.parse('2025-03-01T09:00:00Z') + days * 86_400_000).toISOString();
        const reader = log.reader(now);
        const all = { offset: 0, limit: MOST_RIVALS };
        const { events } = await reader.find({ types: ['funding_round'] }, all);
        const usd = (event: (typeof events)[number]) =>
          (event.amount &&
            reference.inDollars(event.amount, event.occurredOn?.date ?? event.knownOn)?.value) ??
          null;
        const stated = events.filter(
          (event) =>
            event.isCounted &&
            usd(event) !== null &&
            event.amount?.qualifier !== 'up_to' &&
            event.roundQualifier !== 'extension',
        );
        for (const event of stated.slice(0, 5)) {
          const seeds = stated.filter(({ round }) => round === event.round);
          const above = seeds.filter((other) => (usd(other) ?? 0) > (usd(event) ?? 0)).length;
          const said = (await recordsOf(event, reader, reference)).join(' ');
          const [, word, count] =
            / ?(\S*largest) (?:seed|Series \w) in this log, of (\d+)/.exec(said) ?? [];
          if (word === undefined) continue;
          expect(Number(count)).toBe(seeds.length);
          expect(['largest', 'second-largest', 'third-largest'][above]).toBe(word);
        }
      }),
      { numRuns: 12 },
    );
  });
});
