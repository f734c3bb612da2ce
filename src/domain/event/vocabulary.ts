/** The controlled words of an event: types, statuses, roles, rounds. Names follow Crunchbase, PitchBook and the incident and regulation trackers. */

const DEAL_TYPES = [
  'funding_round',
  'valuation',
  'acquisition',
  'merger',
  'ipo',
  'partnership',
  'infrastructure',
] as const;

/** Every type of event. */
export const EVENT_TYPES = [
  ...DEAL_TYPES,
  'product',
  'earnings',
  'outage',
  'security_incident',
  'regulation',
  'legal',
  'labour',
  'market',
  'people',
  'other',
] as const;

const DEAL_STATUSES = ['rumoured', 'announced', 'pending', 'completed', 'failed'] as const;
/** The stages of a text on its way to law, as a legislature has them. */
const BILL_STATUSES = [
  'consultation',
  'proposed',
  'in_committee',
  'passed_one_chamber',
  'passed',
] as const;

/** The stages of a law. */
const LAW_STATUSES = ['enacted', 'in_force', 'enjoined', 'delayed'] as const;
/** The ends of a bill or a law. */
const ENDED_STATUSES = [
  'vetoed',
  'withdrawn',
  'rejected',
  'expired',
  'superseded',
  'repealed',
] as const;

/** A regulator's case. */
const CASE_STATUSES = ['opened', 'decided', 'contested'] as const;
const REGULATION_STATUSES = [
  ...BILL_STATUSES,
  ...LAW_STATUSES,
  ...ENDED_STATUSES,
  // A code, guidance or a strategy: it binds nobody.
  'voluntary',
  ...CASE_STATUSES,
] as const;
const LEGAL_STATUSES = ['filed', 'ruled', 'settled', 'appealed'] as const;
const INCIDENT_STATUSES = ['reported', 'confirmed', 'resolved', 'disputed'] as const;
const OTHER_STATUSES = ['announced', 'reported'] as const;

/** Every status, each once. */
export const STATUSES = [
  ...new Set([
    ...DEAL_STATUSES,
    ...REGULATION_STATUSES,
    ...LEGAL_STATUSES,
    ...INCIDENT_STATUSES,
    ...OTHER_STATUSES,
  ]),
] as const;

/** True of a type whose events are stages of deals. */
export const isDealType = (type: EventType): boolean => DEAL_TYPES.some((deal) => deal === type);

/** The standing of a regulation, by its status: a bill still under way, one passed and not yet law, a law, a text that binds nobody, a regulator's case, or what is over. */
export type LegalStanding = 'proposed' | 'passed' | 'law' | 'voluntary' | 'case' | 'past';

/** The standing of a regulation with this status; null for a status that no regulation has. */
export function legalStanding(status: Status): LegalStanding | null {
  const isOf = (statuses: readonly Status[]) => statuses.includes(status);
  if (status === 'passed' || status === 'voluntary') return status;
  if (isOf(BILL_STATUSES)) return 'proposed';
  if (isOf(LAW_STATUSES)) return 'law';
  if (isOf(CASE_STATUSES)) return 'case';
  return isOf(ENDED_STATUSES) ? 'past' : null;
}

/** True of a date by a text that is not law yet: one that is proposed, or adopted and not in force. */
export const isNotYetLaw = (standing: string): boolean =>
  standing === 'proposed' || standing === 'adopted';

/** The statuses that an event of this type can have. */
export function statusesOf(type: EventType): readonly Status[] {
  if (isDealType(type)) return DEAL_STATUSES;
  if (type === 'regulation') return REGULATION_STATUSES;
  if (type === 'legal') return LEGAL_STATUSES;
  if (type === 'outage' || type === 'security_incident') return INCIDENT_STATUSES;
  return OTHER_STATUSES;
}

/** The parts that a company or a person can have in an event. */
export const ROLES = [
  'subject',
  'investor',
  'lead_investor',
  'acquirer',
  'target',
  'partner',
  'supplier',
  'customer',
  'regulator',
  'plaintiff',
  'defendant',
  'actor',
  'victim',
  'person',
] as const;

/** Crunchbase `investment_type`, as far as the log uses it. */
export const ROUNDS = [
  'pre_seed',
  'seed',
  ...(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const).map(
    (letter) => `series_${letter}` as const,
  ),
  'series_unknown',
  'angel',
  'debt_financing',
  'convertible_note',
  'corporate_round',
  'equity_crowdfunding',
  'secondary_market',
  'private_equity',
  'grant',
  'post_ipo_equity',
  'post_ipo_debt',
  'undisclosed',
] as const;

export const ROUND_QUALIFIERS = ['extension', 'bridge', 'tranche', 'tender'] as const;
export const AMOUNT_KINDS = [
  'raised',
  'investment',
  'deal_value',
  'revenue',
  'guidance',
  'capex',
  'contract',
  'fine',
  'settlement',
  'aggregate',
  'market_value_loss',
  'public_funding',
  'other',
] as const;

/** Kinds of what was said to come: a deal's closing, results, a figure given as guidance, a hearing, the end of a comment period, a forecast, the lapse of a right or a term. */
export const EXPECTATION_KINDS = [
  'closing',
  'results',
  'guidance',
  'hearing',
  'comments_close',
  'projection',
  'lapse',
] as const;

/** The standings of an expectation: still to come, come as said, not come, put off, or given up. */
export const EXPECTATION_STANDINGS = ['open', 'met', 'missed', 'moved', 'dropped'] as const;
export const LINK_KINDS = [
  'confirms',
  'supersedes',
  'part_of',
  'follows',
  'corrects',
  'conflicts_with',
  'duplicate_of',
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

/** True of a list that has every type. */
export const isEveryType = (types: readonly EventType[]): boolean =>
  EVENT_TYPES.every((type) => types.includes(type));
export type Status = (typeof STATUSES)[number];
export type Role = (typeof ROLES)[number];
export type Round = (typeof ROUNDS)[number];
export type ExpectationKind = (typeof EXPECTATION_KINDS)[number];
export type AmountKind = (typeof AMOUNT_KINDS)[number];

const KINDS: Partial<Record<EventType, readonly AmountKind[]>> = {
  funding_round: ['raised'],
  valuation: ['raised', 'other'],
  acquisition: ['deal_value'],
  merger: ['deal_value'],
  ipo: ['raised'],
  partnership: ['contract', 'investment', 'other'],
  infrastructure: ['capex', 'contract', 'investment', 'public_funding', 'other'],
  earnings: ['revenue', 'guidance', 'capex', 'other'],
  regulation: ['fine', 'public_funding', 'other'],
  legal: ['settlement', 'fine', 'other'],
  market: ['market_value_loss', 'aggregate', 'other'],
  other: ['investment', 'contract', 'capex', 'fine', 'aggregate', 'other'],
};

/** The kinds that an amount of this type of event can have, the likeliest first; empty where such an event has none. */
export function amountKindsOf(type: EventType): readonly AmountKind[] {
  return KINDS[type] ?? [];
}
