/** Questions as people ask them about everything that the data name, known or not yet. */
import type { Bundle } from '../../../src/contracts/store.ts';

const COMMANDS = ['rounds', 'deals', 'regulation', 'search'];
const FILTERS = ['', 'since:2026-01', 'until:2025-12-31', 'min:1bn', 'last 30 days', 'sort:amount'];
const ROUNDS = ['seed', 'a', 'b', 'c', 'd', 'e', 'debt', 'ipo'];
const TYPES = ['acquisition', 'merger', 'ipo', 'partnership', 'infrastructure'];

/** Command lines about every company, name, event, sector, place and title word, misspelt ones too; the same each time. */
export function questionsAbout({ records, companies, reference }: Bundle): string[] {
  const names = companies.flatMap(({ name, aliases, products, people }) =>
    [name, aliases, products, people].flatMap(namesIn),
  );
  const { sectors, topics, places } = reference;
  const jurisdictions = records.flatMap(({ jurisdiction }) => jurisdiction ?? []);
  const lines = [
    '/briefing',
    ...COMMANDS.flatMap((command) => FILTERS.map((filter) => `/ai-${command} ${filter}`)),
    ...['', ...COMMANDS, 'company', 'filters'].map((topic) => `/ai-help ${topic}`),
    ...['1d', '7d', '30d', '365d'].map((window) => `/ai-digest preview ${window}`),
    ...names.map((name) => `/ai-company ${name}`),
    ...names.filter((_, index) => index % 3 === 0).map((name) => `/ai-company ${misspelt(name)}`),
    ...names.filter((_, index) => index % 3 === 1).map((name) => `/ai-rounds company:"${name}"`),
    ...records.map((_, index) => `/ai-event history E${index + 1}`),
    ...records.map(({ title }) => `/ai-search ${longestWord(title)}`),
    ...sectors.flatMap(({ id }) => [`/ai-rounds sector:${id}`, `/ai-search sector:${id}`]),
    ...topics.flatMap(({ id }) => [`/ai-rounds topic:${id}`, `/ai-search topic:${id}`]),
    ...places.regions.flatMap(({ id }) => [`/ai-rounds region:${id}`, `/ai-deals region:${id}`]),
    ...jurisdictions.map((code) => `/ai-regulation jurisdiction:${code}`),
    ...ROUNDS.map((round) => `/ai-rounds round:${round}`),
    ...TYPES.map((type) => `/ai-deals type:${type}`),
  ];
  return [...new Set(lines.map((line) => line.trim()))];
}

/** Names as companies have them: alone, in a list, or with the days between which they hold. */
type Written = string | { value: string } | readonly Written[];

function namesIn(written: Written): string[] {
  if (typeof written === 'string') return [written];
  return 'value' in written ? [written.value] : written.flatMap(namesIn);
}

/** The name with its third and fourth letters changed about. */
const misspelt = (name: string) => name.replace(/^(..)(.)(.)/, '$1$3$2');

function longestWord(title: string): string {
  const words = title.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}
