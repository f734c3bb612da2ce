import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/time/calendar.ts';
import { openLog } from '../../helpers/log.ts';
import { runsOf } from '../../helpers/soak.ts';

const log = await openLog();
afterAll(() => log.close());

const LINES = [
  '/briefing',
  '/ai-company Anthropic',
  '/ai-company Nvidia',
  '/ai-deals',
  '/ai-digest preview 7d',
  '/ai-regulation',
  '/ai-regulation jurisdiction:EU',
  '/ai-rounds',
  '/ai-search ai',
] as const;
const anyDay = fc.integer({ min: 0, max: 640 }).map((offset) => addDays('2024-11-01', offset));

describe('an answer as of a day', () => {
  it('An answer as of a day holds no event, source or revision of a later one, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...LINES), anyDay, async (line, day) => {
        const now = `${day}T12:00:00Z`;
        const { page, understood } = await log.ask(line, now);
        expect(understood).toBe(true);
        for (const event of page.events) {
          expect(event.knownAt).toBeLessThanOrEqual(Date.parse(now));
          expect(event.revisedAt).toBeLessThanOrEqual(Date.parse(now));
          const later = (when: string | null) => when !== null && when >= day.slice(0, when.length);
          const early = event.sources.filter((s) => later(s.publishedOn) || later(s.notBefore));
          expect(early).toEqual([]);
        }
      }),
      { numRuns: runsOf(60) },
    );
  });

  it('An answer as of a day has in its text no title of an event that became known later', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...LINES), anyDay, async (line, day) => {
        const { text } = await log.ask(line, `${day}T12:00:00Z`);
        const later = log.bundle.records.filter((record) => record.knownOn >= day);
        expect(later.filter(({ title }) => text.includes(title)).map(({ id }) => id)).toEqual([]);
      }),
      { numRuns: runsOf(60) },
    );
  });

  it('An answer as of a day is the same bytes each time', async () => {
    for (const line of LINES) {
      const [once, again] = [await log.ask(line), await log.ask(line)];
      expect(JSON.stringify(again.page)).toBe(JSON.stringify(once.page));
    }
  });

  it('An answer as of a day says nowhere what a person should not read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...LINES), anyDay, async (line, day) => {
        const { text } = await log.ask(line, `${day}T12:00:00Z`);
        expect(text).not.toMatch(/\bundefined\b|\bNaN\b|\bnull\b|\[object |evt_[0-9A-Z]{26}/);
        expect(text).not.toMatch(
          /\b(?:funding_round|security_incident|post_money|in_force)\b(?! or)/,
        );
        expect(text).not.toMatch(/ {2,}| · ·|\.\.(?!\.)| ,| \./);
      }),
      { numRuns: runsOf(60) },
    );
  });
});
