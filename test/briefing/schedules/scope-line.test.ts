import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { SHAPES } from '../../../src/briefing/digest/presets.ts';
import { readLine, specLine } from '../../../src/briefing/schedules/schedule-line.ts';
import { scopeWords } from '../../../src/briefing/schedules/scope-line.ts';
import { LAYOUTS, type ScheduleSpec } from '../../../src/contracts/schedule.ts';
import { EVERYTHING, type Scope } from '../../../src/domain/schedule/scope.ts';
import { UserError } from '../../../src/errors.ts';
import { MARCH, openLog } from '../../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

const room = {
  log: log.reader(MARCH),
  reference: log.bundle.reference,
  sections: log.router.sections,
  now: new Date(MARCH),
  zone: 'Europe/Stockholm',
};
const NINE = { rule: { kind: 'weekdays' as const, times: ['09:00'] }, zone: 'Europe/Stockholm' };

async function refusal(typed: string): Promise<string> {
  return readLine(typed, room).then(
    () => 'it was read',
    (error: unknown) => {
      if (error instanceof UserError) return error.message;
      throw error;
    },
  );
}

describe('a schedule on one line', () => {
  it('A schedule on one line reads days and time, everything told', async () => {
    expect(await readLine('weekdays 09:00', room)).toEqual({
      shape: null,
      spec: { scope: EVERYTHING, layout: 'auto' },
      timing: { ...NINE, quiet: [] },
    });
  });

  it('A schedule on one line reads a shape, and what narrows it', async () => {
    const typed =
      'investor weekdays 9 min:€100m company:"Open AI, Nvidea" sector:chips topic:electricity,export controls jurisdiction:EU,california layout:compact quiet:"fri, 24 Dec 2026"';
    const { spec, timing, shape } = await readLine(typed, room);
    expect(shape?.name).toBe('investor');
    expect(spec).toEqual({
      layout: 'compact',
      scope: {
        sections: ['funding', 'deals', 'infrastructure', 'market', 'rumours'],
        minUsd: expect.any(Number),
        companies: ['openai', 'nvidia'],
        sectors: ['chips'],
        topics: ['energy', 'export_controls'],
        jurisdictions: ['EU', 'US-CA'],
      },
    });
    expect(spec.scope.minUsd).toBeGreaterThan(100_000_000);
    expect(timing).toEqual({ ...NINE, quiet: ['fri', '2026-12-24'] });
  });

  it('A schedule on one line takes values with spaces without quotes, and leaves days and times alone', async () => {
    const unquoted = 'investor company:Open AI, Meta weekdays min:100 million quiet:24 Dec 2026 9';
    const quoted = 'investor company:"Open AI, Meta" weekdays min:100m quiet:2026-12-24 9';
    const { spec, timing } = await readLine(unquoted, room);
    expect(await readLine(quoted, room)).toMatchObject({ spec, timing });
    expect(timing?.rule).toEqual(NINE.rule);
  });

  it('A schedule on one line has no timing where none is typed', async () => {
    expect((await readLine('policy', room)).timing).toBeNull();
    expect((await readLine('', room)).timing).toBeNull();
  });

  it('A schedule on one line takes the cron in quotes', async () => {
    const { timing } = await readLine('cron "0 9 * * 1,3" layout:threaded', room);
    expect(timing?.rule).toEqual({ kind: 'cron', cron: '0 9 * * 1,3' });
  });

  it.each([
    [
      'daily 9 min:$100m–$500m',
      'min:$100m–$500m is two amounts. Use one amount, as 500m: daily 9 min:$100M',
    ],
    [
      'daily 9 min:"up to 5m"',
      'min:up to 5m is an upper limit. Use one amount, as 500m: daily 9 min:$100M',
    ],
    [
      'policy weekdays 09:00 Stokholm min:100m',
      '“Stokholm” is not a time zone. Did you mean Europe/Stockholm? policy weekdays 09:00 Europe/Stockholm min:100m',
    ],
    [
      'daily 9 sektor:chips',
      'sektor: can’t filter a digest. Did you mean sector? daily 9 sector:chips',
    ],
    [
      'daily 9 colour:red',
      'colour: can’t filter a digest. Use sections, min, company, sector, topic, jurisdiction, layout, empty or quiet: daily 9 min:$100M',
    ],
    [
      'daily 9 lead:a16z',
      'lead: can’t filter a digest. Use sections, min, company, sector, topic, jurisdiction, layout, empty or quiet: daily 9 min:$100M',
    ],
    [
      'daily 9 constructor:x',
      'constructor: can’t filter a digest. Use sections, min, company, sector, topic, jurisdiction, layout, empty or quiet: daily 9 min:$100M',
    ],
    [
      'daily 9 sector:chips,chipz',
      'sector:chipz is not a sector. Did you mean chips? Use a sector, as chips, cloud_compute or legal_tech: daily 9 sector:chips',
    ],
    [
      'daily 9 min:lots quiet:sat',
      'min:lots is not an amount. Use 500m, $1.5bn or €20 million: daily 9 quiet:sat min:$100M',
    ],
    [
      'daily 9 sections:fundin',
      'sections:fundin is not a section. Did you mean funding? daily 9 sections:funding',
    ],
    [
      'daily 9 company:Zorblatt',
      'company:Zorblatt is not a company in the log. Name a company, a product or a person in the log: daily 9 company:Anthropic',
    ],
    [
      'daily 9 topic:enrgy',
      'topic:enrgy is not a topic. Did you mean energy? Use a topic, as energy, export_controls or copyright: daily 9 topic:energy',
    ],
    [
      'daily 9 sector:chipz',
      'sector:chipz is not a sector. Did you mean chips? Use a sector, as chips, cloud_compute or legal_tech: daily 9 sector:chips',
    ],
    [
      'daily 9 layout:wide',
      'layout:wide is not a layout. Use auto (by its length), compact or threaded: daily 9 layout:compact',
    ],
    [
      'weekdays 9 quiet:christmas',
      'quiet:christmas is not a date. Use weekdays and dates, as sat, sun, 24 Dec 2026: weekdays 9 quiet:sat',
    ],
    [
      'weekly mon 9 quiet:mon',
      'With mon skipped, no digest would ever be sent. Leave at least one day: weekly mon 09:00 Europe/Stockholm',
    ],
  ])('A schedule on one line refuses %j with the line put right', async (typed, sentence) => {
    expect(await refusal(typed)).toBe(sentence);
  });
});

describe('the line of a schedule', () => {
  const some = (values: readonly string[]) =>
    fc.subarray([...values], { minLength: 0, maxLength: 3 });
  const names = log.router.sections.map(({ name }) => name);
  const scopes: fc.Arbitrary<Scope> = fc.record({
    sections: fc.oneof(
      fc.constantFrom(...SHAPES.map(({ scope }) => scope.sections)),
      fc.subarray(names, { minLength: 1 }),
    ),
    minUsd: fc.option(fc.integer({ min: 1, max: 2_000_000_000 })),
    companies: some(['openai', 'nvidia', 'anthropic']),
    sectors: some(log.bundle.reference.sectors.map(({ id }) => id)),
    topics: some(log.bundle.reference.topics.map(({ id }) => id)),
    jurisdictions: some(['EU', 'US-CA', 'DE', 'GB']),
  });
  const specs: fc.Arbitrary<ScheduleSpec> = fc.record({
    timing: fc.record({
      rule: fc.constant(NINE.rule),
      zone: fc.constantFrom('Europe/Stockholm', 'America/New_York'),
      quiet: some(['sat', 'mon', '2026-12-24']),
    }),
    scope: scopes,
    layout: fc.constantFrom(...LAYOUTS),
  });

  it('The line of a schedule makes the same schedule again', async () => {
    await fc.assert(
      fc.asyncProperty(specs, async (spec) => {
        const read = await readLine(await specLine(spec, room), room);
        expect({ ...read.spec, timing: read.timing }).toEqual(spec);
      }),
      { numRuns: 60 },
    );
  });

  it('The line of a schedule keeps the members of a union together', async () => {
    const { spec } = await readLine('policy daily 9 jurisdiction:EU+', room);
    expect(spec.scope.jurisdictions.length).toBeGreaterThan(20);
    const line = await specLine({ ...spec, timing: { ...NINE, quiet: [] } }, room);
    expect(line).toBe('policy weekdays 09:00 Europe/Stockholm jurisdiction:EU+');
  });
});

describe('what a schedule tells, in words', () => {
  it.each([
    ['', 'Everything'],
    ['investor min:100m', 'Investor · from $100M'],
    [
      'sections:funding,deals company:nvidia sector:chips topic:energy,copyright jurisdiction:EU+',
      'Funding, Deals · Nvidia · Chips · Energy and power, Copyright · EU and below',
    ],
    ['min:$123456789', 'Everything · from $123M'],
    ['min:€100m', 'Everything · from $116M'],
  ])('What a schedule tells, in words %j', async (typed, words) => {
    const { spec } = await readLine(typed, room);
    expect(await scopeWords(spec.scope, room)).toBe(words);
  });
});
