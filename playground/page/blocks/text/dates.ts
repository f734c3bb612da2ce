/** Moments in the zone and language of whoever reads them. */
import type { Reader } from '../base/types.ts';

const DAY = 86_400_000;

type Options = Intl.DateTimeFormatOptions;

/** Making a formatter costs a hundred times what using it does. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function format(at: number, reader: Reader, options: Options): Intl.DateTimeFormatPart[] {
  const key = `${reader.locale} ${reader.tz} ${JSON.stringify(options)}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(reader.locale, { ...options, timeZone: reader.tz });
    formatters.set(key, formatter);
  }
  return formatter.formatToParts(at);
}

/** With the spaces that people type: some versions of the language data have a narrow one before AM. */
const joined = (parts: Intl.DateTimeFormatPart[]) =>
  parts.map((each) => each.value.replace('\u202f', ' ')).join('');

const ENDINGS = ['th', 'st', 'nd', 'rd'];

/** `12th`, as American English writes it in a long date. */
function ordinal(day: string): string {
  const tens = Number(day) % 100;
  return `${day}${(tens > 10 && tens < 14 ? undefined : ENDINGS[tens % 10]) ?? 'th'}`;
}

function date(at: number, reader: Reader, options: Options): string {
  const parts = format(at, reader, { day: 'numeric', ...options });
  if (reader.locale !== 'en-US' || options.month !== 'long') return joined(parts);
  return parts.map(({ type, value }) => (type === 'day' ? ordinal(value) : value)).join('');
}

/** The calendar day of a moment as `2026-03-12`. */
function dayOf(at: number, tz: string): string {
  return joined(format(at, { tz, locale: 'sv-SE' }, { dateStyle: 'short' }));
}

function relative(at: number, now: number, tz: string): string | undefined {
  const days = Math.round((Date.parse(dayOf(at, tz)) - Date.parse(dayOf(now, tz))) / DAY);
  return { '-1': 'yesterday', 0: 'today', 1: 'tomorrow' }[days];
}

function ago(at: number, now: number): string {
  const minutes = Math.round(Math.abs(now - at) / 60_000);
  const [count, unit] =
    minutes < 60
      ? [minutes, 'minute']
      : minutes < 1440
        ? [Math.round(minutes / 60), 'hour']
        : [Math.round(minutes / 1440), 'day'];
  const words = `${count} ${unit}${count === 1 ? '' : 's'}`;
  return at > now ? `in ${words}` : `${words} ago`;
}

const SHORT: Options = { month: 'short', year: 'numeric' };
const FULL: Options = { month: 'long', year: 'numeric' };
const LONG: Options = { ...FULL, weekday: 'long' };
const DATES: Record<string, Options> = {
  date: FULL,
  date_short: SHORT,
  date_long: LONG,
  date_long_full: FULL,
  day_divider: LONG,
};

/** `09:00`, or `9:00 AM` where the clock has twelve hours. */
function time(at: number, reader: Reader, more: Options = {}): string {
  const twelve = /^(en-US|en-CA|en-AU|hi|ko)/.test(reader.locale);
  return joined(
    format(at, reader, { hour: twelve ? 'numeric' : '2-digit', minute: '2-digit', ...more }),
  );
}

function token(name: string, at: number, now: number, reader: Reader): string | undefined {
  if (name === 'time') return time(at, reader);
  if (name === 'time_secs') return time(at, reader, { second: '2-digit' });
  if (name === 'date_num') return dayOf(at, reader.tz);
  if (name === 'date_slash') return joined(format(at, reader, { dateStyle: 'short' }));
  if (name === 'ago') return ago(at, now);
  const options = DATES[name.replace(/_pretty$/, '')];
  if (!options) return undefined;
  const near = name.endsWith('_pretty') ? relative(at, now, reader.tz) : undefined;
  return near ?? date(at, reader, options);
}

/** A moment as a Slack date template has it; `fallback` where template, moment or zone make no sense. */
export function formatDate(
  seconds: number,
  template: string,
  fallback: string,
  reader: Reader,
  now: number,
): string {
  try {
    const shown = template.replace(
      /\{(\w+)\}/g,
      (whole, name) => token(name, seconds * 1000, now, reader) ?? whole,
    );
    return Number.isFinite(seconds) ? shown : fallback;
  } catch {
    // RangeError: a moment beyond the calendar, or a zone that the browser does not know.
    return fallback || template;
  }
}

/** A moment as a `datetime-local` input shows it in a zone. */
export function toLocalInput(seconds: number, tz: string): string {
  const parts = joined(
    format(seconds * 1000, { tz, locale: 'sv-SE' }, { dateStyle: 'short', timeStyle: 'short' }),
  );
  return parts.replace(' ', 'T');
}

/** The moment, in Unix seconds, that a `datetime-local` input means in a zone. */
export function fromLocalInput(local: string, tz: string): number | null {
  const asUtc = Date.parse(`${local}Z`);
  if (!Number.isFinite(asUtc)) return null;
  // Twice, because the offset may differ between the first guess and the moment itself.
  let at = asUtc;
  for (let i = 0; i < 2; i++) {
    at += asUtc - Date.parse(`${toLocalInput(at / 1000, tz)}Z`);
  }
  return Math.round(at / 1000);
}
