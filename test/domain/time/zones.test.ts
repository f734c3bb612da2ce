import { describe, expect, it } from 'vitest';
import { readTiming } from '../../../src/domain/schedule/timing-reading.ts';
import { ZONES_SPOKEN } from '../../../src/domain/time/zone-names.ts';
import { isZone } from '../../../src/domain/time/zone-offsets.ts';
import { readZone, zoneWords } from '../../../src/domain/time/zones.ts';
import { InputError, Misreading, mistakeAt } from '../../../src/errors.ts';

/** The sentence with which a text is refused. */
function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Misreading)
      return new InputError(mistakeAt(error.misread, { line: (right) => right })).message;
    throw error;
  }
  throw new Error('it was read');
}

describe('a zone as it is typed', () => {
  it.each([
    ['europe/stockholm', 'Europe/Stockholm'],
    ['Stockholm', 'Europe/Stockholm'],
    ['stockholm time', 'Europe/Stockholm'],
    ['new york', 'America/New_York'],
    ['America/New York', 'America/New_York'],
    ['lord howe', 'Australia/Lord_Howe'],
    ['kyiv', 'Europe/Kyiv'],
    ['asia/kolkata', 'Asia/Kolkata'],
    ['Paris, France', 'Europe/Paris'],
    ['SF', 'America/Los_Angeles'],
    ['ET', 'America/New_York'],
    ['Göteborg', 'Europe/Stockholm'],
    ['KST', 'Asia/Seoul'],
    ['San Francisco', 'America/Los_Angeles'],
    ['Eastern', 'America/New_York'],
    ['Eastern Time', 'America/New_York'],
    ['US Pacific', 'America/Los_Angeles'],
    ['Central time', 'America/Chicago'],
    ['mountain', 'America/Denver'],
    ['UK', 'Europe/London'],
    ['the Netherlands', 'Europe/Amsterdam'],
    ['India', 'Asia/Kolkata'],
    ['India Standard Time', 'Asia/Kolkata'],
    ['china', 'Asia/Shanghai'],
    ['Japan', 'Asia/Tokyo'],
    ['Germany', 'Europe/Berlin'],
    ['Ho Chi Minh City', 'Asia/Ho_Chi_Minh'],
    ['Türkiye', 'Europe/Istanbul'],
    ['utc', 'UTC'],
    ['Etc/UTC', 'UTC'],
  ])('A zone as it is typed reads %s as %s', (typed, zone) => {
    expect(readZone(typed)).toBe(zone);
  });

  it.each([
    ['Stokholm', 'Did you mean Europe/Stockholm?'],
    ['America/Stockholm', 'Europe/Stockholm'],
    ['Europe/Munich', 'Did you mean Europe/Berlin?'],
    ['est', '“est” names several zones. Type a city, as New York or Panama: New York'],
    ['EST5EDT', '“EST5EDT” names several zones. Type a city, as New York or Panama: New York'],
    ['PST', '“PST” names an offset, not a zone. Type a city, as Los Angeles: Los Angeles'],
    [
      'London, Ontario',
      '“London, Ontario” is not a time zone. Type a city, as Stockholm: Europe/Stockholm',
    ],
    ['UTC+2', '“UTC+2” names several zones. Type a city, as Stockholm: Stockholm'],
    ['+02:00', '“+02:00” names several zones. Type a city, as Stockholm: Stockholm'],
    ['Etc/GMT+2', '“Etc/GMT+2” names several zones. Type a city, as Stockholm: Stockholm'],
    ['US', '“US” names several zones. Type a city, as New York, Chicago or Los Angeles: New York'],
    ['Central European Time', 'Type a city, as Berlin, Paris or Stockholm'],
    ['India Ocean', 'is not a time zone. Type a city, as Stockholm: Europe/Stockholm'],
    ['Indi', 'Did you mean Asia/Kolkata?'],
    ['Indiana', 'is not a time zone. Type a city, as Stockholm: Europe/Stockholm'],
    ['Easterm', 'Use America/New_York or Pacific/Easter: America/New_York'],
    ['Stockhol', 'Did you mean Europe/Stockholm?'],
    ['Middle-earth', 'is not a time zone. Type a city, as Stockholm: Europe/Stockholm'],
  ])('A zone as it is typed refuses %s with the nearest right ones', (typed, words) => {
    expect(refusal(() => readZone(typed))).toContain(words);
  });

  it('A zone that people have a name for is a zone of this machine, and stands behind a time', () => {
    for (const zone of ZONES_SPOKEN.values()) expect([zone, isZone(zone)]).toEqual([zone, true]);
    expect(readTiming('daily 9:00 a.m. Pacific', 'UTC')).toMatchObject({
      rule: { times: ['09:00'] },
      zone: 'America/Los_Angeles',
    });
  });

  it('A zone as it is typed is printed by its city alone where that can be read again', () => {
    expect(zoneWords('Europe/Stockholm')).toBe('Stockholm');
    expect(zoneWords('US/Eastern')).toBe('US/Eastern');
    for (const zone of Intl.supportedValuesOf('timeZone'))
      expect(readZone(zoneWords(zone))).toBe(zone);
  });
});
