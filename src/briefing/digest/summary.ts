/** A long digest's window in one line: what was raised, what changed hands. */

import type { Sums } from '../../contracts/reader.ts';
import type { SectionContext } from '../../contracts/section.ts';
import { plural } from '../../domain/text/english.ts';
import { bold, type Text } from '../../page/page.ts';
import { figureText, splitText } from '../wording/figures.ts';

/** "6 rounds, $4.66B ($4.46B equity, $200M debt), median $525M" · "1 acquisition closed, $32B" · "1 announced, price undisclosed". */
export async function digestSummary(issue: SectionContext): Promise<Text[]> {
  const rounds = await issue.totals({ types: ['funding_round'] });
  const { sum, split } = splitText(rounds);
  const median =
    rounds.counted >= 5 && rounds.median ? `, median ${figureText(rounds.median)}` : '';
  const all = await issue.sum({ types: ['funding_round'] }, 'closing');
  const before = all.counted - rounds.counted;
  const closed = await issue.sum({ types: ['acquisition'], statuses: ['completed'] }, 'closing');
  const announced = await issue.sum({
    types: ['acquisition'],
    statuses: ['announced', 'pending'],
  });
  return [
    ...(rounds.counted
      ? [[bold(`${plural(rounds.counted, 'round')}, ${sum}`), `${split}${median}`]]
      : []),
    ...(before > 0 ? [`${plural(before, 'round')} summed before, not again`] : []),
    ...purchases(closed, 'closed'),
    ...purchases(announced, 'announced'),
  ];
}

function purchases(sums: Sums, verb: string): Text[] {
  const { counted, leftOut } = sums;
  const open = leftOut.find(({ reason }) => reason === 'undisclosed')?.count ?? 0;
  if (counted + open === 0) return [];
  const parts = [
    `${plural(counted + open, 'acquisition')} ${verb}`,
    counted > 0 ? figureText(sums) : '',
    open > 0 ? `${counted > 0 ? `${open} ` : ''}price undisclosed` : '',
  ];
  return [parts.filter(Boolean).join(', ')];
}
