/** Reads the fields of cron as people type them. Pure. */
import { Misreading } from '../../errors.ts';
import { firstWord } from '../text/cutting.ts';
import { plural } from '../text/english.ts';
import { shown } from '../text/typed.ts';
import { isCron, nextDues, type Rule } from './timing.ts';

const CRON = 'the five fields of cron';
const QUOTES = /["“”„'‘’`]/;
const FIELDS = /^(?<quoted>\S+(?: \S+){0,4}),?(?: (?<after>.*))?$/;

/** The fields behind the word `cron`, or five that stand alone, with what follows them; null for other words. */
export function cronIn(typed: string): string | null {
  // What is quoted may stand close behind.
  const { word, rest } = firstWord(typed.replace(/^cron\b/i, 'cron '));
  if (word === 'cron') return rest;
  return ALONE.test(typed) ? typed : null;
}

/** Five fields with a star among them: no words for days look so. */
const ALONE =
  /^(?=[^"]*\*)["“]?(?:[\d*][\d*,/-]* ){2}(?:[\d*L][\dL*,/-]* )[\d*][\d*,/-]* [\d*][\w*,#/-]*(?:["”, ]|$)/;

/** Reads the five fields, quoted or not; `after` is what follows them. Throws `Misreading`. */
export function readFields(rest: string): { rule: Extract<Rule, { kind: 'cron' }>; after: string } {
  const { quoted = '', after = '' } = quotedIn(rest) ?? FIELDS.exec(rest)?.groups ?? {};
  const cron = quoted.trim().replace(/,$/, '');
  if (!isCron(cron)) throw noCron(cron);
  const rule = { kind: 'cron' as const, cron };
  if (nextDues({ rule, zone: 'UTC', quiet: [] }, 0, 1).length > 0) return { rule, after };
  throw new Misreading({
    typed: shown(cron),
    expected: CRON,
    subject: `cron "${shown(cron)}"`,
    wrong: 'is a date that does not exist',
    allowed: 'Use a date that exists',
    instead: 'monthly last 09:00',
  });
}

/** The words between the quotes that a text begins with, and what follows them. */
function quotedIn(text: string): { quoted: string; after: string } | null {
  if (!QUOTES.test(text.charAt(0))) return null;
  const inner = text.slice(1);
  const end = inner.search(QUOTES);
  if (end < 0) return { quoted: inner, after: '' };
  const after = inner.slice(end + 1).trim();
  return { quoted: inner.slice(0, end), after: after.replace(/^,/, '').trim() };
}

function noCron(cron: string): Misreading {
  const count = cron ? cron.split(' ').length : 0;
  const why =
    count === 5 ? 'has a field out of its range' : `has ${plural(count, 'field')}, not five`;
  return new Misreading({
    typed: shown(cron),
    expected: CRON,
    ...(cron ? { subject: `cron "${shown(cron)}"`, wrong: why } : { wrong: 'are missing' }),
    allowed: 'Use minute, hour, date, month and weekday',
    instead: 'cron "0 9 * * 1-5"',
  });
}
