/** An event that nobody has written a title for, in a sentence of our own: of its fields alone, without a word of the text that it was read from. */
import type { EventFields } from '../../../domain/event/event.ts';
import { roundLabel, statusLabel, typeLabel, valuationText } from '../../../domain/event/labels.ts';
import {
  type EventType,
  type LegalStanding,
  legalStanding,
  type Status,
} from '../../../domain/event/vocabulary.ts';
import { formatMoney } from '../../../domain/money/money.ts';
import { shortened } from '../../../domain/text/cutting.ts';
import { capital, listed } from '../../../domain/text/english.ts';
import { formatDate } from '../../../domain/time/calendar.ts';
import { hasRoundName, inRole, mainParty, names } from '../event-words.ts';

/** The facts that such a sentence is made of. */
type Facts = Pick<
  EventFields,
  'type' | 'status' | 'parties' | 'amount' | 'valuation' | 'round' | 'occurredOn' | 'lawName'
>;

/** Most characters of a title. */
const TITLE = 140;

/** "Acme raises $30M, Series B, led by Birch": the title of an event, at most 140 characters. */
export const ownTitle = (event: Facts): string => shortened(headline(event), TITLE);

/** True of an event whose fields alone make a sentence that says what happened. */
export const hasOwnTitle = ({ type, parties }: Facts): boolean =>
  type in HEADLINES && parties.length > 0;

/** The same with all that the fields say beside it, and a full stop. */
export function ownSummary(event: Facts): string {
  const others = inRole(event, 'investor');
  const worth = event.type === 'valuation' ? null : event.valuation;
  return `${[
    headline(event),
    ...(others.length > 0 ? [`with ${listed(others)}`] : []),
    ...(worth ? [`at ${valuationText(worth)}`] : []),
  ].join(', ')}.`;
}

/** "Acme raises $30M, Series B, led by Birch · announced 11 Mar 2026": an event that is not in the log, on one line. */
export const ownLine = (event: Facts): string => `${headline(event)} · ${ownStanding(event)}`;

/** "announced 11 Mar 2026". */
export function ownStanding({ occurredOn, status }: Facts): string {
  const day = occurredOn ? ` ${formatDate(occurredOn)}` : ', date not stated';
  return `${statusLabel(status)}${day}`;
}

type Stage = 'talks' | 'coming' | 'done' | 'failed';

/** Verbs follow the status: a rumour is never told as done. */
const STAGES: Readonly<Partial<Record<Status, Stage>>> = {
  rumoured: 'talks',
  announced: 'coming',
  pending: 'coming',
  completed: 'done',
  failed: 'failed',
};

const stageOf = ({ status }: Facts): Stage => STAGES[status] ?? 'coming';

const money = ({ amount }: Facts) => (amount ? formatMoney(amount) : null);

const HEADLINES: Readonly<Partial<Record<EventType, (event: Facts) => string>>> = {
  funding_round: roundHeadline,
  acquisition: purchaseHeadline,
  merger: mergerHeadline,
  valuation: valuationHeadline,
  ipo: listingHeadline,
  partnership: (event) => together(event, 'agree on a partnership', 'partnership'),
  infrastructure: (event) => together(event, 'agree on infrastructure', 'infrastructure deal'),
  legal: courtHeadline,
};

function headline(event: Facts): string {
  if (event.type === 'regulation') return lawHeadline(event);
  return (HEADLINES[event.type] ?? plainHeadline)(event);
}

function roundHeadline(event: Facts): string {
  const name = hasRoundName(event) && event.round ? roundLabel(event.round) : null;
  const leads = inRole(event, 'lead_investor');
  const what = [money(event), name].filter(Boolean).join(', ') || 'a round, amount not stated';
  const led = leads.length > 0 ? `, led by ${names(leads)}` : '';
  const company = mainParty(event);
  switch (stageOf(event)) {
    case 'talks':
      return `${company} in talks to raise ${what}${led}`;
    case 'failed':
      return `${company}’s round fell through: ${what}`;
    default:
      return `${company} raises ${what}${led}`;
  }
}

function purchaseHeadline(event: Facts): string {
  const [buyer = 'Somebody'] = inRole(event, 'acquirer');
  const target = names(inRole(event, 'target')) || 'a company';
  const price = money(event);
  const cost = price ? ` for ${price}` : '';
  switch (stageOf(event)) {
    case 'talks':
      return `${buyer} in talks to acquire ${target}${cost}`;
    case 'failed':
      return `${buyer}’s purchase of ${target} fell through${price ? `, ${price}` : ''}`;
    case 'done':
      return `${buyer} completes its ${price ? `${price} ` : ''}purchase of ${target}`;
    default:
      return `${buyer} to acquire ${target}${cost}`;
  }
}

function mergerHeadline(event: Facts): string {
  const both = listed(inRole(event, 'acquirer', 'target', 'subject')) || mainParty(event);
  const price = money(event) ? `, ${money(event)}` : '';
  switch (stageOf(event)) {
    case 'talks':
      return `${both} in talks to merge${price}`;
    case 'failed':
      return `Merger of ${both} fell through${price}`;
    case 'done':
      return `${both} complete their merger${price}`;
    default:
      return `${both} to merge${price}`;
  }
}

function valuationHeadline(event: Facts): string {
  const worth = event.valuation ? valuationText(event.valuation) : 'a figure not stated';
  const may = stageOf(event) === 'talks' ? 'may be valued at' : 'valued at';
  return `${mainParty(event)} ${may} ${worth}`;
}

function listingHeadline(event: Facts): string {
  const raising = money(event) ? `, raising ${money(event)}` : '';
  const verbs = {
    talks: 'may list',
    coming: 'to list',
    done: 'lists',
    failed: 'drops its listing',
  };
  return `${mainParty(event)} ${verbs[stageOf(event)]}${raising}`;
}

/** Of two and more companies what they agree on, of one what it is part of. */
function together(event: Facts, verb: string, noun: string): string {
  const all = [...new Set(event.parties.map(({ company }) => company))];
  const sum = money(event) ? `, ${money(event)}` : '';
  const stage = stageOf(event);
  if (all.length < 2) return plainHeadline(event);
  if (stage === 'failed')
    return `${capital(noun)} of ${listed(all.slice(0, 3))} fell through${sum}`;
  return `${listed(all.slice(0, 3))} ${stage === 'talks' ? `in talks: ${noun}` : verb}${sum}`;
}

function courtHeadline(event: Facts): string {
  const [sues] = inRole(event, 'plaintiff');
  const sued = names(inRole(event, 'defendant'));
  const sum = money(event) ? `, ${money(event)}` : '';
  if (sues && sued && event.status === 'filed') return `${sues} sues ${sued}${sum}`;
  return sues && sued ? `${sues} against ${sued}: ${event.status}${sum}` : plainHeadline(event);
}

/** "Senate: measure passed", "FTC opens a case about Acme": what became of a law, or of a regulator’s case. */
function lawHeadline(event: Facts): string {
  const { status } = event;
  const standing = legalStanding(status);
  const sum = money(event) ? `, ${money(event)}` : '';
  const [by] = inRole(event, 'regulator');
  const [about] = inRole(event, 'subject');
  if (standing === 'case' && by && about && by !== about) {
    if (status === 'opened') return `${by} opens a case about ${about}${sum}`;
    return status === 'decided'
      ? `${by} decides a case about ${about}${sum}`
      : `${about} contests a decision of ${by}${sum}`;
  }
  const name = event.lawName ?? (standing && TEXTS[standing](status)) ?? typeLabel(event.type);
  const what = `${name} ${statusLabel(status)}${sum}`;
  const main = mainParty(event);
  return main === '–' ? capital(what) : `${main}: ${what}`;
}

const UNDONE: readonly Status[] = ['superseded', 'repealed'];

/** The text that a status is said of. */
const TEXTS: Readonly<Record<LegalStanding, (status: Status) => string>> = {
  proposed: () => 'measure',
  passed: () => 'measure',
  law: () => 'law',
  voluntary: () => 'rules,',
  case: () => 'case',
  past: (status) => (UNDONE.includes(status) ? 'law' : 'measure'),
};

/** "Acme: outage, $3M". */
function plainHeadline(event: Facts): string {
  const main = mainParty(event);
  const what = [typeLabel(event.type), money(event)].filter(Boolean).join(', ');
  return main === '–' ? capital(what) : `${main}: ${what}`;
}
