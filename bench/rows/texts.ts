/** Texts of others, each twice as long as the one before: reading one takes twice as long, not four times. */

import { figuresIn } from '../../src/domain/money/figures-in-text.ts';
import { parseMoney } from '../../src/domain/money/money-reading.ts';
import { readTiming } from '../../src/domain/schedule/timing-reading.ts';
import { firstWord, withoutTail } from '../../src/domain/text/cutting.ts';
import { valueKey, withoutStop } from '../../src/domain/text/english.ts';
import { listOf } from '../../src/domain/text/lists.ts';
import { nameKey } from '../../src/domain/text/names.ts';
import { shown, tidy, tokens } from '../../src/domain/text/typed.ts';
import { parseDate } from '../../src/domain/time/dates.ts';
import { readZone } from '../../src/domain/time/zones.ts';
import { clean, escapeSlack, oneLine } from '../../src/page/plain-text.ts';
import { redact } from '../../src/slack/api/log.ts';
import { addressesIn, plainSpoken } from '../../src/slack/people/plain-text.ts';
import { mrkdwn, webAddress } from '../../src/slack/render/runs.ts';
import { TODAY } from '../moment.ts';
import type { BenchRow } from '../report.ts';

/** Twice as long takes twice as long, with a margin for the clock. */
const STEP = 2.3;
const ROUNDS = 5;
/** A short text is read so often, as what else the machine does counts for more. */
const SHORT = { rounds: 40, below: 5 };
/** Below this, milliseconds, a clock measures itself. */
const FLOOR = 0.25;

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  tokens,
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
  addressesIn,
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
] as const;

/** The text of a piece said again and again, with an end that fits nothing. */
const textOf = (piece: string, length: number) =>
  `${piece.repeat(Math.ceil(length / piece.length)).slice(0, length - 1)}!`;

/** The worst step of each reader over all pieces, up to `to` characters. */
export function measureTexts(to: number): BenchRow[] {
  return Object.entries(READERS).map(([name, read]) => {
    const steps = PIECES.map((piece) => lastSteps(read, piece, to));
    const worst = steps.reduce((a, b) => (b.step > a.step ? b : a));
    const ms = worst.took.toFixed(2);
    return {
      group: 'Texts of others, a step from one length to its double, fastest of five',
      what: name,
      value: worst.step,
      unit: '×',
      limit: { at: 'most', value: STEP },
      note: `of ${JSON.stringify(worst.piece)}; ${to.toLocaleString('en-US')} characters in ${ms} ms`,
    };
  });
}

/** The mean of the last three steps: a single one of a few milliseconds says more of the machine than of the reader. */
function lastSteps(read: (text: string) => unknown, piece: string, to: number) {
  const before = Math.max(FLOOR, fastest(read, textOf(piece, to / 8)));
  const took = fastest(read, textOf(piece, to));
  return { piece, step: Math.cbrt(took / before), took };
}

function fastest(read: (text: string) => unknown, text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS || (best < SHORT.below && round < SHORT.rounds); round++)
    best = Math.min(best, timeOf(read, text));
  return best;
}

function timeOf(read: (text: string) => unknown, text: string): number {
  const began = performance.now();
  try {
    read(text);
  } catch {
    // A refusal is an answer, too.
  }
  return performance.now() - began;
}
