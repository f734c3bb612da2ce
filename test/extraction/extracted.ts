/** Reading a text in tests: candidates in few words. */
import type { Candidate } from '../../src/extraction/candidate.ts';
import { companyNames, extract } from '../../src/extraction/index.ts';

const COMPANIES = [
  { id: 'anthropic', name: 'Anthropic', products: ['Claude'], people: ['Dario Amodei'] },
  { id: 'block', name: 'Block', products: [], people: [] },
  { id: 'figure', name: 'Figure', products: [], people: [] },
  { id: 'meta', name: 'Meta', products: [], people: [] },
  { id: 'amazon', name: 'Amazon', products: [], people: [] },
  { id: 'google', name: 'Google', products: [], people: [] },
  { id: 'nvidia', name: 'Nvidia', products: [], people: [] },
];

const NAMES = companyNames(COMPANIES.map((company) => ({ ...company, aliases: [] })));

/** The candidates of a text published on 12 March 2026. */
export const read = (text: string): readonly Candidate[] =>
  extract(text, { names: NAMES, published: '2026-03-12' }).candidates;

/** A candidate as `type status: role name, …; amount`. */
export function inWords({ type, status, parties, amount }: Candidate): string {
  const named = parties.map(({ role, name }) => `${role} ${name}`).join(', ');
  const sum = amount ? `; ${amount.value.value} ${amount.value.currency}` : '';
  return `${type} ${status}: ${named}${sum}`;
}

/** All candidates of a text in words. */
export const readInWords = (text: string): string[] => read(text).map(inWords);

/** The first name among the parties with one of these roles. */
const nameOf = ({ parties }: Candidate, roles: readonly string[]) =>
  parties.find(({ role }) => roles.includes(role))?.name;

const DEALS = ['acquisition', 'merger', 'funding_round'];

/** A candidate as `type company > other side 45 USD status`: millions, and the status of deals that are not just announced. */
function inShort(candidate: Candidate): string {
  const { type, amount, status, parties } = candidate;
  const subjects = parties.filter(({ role }) => role === 'subject').map(({ name }) => name);
  const first =
    nameOf(candidate, ['subject', 'acquirer', 'plaintiff']) ??
    nameOf(candidate, ['victim', 'defendant', 'regulator']) ??
    '?';
  const other = nameOf(candidate, ['target', 'partner', 'defendant']) ?? subjects[1];
  return [
    type,
    first,
    ...(other && other !== first ? ['>', other] : []),
    ...(amount ? [amount.value.value / 1e6, amount.value.currency] : []),
    ...(DEALS.includes(type) && status !== 'announced' ? [status] : []),
  ].join(' ');
}

/** All candidates of a text in short. */
export const readInShort = (text: string): string[] => read(text).map(inShort);
