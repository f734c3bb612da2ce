/** A long digest's window in one line: what was raised, what changed hands. */

import type { Totals } from '../../contracts/reader.ts';
import type { SectionContext } from '../../contracts/section.ts';
import { formatMoney } from '../../domain/money/money.ts';
import { plural } from '../../domain/text/english.ts';
import { bold, type Text } from '../../page/page.ts';

const usd = (value: number) => formatMoney({ value, currency: 'USD' });

/** "6 rounds, $4.66B ($4.46B equity, $200M debt), median $525M" · "1 acquisition closed, $32B" · "1 announced, price undisclosed". */
export async function digestSummary(issue: SectionContext): Promise<Text[]> {
  const rounds = await issue.totals({ types: ['funding_round'] });
  const split = rounds.debtUsd
    ? ` (${usd(rounds.usd - rounds.debtUsd)} equity, ${usd(rounds.debtUsd)} debt)`
    : '';
  const median = rounds.counted >= 5 && rounds.medianUsd ? `, median ${usd(rounds.medianUsd)}` : '';
  const closed = await issue.totals({ types: ['acquisition'], statuses: ['completed'] }, 'closing');
  const announced = await issue.totals({
    types: ['acquisition'],
    statuses: ['announced', 'pending'],
  });
  return [
    ...(rounds.counted
      ? [[bold(`${plural(rounds.counted, 'round')}, ${usd(rounds.usd)}`), `${split}${median}`]]
      : []),
    ...purchases(closed, 'closed'),
    ...purchases(announced, 'announced'),
  ];
}

function purchases({ counted, usd: sum, leftOut }: Totals, verb: string): Text[] {
  const open = leftOut.find(({ reason }) => reason === 'undisclosed')?.count ?? 0;
  if (counted + open === 0) return [];
  const parts = [
    `${plural(counted + open, 'acquisition')} ${verb}`,
    counted > 0 ? usd(sum) : '',
    open > 0 ? `${counted > 0 ? `${open} ` : ''}price undisclosed` : '',
  ];
  return [parts.filter(Boolean).join(', ')];
}
