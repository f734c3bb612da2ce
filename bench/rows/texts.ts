/** Texts of others, each twice as long as the one before: reading one takes twice as long, not four times. */

import { figuresIn } from '../../src/domain/money/figures-in-text.ts';
import { parseMoney } from '../../src/domain/money/money-reading.ts';
import { readTiming } from '../../src/domain/schedule/timing-reading.ts';
import { firstWord, withoutTail } from '../../src/domain/text/cutting.ts';
import { valueKey, withoutStop } from '../../src/domain/text/english.ts';
import { readable } from '../../src/domain/text/folding.ts';
import { listOf } from '../../src/domain/text/lists.ts';
import { nameKey } from '../../src/domain/text/names.ts';
import { searchPhrases, searchWords } from '../../src/domain/text/search-words.ts';
import { sentences } from '../../src/domain/text/sentences.ts';
import { tokens } from '../../src/domain/text/tokens.ts';
import { shown, tidy } from '../../src/domain/text/typed.ts';
import { parseDate } from '../../src/domain/time/dates.ts';
import { readZone } from '../../src/domain/time/zones.ts';
import { clean, escapeSlack, oneLine } from '../../src/page/plain-text.ts';
import { redact } from '../../src/slack/api/log.ts';
import {
  addressesInMessage,
  plainSpoken,
  unescapeSlack,
  withoutMarks,
} from '../../src/slack/people/plain-text.ts';
import { saidTo } from '../../src/slack/people/said-to.ts';
import { mrkdwn, webAddress } from '../../src/slack/render/runs.ts';
import { stepOf } from '../growth.ts';
import { TODAY } from '../moment.ts';
import type { BenchRow } from '../report.ts';

/** Twice as long takes twice as long, with a margin for the clock. */
const STEP = 2.3;
const ROUNDS = 5;
/** A sample takes at least so long, milliseconds: of less a clock measures itself. */
const SAMPLE = 1;

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  tokens,
  readable,
  sentences,
  searchWords,
  searchPhrases,
  tidy,
  shown,
  nameKey,
  valueKey,
  withoutStop,
  listOf,
  firstWord,
  withoutTail: (text) => withoutTail(text, '.,;'),
  figuresIn,
  parseMoney,
  parseDate: (text) => parseDate(text, { today: TODAY }),
  readZone,
  readTiming: (text) => readTiming(text, 'UTC'),
  plainSpoken,
  unescapeSlack,
  withoutMarks,
  saidTo: (text) => saidTo(text, 'U1', true),
  addressesInMessage,
  redact,
  mrkdwn,
  webAddress,
  clean,
  oneLine,
  escapeSlack,
};

/** Pieces that made a reader slow once, or could: one sign for ever, openings that nothing closes, blanks, what changes form. */
const PIECES = [
  'a',
  ' ',
  '\n',
  '„ ',
  '"',
  '{',
  '(',
  '<',
  ':',
  '.',
  ',',
  '1',
  '1,',
  '_',
  '*',
  '`',
  "'",
  '&',
  '\u00a0',
  'https://a(((((',
  'https://a.a.a.',
  'x   x',
  'key:',
  'a_',
  '<a|',
  ' and ',
  'ﷺ',
  '$1',
  '09:00 ',
  '-',
  'Inc. ',
  '<@U1> ',
] as const;

/** The text of a piece said again and again, with an end that fits nothing. */
const textOf = (piece: string, length: number) =>
  `${piece.repeat(Math.ceil(length / piece.length)).slice(0, length - 1)}!`;

/** The worst step of each reader over all pieces, up to `to` characters; `sample` is the least time of one sample, milliseconds. */
export function measureTexts(to: number, sample = SAMPLE): BenchRow[] {
  return Object.entries(READERS).map(([name, read]) => {
    const steps = PIECES.map((piece) => {
      const timeAt = (length: number) => fastest(read, textOf(piece, length), sample);
      return { piece, step: stepOf(timeAt, to) };
    });
    const worst = steps.reduce((a, b) => (b.step > a.step ? b : a));
    const ms = fastest(read, textOf(worst.piece, to), sample).toFixed(2);
    return {
      group:
        'Texts of others, a step from one length to its double: the second smallest of the last four, fastest of five',
      what: name,
      value: worst.step,
      unit: '×',
      limit: { at: 'most', value: STEP },
      note: `of ${JSON.stringify(worst.piece)}; ${to.toLocaleString('en-US')} characters in ${ms} ms`,
    };
  });
}

/** The time of one reading, milliseconds: the best of five samples, of each as many readings as fill it. */
function fastest(read: (text: string) => unknown, text: string, sample: number): number {
  const once = timeOf(read, text, 1);
  const times = Math.max(1, Math.ceil(sample / Math.max(once, sample / MOST)));
  let best = once;
  for (let round = 0; round < ROUNDS; round++)
    best = Math.min(best, timeOf(read, text, times) / times);
  return best;
}

/** The most readings in one sample. */
const MOST = 1_000;

function timeOf(read: (text: string) => unknown, text: string, times: number): number {
  const began = performance.now();
  for (let time = 0; time < times; time++) {
    try {
      read(text);
    } catch {
      // A refusal is an answer, too.
    }
  }
  return performance.now() - began;
}
