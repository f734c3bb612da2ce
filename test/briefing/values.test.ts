import { afterAll, expect, it } from 'vitest';
import { OPEN_TO_ALL } from '../../src/briefing/command/visible-to.ts';
import { readNew } from '../../src/briefing/event-form/form.ts';
import { readQuestion } from '../../src/briefing/questions/question.ts';
import { readSchedule, writtenSchedule } from '../../src/briefing/schedules/form.ts';
import { readLine } from '../../src/briefing/schedules/schedule-line.ts';
import type { ScheduleSpec } from '../../src/contracts/schedule.ts';
import { EVENT_TYPES } from '../../src/domain/event/vocabulary.ts';
import { EVERYTHING } from '../../src/domain/schedule/scope.ts';
import { readTiming } from '../../src/domain/schedule/timing-reading.ts';
import { FieldErrors, InputError, mistakeAt } from '../../src/errors.ts';
import { MARCH, openLog } from '../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

const today = '2026-03-12';
const { reference } = log.bundle;
const room = {
  log: log.reader(MARCH),
  reference,
  sections: log.router.sections,
  now: new Date(MARCH),
  zone: 'Europe/Stockholm',
};
const timing = readTiming('weekdays 09:00', room.zone);
const spec: ScheduleSpec = { timing, scope: EVERYTHING, layout: 'auto' };

type Place = (typed: string) => unknown;

const question =
  (key: string): Place =>
  (typed) =>
    readQuestion(
      `${key}:"${typed}"`,
      { ...room, types: EVENT_TYPES },
      (args) => `/ai-rounds ${args}`,
    );
const line =
  (key: string): Place =>
  (typed) =>
    readLine(`weekdays 9 ${key}:"${typed}"`, room);
const scheduleForm =
  (field: string): Place =>
  async (typed) =>
    readSchedule(
      { ...(await writtenSchedule(spec, room)), [field]: typed },
      new Set([field]),
      spec,
      room,
    );
const eventForm =
  (field: string): Place =>
  (typed) =>
    readNew(
      { type: 'funding_round', [field]: typed },
      {
        reference,
        today,
        knownOn: today,
        type: 'funding_round',
        event: null,
        isKnownName: () => false,
        visible: OPEN_TO_ALL,
      },
    );

/** The refusal at a place, without the filter or the line that the place adds to it. */
async function refusal(place: Place, field: string, typed: string): Promise<string> {
  try {
    await place(typed);
  } catch (error) {
    if (error instanceof FieldErrors) return error.fields[field] ?? 'nothing is wrong at the field';
    if (!(error instanceof InputError)) throw error;
    const { wrong, allowed } = error.mistake;
    return `${wrong.replace(`${field}:${typed}`, `“${typed}”`)} ${allowed}.`;
  }
  return 'it was read';
}

it.each([
  ['lots', '“lots” is not an amount. Use 500m, $1.5bn or €20 million.'],
  ['-5m', '“-5m” is below zero. Use 500m, $1.5bn or €20 million.'],
  ['1.234', '“1.234” could be 1234 or 1.234. Use 1234 or 1.2340.'],
  ['20 mkr', '“20 mkr” could be Swedish, Norwegian or Danish. Use SEK, NOK or DKK, as SEK 20m.'],
])('The amount %j is refused alike in a question, a line and two forms', async (typed, says) => {
  expect(await refusal(question('min'), 'min', typed)).toBe(says);
  expect(await refusal(line('min'), 'min', typed)).toBe(says);
  expect(await refusal(scheduleForm('min'), 'min', typed)).toBe(says);
  expect(await refusal(eventForm('amount'), 'amount', typed)).toBe(says);
});

it('A date with two readings is refused alike in a question, a line and two forms', async () => {
  const typed = '12/03/2026';
  const says = `“${typed}” is either 12 Mar 2026 or 3 Dec 2026. Use 2026-03-12 or 2026-12-03.`;
  expect(await refusal(question('since'), 'since', typed)).toBe(says);
  expect(await refusal(line('quiet'), 'quiet', typed)).toBe(says);
  expect(await refusal(scheduleForm('quiet'), 'quiet', typed)).toBe(says);
  expect(await refusal(eventForm('date'), 'date', typed)).toBe(says);
});

it('A place that is none is refused alike in a question, a line and two forms', async () => {
  const says = await refusal(question('jurisdiction'), 'jurisdiction', 'Mars');
  expect(says).toMatch(/^“Mars” is not a jurisdiction\. Use EU, a country or a state/);
  expect(await refusal(line('jurisdiction'), 'jurisdiction', 'Mars')).toBe(says);
  expect(await refusal(scheduleForm('jurisdictions'), 'jurisdictions', 'Mars')).toBe(says);
  const law: Place = (typed) =>
    readNew(
      { type: 'regulation', jurisdiction: typed },
      {
        reference,
        today,
        knownOn: today,
        type: 'regulation',
        event: null,
        isKnownName: () => false,
        visible: OPEN_TO_ALL,
      },
    );
  expect(await refusal(law, 'jurisdiction', 'Mars')).toBe(says);
});

it('A company that nobody knows is refused alike in a question, a line and a form', async () => {
  const says =
    '“Zorblatt” is not a company in the log. Name a company, a product or a person in the log.';
  expect(await refusal(question('company'), 'company', 'Zorblatt')).toBe(says);
  expect(await refusal(line('company'), 'company', 'Zorblatt')).toBe(says);
  expect(await refusal(scheduleForm('companies'), 'companies', 'Zorblatt')).toBe(says);
});

it('A misreading is worded with what its place knows, but never over an answer to these very words', () => {
  const place = {
    key: 'min',
    allowed: 'Use dollars',
    example: '5m',
    line: (value: string) => `/x min:${value}`,
  };
  const amount = { typed: 'lots', expected: 'an amount', allowed: 'Use 500m' };
  expect(mistakeAt(amount)).toEqual({ wrong: '“lots” is not an amount.', allowed: 'Use 500m' });
  expect(mistakeAt(amount, place)).toEqual({
    wrong: 'min:lots is not an amount.',
    allowed: 'Use dollars',
    next: '/x min:5m',
  });
  expect(mistakeAt({ ...amount, answer: 'Use 1 or 2', instead: '1' }, place)).toEqual({
    wrong: 'min:lots is not an amount.',
    allowed: 'Use 1 or 2',
    next: '/x min:1',
  });
  expect(mistakeAt({ ...amount, typed: '' }, place).wrong).toBe('An amount is missing.');
  expect(mistakeAt({ ...amount, meant: '6m', answer: '' }, place)).toEqual({
    wrong: 'min:lots is not an amount. Did you mean 6m?',
    allowed: '',
    next: '/x min:6m',
  });
});
