/** Sums in words that are as careful as the amounts in them. */
import type { Conversion, Sums } from '../../contracts/reader.ts';
import type { Figure } from '../../domain/event/counting.ts';
import { signOf } from '../../domain/money/currency.ts';
import { type Formattable, formatMoney } from '../../domain/money/money.ts';
import { formatParts } from '../../domain/money/money-parts.ts';
import { formatDay } from '../../domain/time/calendar.ts';

type Words = Omit<Figure, 'moreUsd'>;

const formattable = ({ usd, about, atLeast }: Words): Formattable => ({
  value: usd,
  currency: 'USD',
  qualifier: atLeast ? 'at_least' : about ? 'about' : 'exact',
});

/** Of a sum with both, the second word. */
const withBoth = (text: string, { about, atLeast }: Words) =>
  about && atLeast ? text.replace(/^at least /, 'at least about ') : text;

/** "$4.66B", "about $4.66B", "at least about $364B", "at least $2.1B and up to $300M more", "up to $100M". */
export function figureText(figure: Figure): string {
  const { usd, moreUsd } = figure;
  const limit = formatMoney({ value: moreUsd, currency: 'USD', qualifier: 'up_to' });
  if (usd === 0 && moreUsd > 0) return limit;
  const stated = withBoth(formatMoney(formattable(figure)), figure);
  return moreUsd > 0 ? `${stated} and ${limit} more` : stated;
}

/** A sum of money raised and what of it is equity and debt, in figures that add up: "$263B" and " ($260.8B equity, $2.2B debt)". */
export function splitText(sums: Figure & Pick<Sums, 'debtUsd'>): { sum: string; split: string } {
  const { usd, debtUsd } = sums;
  if (debtUsd === 0 || usd === 0) return { sum: figureText(sums), split: '' };
  const { total, parts } = formatParts(formattable(sums), [usd - debtUsd, debtUsd]);
  const [equity, debt] = parts;
  const split = debtUsd === usd ? ' (all of it debt)' : ` (${equity} equity, ${debt} debt)`;
  const more = figureText(sums).match(/ and up to .* more$/)?.[0] ?? '';
  return { sum: withBoth(total, sums) + more, split };
}

/**
 * The conversions in a sum: "€500M converted at 1.1782 on 9 Sep 2025." of one amount, "CN¥, € and SEK converted at the
 * rates of their days (8 Sep 2025 – 10 Mar 2026)." of several; null for none.
 */
export function conversionText(converted: readonly Conversion[]): string | null {
  const [first] = converted;
  if (!first) return null;
  if (converted.length === 1 && first.amounts === 1) {
    const { value, currency, rate, from } = first;
    const said = formatMoney({ value, currency });
    return `${said} converted at ${Number(rate.toPrecision(5))} on ${formatDay(from)}.`;
  }
  const signs = converted.map(({ currency }) => signOf(currency).trim());
  const listed = [signs.slice(0, -1).join(', '), signs.at(-1)].filter(Boolean).join(' and ');
  const days = converted.flatMap(({ from, to }) => [from, to]).sort();
  const [from, to] = [days[0] ?? first.from, days.at(-1) ?? first.to];
  const span = from === to ? formatDay(from) : `${formatDay(from)} – ${formatDay(to)}`;
  return `${listed} converted at the rates of their days (${span}).`;
}
