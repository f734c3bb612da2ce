/** The valuation in the form of an event, and its basis, which may stand beside the figure: "2bn pre-money". */
import { formatMoney } from '../../domain/money/money.ts';
import { statedMoney } from '../../domain/money/stated-money.ts';
import { withoutTail } from '../../domain/text/cutting.ts';
import { isNothing, shown } from '../../domain/text/typed.ts';
import { Misreading } from '../../errors.ts';
import { oneOf } from './facts.ts';
import type { EventFormField } from './field.ts';

export const VALUATION_FIELD: EventFormField = {
  label: 'Valuation',
  placeholder: '$14.6bn',
  input: 'line',
  max: 120,
  write: (event) => (event.valuation ? formatMoney(event.valuation) : ''),
  read(typed, draft) {
    if (isNothing(typed)) return { valuation: null };
    const { figure, basis } = basisIn(typed);
    const { value, currency, qualifier } = statedMoney(figure);
    if (qualifier !== 'range') {
      const known = basis ?? draft.valuation?.basis ?? 'unspecified';
      return { valuation: { value, currency, qualifier, basis: known } };
    }
    throw new Misreading({
      typed: shown(typed),
      expected: 'a valuation',
      subject: 'A valuation',
      wrong: 'is one figure',
      allowed: 'Use about $14bn, or write the other figure in the summary',
    });
  },
};

const SAID_BASIS = /(?<![\p{L}\d])(pre|post)(?:[ -]?money)?(?: valuation)?:?(?![\p{L}\d])/giu;

/** "2bn pre-money": the figure alone, and the basis that is said with it. */
function basisIn(typed: string): { figure: string; basis: 'pre_money' | 'post_money' | null } {
  const all = [...typed.matchAll(SAID_BASIS)].map(([, basis]) => basis?.toLowerCase());
  const [said, other] = new Set(all);
  if (said === undefined) return { figure: typed, basis: null };
  if (other !== undefined)
    throw new Misreading({
      typed: shown(typed),
      expected: 'a valuation',
      wrong: 'gives two valuations',
      allowed: 'Type one, as $12bn post-money, and write the other in the summary',
    });
  const figure = withoutTail(typed.replace(SAID_BASIS, ' ').replace(/\( *\)/g, ' '), ' ,(').trim();
  return { figure, basis: said === 'pre' ? 'pre_money' : 'post_money' };
}

const BASES = ['unspecified', 'post_money', 'pre_money'] as const;
const BASIS_LABELS = {
  unspecified: 'Basis not stated',
  post_money: 'Post-money',
  pre_money: 'Pre-money',
};

export const BASIS_FIELD: EventFormField = {
  label: 'Basis of the valuation',
  input: 'choice',
  choices: () => BASES.map((value) => ({ value, label: BASIS_LABELS[value] })),
  write: (event) => event.valuation?.basis ?? '',
  read(typed, { valuation }, { event }) {
    if (!valuation || !typed) return {};
    const basis = oneOf(BASES, typed, 'basis');
    const isSaid = valuation.basis !== (event?.valuation?.basis ?? 'unspecified');
    // The form offers this one by itself: it says nothing against what stands beside the figure.
    if (isSaid && basis === 'unspecified') return {};
    if (!isSaid || basis === valuation.basis) return { valuation: { ...valuation, basis } };
    throw new Misreading({
      typed: BASIS_LABELS[basis],
      expected: 'the basis that stands beside the figure',
      allowed: 'Say one of them',
      instead: valuation.basis,
    });
  },
};
