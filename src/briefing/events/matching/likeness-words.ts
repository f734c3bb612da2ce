/** The words for why two tellings are taken for one story. */
import { roundLabel, statusLabel } from '../../../domain/event/labels.ts';
import type { SumLikeness } from '../../../domain/event/story/money.ts';
import type { Likeness, Reason } from '../../../domain/event/story/reasons.ts';
import { listed, plural } from '../../../domain/text/english.ts';

/** So many reasons are worth reading. */
const MOST = 4;

/** "same company, Nscale; same amount; one day apart": the weightiest reasons for one story. */
export function whyAlike({ reasons }: Pick<Likeness, 'reasons'>): string {
  const words = reasons
    .filter(({ points }) => points > 0)
    .slice(0, MOST)
    .flatMap(({ reason }) => reasonWords(reason) ?? []);
  return words.join('; ');
}

const SUMS: Record<SumLikeness, string> = {
  equal: 'same',
  close: 'nearly the same',
  similar: 'a similar',
  other: 'another',
};

function reasonWords(reason: Reason): string | null {
  switch (reason.kind) {
    case 'companies':
      return `same ${reason.names.length > 1 ? 'companies' : 'company'}, ${listed(reason.names)}`;
    case 'near_name':
      return 'a name that is part of the other';
    case 'backers':
      return `same investors, ${listed(reason.names)}`;
    case 'days':
      return reason.days === null ? null : daysWords(reason.days);
    case 'stage':
      return `${statusLabel(reason.from)} then, ${statusLabel(reason.to)} now`;
    case 'amount':
    case 'valuation':
      return `${SUMS[reason.likeness]} ${reason.kind}`;
    case 'round':
      return `same round, ${roundLabel(reason.round)}`;
    case 'words':
      return reason.words.length > 0 ? `same words, ${reason.words.join(', ')}` : null;
    case 'page':
      return 'same page as a source';
    case 'reference':
      return 'same law or case';
    case 'figure':
      return 'a figure in common';
    default:
      return null;
  }
}

const daysWords = (days: number) => (days === 0 ? 'same date' : `${plural(days, 'day')} apart`);
