/** Titles of deals, made of what their columns say. */
import { roundLabel } from '../../../domain/event/labels.ts';
import { formatMoney } from '../../../domain/money/money.ts';
import { statedMoney } from '../../../domain/money/stated-money.ts';
import { listOf } from '../../../domain/text/lists.ts';
import { withoutNoteMarks } from '../../../domain/text/typed.ts';
import type { Said } from '../columns.ts';
import { roundOf } from '../said-words.ts';

/** "Acme Robotics raises €30M, Series B", "Acme acquires Beta for $1B". */
export function titleOf({ company = '', acquirer, target, round, amount, currency }: Said): string {
  const money = moneyIn(amount, currency);
  if (acquirer || target)
    return `${nameIn(acquirer ?? 'Somebody')} acquires ${nameIn(target ?? company)}${money ? ` for ${money}` : ''}`;
  const kind = roundOf(round ?? '');
  const named = kind && kind !== 'undisclosed' && kind !== 'series_unknown' ? roundLabel(kind) : '';
  const alone = /^(?:Series|Debt)/.test(named) ? named : `a ${named.toLowerCase()}`;
  const what = money
    ? [money, named].filter(Boolean).join(', ')
    : `${named ? alone : 'a round'}, amount undisclosed`;
  return `${nameIn(company)} raises ${what}`;
}

/** A name without what was written beside it. */
const nameIn = (cell: string) => listOf(cell).join(', ') || withoutNoteMarks(cell);

function moneyIn(amount: string | undefined, currency: string | undefined): string | null {
  if (!amount) return null;
  try {
    return formatMoney(statedMoney(amount, currency ? { currency } : {}));
  } catch {
    // Whoever reads the row says what is wrong with its amount; the title does without.
    return null;
  }
}
