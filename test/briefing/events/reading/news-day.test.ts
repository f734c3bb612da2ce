import { expect, it } from 'vitest';
import { newsDay } from '../../../../src/briefing/events/reading/news-day.ts';

const DAY = '2026-03-12';
/** The day of what the text tells from these words on. */
const dayOf = (text: string, words: string, published: string | null = DAY) =>
  newsDay({ start: text.indexOf(words) }, text, published);

it('News at the beginning of a text is of the day of the text, with and without a headline', () => {
  expect(dayOf('Acme raises $30M, Series B.', 'Acme')).toBe(DAY);
  expect(dayOf(`A headline.\n${'Words. '.repeat(50)}Acme raises $30M.`, 'Acme')).toBe(DAY);
});

it('News further below, on a line of a list, and of a text without a day has no day', () => {
  expect(dayOf(`${'Words. '.repeat(60)}Acme raises $30M.`, 'Acme')).toBeNull();
  expect(dayOf('This month:\n- Acme raises $30M.', 'Acme')).toBeNull();
  expect(dayOf('This month:\n2. Acme raises $30M.', 'Acme')).toBeNull();
  expect(dayOf('Acme raises $30M.', 'Acme', null)).toBeNull();
  expect(dayOf('Acme raises $30M.', 'Acme', '2026-03')).toBeNull();
});
