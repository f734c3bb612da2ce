/** A log of any size, always the same, at twelve events a day up to 11 March 2026: for benches. */

import type { EventFields, EventRecord } from '../../../src/domain/event/event.ts';
import type { EventType, Round } from '../../../src/domain/event/vocabulary.ts';
import type { CompanyRecord } from '../../../src/domain/reference/company.ts';
import { addDays } from '../../../src/domain/time/calendar.ts';
import { company, fields, source } from './records.ts';

const LAST_DAY = '2026-03-11';
const A_DAY = 12;
const COMPANIES = 300;

/** Ten in a hundred open a deal that another event closes three days later. */
const STAGES_APART = 3 * A_DAY + 1;
const opensDeal = (index: number) => index >= 0 && index % 10 === 3;

const VOCABULARY =
  'inference training cluster wafer photonic robotics agent compiler safety audit licence tariff campus turbine ' +
  'cooling grid ledger tokeniser benchmark alignment dataset synthetic quantum satellite warehouse pharmacy ' +
  'radiology copilot retrieval sovereign';
const WORDS = VOCABULARY.split(' ');

const TYPES: readonly (readonly [number, EventType])[] = [
  [30, 'funding_round'],
  [34, 'valuation'],
  [44, 'acquisition'],
  [52, 'partnership'],
  [60, 'infrastructure'],
  [72, 'product'],
  [77, 'earnings'],
  [81, 'outage'],
  [85, 'security_incident'],
  [93, 'regulation'],
  [98, 'legal'],
  [100, 'labour'],
];
const STATUS: Partial<Record<EventType, EventFields['status']>> = {
  regulation: 'enacted',
  legal: 'filed',
  outage: 'resolved',
  security_incident: 'confirmed',
  earnings: 'reported',
  product: 'announced',
  labour: 'reported',
};
const ROUNDS: readonly Round[] = ['seed', 'series_a', 'series_b', 'series_c', 'series_d'];
const SECTORS = ['foundation_models', 'cloud_compute', 'chips', 'dev_tools', 'security', 'agents'];
const PLACES = [
  ['US', 'US'],
  ['EU', 'FR'],
  ['EU', 'DE'],
  ['EU', 'SE'],
  ['UK', 'GB'],
  ['CN', 'CN'],
  ['IN', 'IN'],
  ['JP', 'JP'],
] as const;

/** The companies that the synthetic log is about. */
export function syntheticCompanies(): CompanyRecord[] {
  return Array.from({ length: COMPANIES }, (_, index) =>
    company(`Synth ${index} Labs`, { id: `synth-${index}`, aliases: [`SL${index}`] }),
  );
}

/** The last `count` events of the log, oldest first; the shorter log is the end of the longer one. */
export function* syntheticRecords(count: number): Generator<EventRecord> {
  const total = 1_200_000;
  for (let index = total - count; index < total; index++) yield recordAt(index, total);
}

/** A number in [0, below) that is always the same for an event and a purpose. */
function pick(index: number, purpose: number, below: number): number {
  let hash = Math.imul(index + 1, 2_654_435_761) ^ Math.imul(purpose + 1, 1_597_334_677);
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_519);
  return ((hash ^ (hash >>> 13)) >>> 0) % below;
}

function recordAt(index: number, total: number): EventRecord {
  const day = addDays(LAST_DAY, -Math.floor((total - 1 - index) / A_DAY));
  const opened = opensDeal(index - STAGES_APART) ? index - STAGES_APART : index;
  const type = typeAt(opened);
  const name = `Synth ${pick(opened, 1, COMPANIES)} Labs`;
  const dealing = opensDeal(opened);
  return {
    id: `synthetic-${index}`,
    ...fields({
      dealId: dealing ? `deal-${opened}` : null,
      type,
      status: statusAt(index, opened, type),
      title: `${name} ${WORDS[pick(index, 2, WORDS.length)]} ${type.replaceAll('_', ' ')} ${index % 1000}`,
      summary: summaryAt(index),
      occurredOn: { date: day, precision: 'day' },
      parties: partiesAt(index, type, name),
      amount: amountAt(opened, type),
      round: type === 'funding_round' ? (ROUNDS[pick(opened, 4, ROUNDS.length)] ?? null) : null,
      ...placeAt(opened, type),
      effectiveOn: effectiveAt(index, type, day),
      sources: [source('TechCrunch', { publishedOn: day }), source(`Paper ${index % 50}`)],
    }),
    knownOn: day,
    revisions: revisionsAt(index, day),
  };
}

function typeAt(index: number): EventType {
  // Deals are rounds or acquisitions; their stages share the type.
  if (opensDeal(index)) return pick(index, 0, 3) ? 'funding_round' : 'acquisition';
  const dice = pick(index, 0, 100);
  return TYPES.find(([upTo]) => dice < upTo)![1];
}

function statusAt(index: number, opened: number, type: EventType): EventFields['status'] {
  if (index !== opened) return 'completed';
  if (opensDeal(index)) return pick(index, 5, 2) ? 'announced' : 'rumoured';
  return STATUS[type] ?? (pick(index, 5, 20) ? 'completed' : 'rumoured');
}

function summaryAt(index: number): string {
  const word = (purpose: number) => WORDS[pick(index, purpose, WORDS.length)];
  const usual = pick(index, 14, 10) < 6 ? 'model and data' : 'model';
  return `The ${usual} work on ${word(10)} and ${word(11)} follows ${word(12)} at scale.`;
}

function partiesAt(index: number, type: EventType, name: string): EventFields['parties'] {
  const other = (purpose: number) => `Synth ${pick(index, purpose, COMPANIES)} Labs`;
  if (type === 'funding_round')
    return [
      { company: name, role: 'subject' },
      { company: other(20), role: 'lead_investor' },
      { company: other(21), role: 'investor' },
    ];
  if (type === 'acquisition')
    return [
      { company: name, role: 'acquirer' },
      { company: other(20), role: 'target' },
    ];
  return [{ company: name, role: 'subject' }];
}

function amountAt(index: number, type: EventType): EventFields['amount'] {
  const deals = ['funding_round', 'acquisition', 'infrastructure', 'valuation'];
  if (!deals.includes(type) || pick(index, 30, 6) === 0) return null;
  const value = (1 + pick(index, 31, 5_000)) * 100_000;
  const currency = pick(index, 32, 10) === 0 ? 'EUR' : 'USD';
  const kind = type === 'funding_round' ? 'raised' : 'deal_value';
  return { value, currency, kind, qualifier: 'exact', valueTo: null };
}

function placeAt(index: number, type: EventType) {
  const [region, country] = PLACES[pick(index, 40, PLACES.length)]!;
  const sector = SECTORS[pick(index, 41, SECTORS.length)]!;
  const jurisdiction = type === 'regulation' || type === 'legal' ? region : null;
  return { region, country, sector, jurisdiction: jurisdiction === 'UK' ? 'GB' : jurisdiction };
}

function effectiveAt(index: number, type: EventType, day: string): EventFields['effectiveOn'] {
  if (type !== 'regulation') return [];
  const date = addDays(day, 30 + pick(index, 50, 700));
  return [{ date, label: 'general application', standing: 'law', knownOn: day }];
}

function revisionsAt(index: number, day: string): EventRecord['revisions'] {
  if (pick(index, 60, 10) !== 0) return [];
  const changes = { summary: `${summaryAt(index)} It was confirmed.` };
  return [{ knownOn: addDays(day, 1 + pick(index, 61, 5)), why: 'confirmed', changes }];
}
