import { afterAll, describe, expect, it } from 'vitest';
import { readSchedule, writtenSchedule } from '../../src/briefing/schedules/form.ts';
import { readTarget, writtenTarget } from '../../src/briefing/watches/form.ts';
import type { ScheduleSpec } from '../../src/contracts/schedule.ts';
import { asUsual } from '../../src/contracts/schedule.ts';
import { EVERYTHING } from '../../src/domain/schedule/scope.ts';
import { readTiming } from '../../src/domain/schedule/timing-reading.ts';
import { ConfigError, FieldErrors, Misreading } from '../../src/errors.ts';
import { readConfig } from '../../src/runtime/config.ts';
import { MARCH, openLog } from '../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

const TOKYO = asUsual('Asia/Tokyo');
const room = {
  log: log.reader(MARCH),
  reference: log.bundle.reference,
  sections: log.router.sections,
  now: new Date(MARCH),
  zone: TOKYO.zone,
};

/** A zone as each place reads it where somebody types one. */
const READERS: Readonly<Record<string, (typed: string) => Promise<string>>> = {
  'the line of a schedule': async (typed) => readTiming(`weekdays 09:00 ${typed}`, TOKYO.zone).zone,
  'the form for a schedule': async (typed) => {
    const timing = readTiming('weekdays 09:00', TOKYO.zone);
    const spec: ScheduleSpec = { timing, scope: EVERYTHING, layout: 'auto' };
    const words = { ...(await writtenSchedule(spec, room)), zone: typed };
    return (await readSchedule(words, new Set(['zone']), spec, room)).timing.zone;
  },
  'the form for alerts': async (typed) =>
    readTarget({ ...writtenTarget(TOKYO), zone: typed }, TOKYO).zone,
  'the configuration': async (typed) => readConfig({ BRIEFING_DIGEST_ZONE: typed }).digest.zone,
};

const EVERYWHERE = Object.entries(READERS);

/** The sentence with which a zone is refused, as the place says it. */
async function refusalOf(reading: Promise<string>): Promise<string> {
  try {
    return `it was read as ${await reading}`;
  } catch (error) {
    if (error instanceof Misreading) return error.message;
    if (error instanceof FieldErrors) return Object.values(error.fields).join(' ');
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
}

describe('a zone is typed', () => {
  it.each(EVERYWHERE)(
    'A zone is typed as a city, as a name in any case or as UTC in %s',
    async (_place, read) => {
      expect(await read('Stockholm')).toBe('Europe/Stockholm');
      expect(await read('new york')).toBe('America/New_York');
      expect(await read('Munich')).toBe('Europe/Berlin');
      expect(await read('asia/kolkata')).toBe('Asia/Kolkata');
      expect(await read('Eastern time')).toBe('America/New_York');
      expect(await read('Germany')).toBe('Europe/Berlin');
      expect(await read('utc')).toBe('UTC');
    },
  );

  it.each(EVERYWHERE)(
    'A zone is typed never as letters or an offset in %s',
    async (_place, read) => {
      const said = async (typed: string) => refusalOf(read(typed));
      for (const typed of ['CET', 'est', '+01:00', 'Etc/GMT+5', 'UTC-5', 'EST5EDT', 'Etc/GMT'])
        expect(await said(typed), typed).toMatch(
          / names several zones\. Type a city, as |a city or an/,
        );
    },
  );
});

it('Letters and offsets are refused in the same words at every place that a person types in', async () => {
  const places = EVERYWHERE.filter(([place]) => place !== 'the configuration');
  for (const typed of ['CET', 'EST', '+01:00', 'Etc/GMT+5']) {
    const said = await Promise.all(places.map(([, read]) => refusalOf(read(typed))));
    expect(new Set(said).size, said.join('\n')).toBe(1);
  }
});
