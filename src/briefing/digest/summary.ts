/** A long digest's window in one line: how many events, what was raised, what changed hands. */

import type { Entry, SectionContext } from '../../contracts/section.ts';
import { formatMoney } from '../../domain/money/money.ts';
import { plural } from '../../domain/text/english.ts';
import { bold, type Text } from '../../page/page.ts';
import { isNews } from './section-rules.ts';

const usd = (value: number) => formatMoney({ value, currency: 'USD' });

/** "6 rounds, $4.66B ($4.46B equity, $200M debt), median $525M" · "1 acquisition closed, $32B" · "1 announced, price undisclosed". */
export async function digestSummary(
  entries: readonly Entry[],
  issue: SectionContext,
): Promise<Text[]> {
  const rounds = await issue.totals({ types: ['funding_round'] });
  const split = rounds.debtUsd
    ? ` (${usd(rounds.usd - rounds.debtUsd)} equity, ${usd(rounds.debtUsd)} debt)`
    : '';
  const median = rounds.counted >= 5 && rounds.medianUsd ? `, median ${usd(rounds.medianUsd)}` : '';
  return [
    ...(rounds.counted
      ? [[bold(`${plural(rounds.counted, 'round')}, ${usd(rounds.usd)}`), `${split}${median}`]]
      : []),
    ...purchases(entries),
  ];
}

function purchases(entries: readonly Entry[]): Text[] {
  const deals = entries
    .filter((entry) => isNews(entry.change))
    .map((entry) => entry.change.event)
    .filter((event) => event.type === 'acquisition');
  return (['completed', 'announced'] as const).flatMap((status) => {
    const of = deals.filter((event) => event.status === status);
    if (of.length === 0) return [];
    const priced = of.flatMap((e) => (e.amount?.currency === 'USD' ? [e.amount.value] : []));
    const sum = priced.reduce((a, b) => a + b, 0);
    const open = of.length - priced.length;
    const verb = status === 'completed' ? 'closed' : 'announced';
    return [
      [
        plural(of.length, 'acquisition'),
        ` ${verb}`,
        priced.length ? `, ${usd(sum)}` : '',
        open ? `, ${open === of.length ? '' : `${open} `}price undisclosed` : '',
      ].join(''),
    ];
  });
}
