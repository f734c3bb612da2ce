/** Makes candidates of drafts: the log's own words for what was read. */
import {
  amountKindsOf,
  isDealType,
  type Role,
  type Status,
  statusesOf,
} from '../../../domain/event/vocabulary.ts';
import { nameKey } from '../../../domain/text/names.ts';
import type { Candidate, CandidateParty, Sourced, TextSpan } from '../../candidate.ts';
import type { SlotName } from '../../frames/pattern.ts';
import type { MoneyMention } from '../../grammar/sentence.ts';
import type { EventDraft } from './draft.ts';
import { namesIn } from './draft.ts';

/** The part of a party in the log, by the slot that it fills. */
const ROLES: Partial<Record<SlotName, Role>> = {
  company: 'subject',
  acquirer: 'acquirer',
  target: 'target',
  seller: 'actor',
  partner: 'partner',
  investor: 'investor',
  lead: 'lead_investor',
  authority: 'regulator',
  plaintiff: 'plaintiff',
  defendant: 'defendant',
  person: 'person',
  victim: 'victim',
};

/** The candidate of a draft. */
export function candidateOf(draft: EventDraft): Candidate {
  const { frame, amount, valuation, round } = draft;
  const kind = frame.amount ?? amountKindsOf(draft.type)[0] ?? 'other';
  return {
    type: draft.type,
    start: draft.from,
    end: draft.to,
    status: statusOf(draft),
    isPlanned: draft.standing === 'planned',
    isDone: draft.standing === 'done' || draft.standing === 'completed',
    attribution: draft.isSourced ? 'sources' : 'stated',
    isDenied: draft.isDenied,
    parties: partiesOf(draft),
    amount: amount && { value: { ...amount.money, kind }, ...spanOf(amount) },
    valuation: valuation && {
      value: { ...valuation.money, basis: draft.basis },
      ...spanOf(valuation),
    },
    round: round?.round ? { value: round.round, ...spanOf(round) } : null,
    roundQualifier: round?.qualifier ? { value: round.qualifier, ...spanOf(round) } : null,
    occurredOn: draft.occurredOn,
    effectiveOn: draft.effectiveOn,
    jurisdiction: draft.jurisdiction,
    figures: figuresOf(draft),
    jobs: draft.jobs as Sourced<number> | null,
    confidence: confidenceOf(draft),
    rules: draft.rules,
  };
}

/** The trust in an event with nothing behind it but its pattern, and the share that each support adds. */
const BARE = 0.88;
const SUPPORT = 0.04;

/** The trust in the patterns, weighed by what supports it: a company that is known, a figure or a second party, a second rule. */
function confidenceOf(draft: EventDraft): number {
  const names = [...draft.slots.values()].flat();
  const isKnown = names.some(({ company }) => company !== null);
  const isFull = draft.amount !== null || draft.jobs !== null || names.length > 1;
  const supports = [isKnown, isFull, draft.rules.length > 1].filter(Boolean).length;
  return Math.round(draft.trust * (BARE + SUPPORT * supports) * 100) / 100;
}

/** The sums beside the event that are not its own already. */
function figuresOf({ figures, amount, valuation }: EventDraft): Candidate['figures'] {
  return figures.flatMap((sum) => {
    const of = FIGURES.find((label) => label === sum.label);
    return of && sum !== amount && sum !== valuation
      ? [{ value: { ...sum.money, of }, ...spanOf(sum) }]
      : [];
  });
}

const FIGURES = ['revenue', 'profit', 'total', 'valuation', 'cost'] as const;

const spanOf = ({ start, end }: TextSpan | MoneyMention): TextSpan => ({ start, end });

function partiesOf(draft: EventDraft): CandidateParty[] {
  const leads = namesIn(draft, 'lead');
  const isLead = (text: string, at: number) =>
    leads.some((lead) => lead.start === at || nameKey(lead.text) === nameKey(text));
  return Object.entries(ROLES).flatMap(([slot, role]) =>
    namesIn(draft, slot as SlotName)
      .filter(({ text, start }) => slot !== 'investor' || !isLead(text, start))
      .map(({ text, start, end, company }) => ({ name: text, start, end, company, role })),
  );
}

const DEAL: Readonly<Record<EventDraft['standing'], Status>> = {
  done: 'announced',
  completed: 'completed',
  planned: 'announced',
  talked: 'rumoured',
  possible: 'rumoured',
  failed: 'failed',
  denied: 'failed',
};

/** The status in the log’s words: of what is sourced and only planned it is a rumour. */
function statusOf(draft: EventDraft): Status {
  const { type, standing, isSourced, isUnconfirmed, status, isContested } = draft;
  if (isDealType(type)) {
    const isRumour = isUnconfirmed || (standing === 'planned' && isSourced);
    return isRumour && DEAL[standing] !== 'failed' ? 'rumoured' : DEAL[standing];
  }
  if (type === 'regulation')
    return isContested ? 'contested' : (status ?? PROPOSED[standing] ?? 'decided');
  if (type === 'legal') return isContested ? 'ruled' : (status ?? 'filed');
  if (isUnconfirmed && statusesOf(type).includes('reported')) return 'reported';
  return status ?? statusesOf(type)[0] ?? 'announced';
}

/** A law that is only planned is proposed. */
const PROPOSED: Partial<Record<EventDraft['standing'], Status>> = {
  planned: 'proposed',
  talked: 'proposed',
  possible: 'proposed',
  failed: 'contested',
};
