/** The moments and the questions of the recomputation; days are counted back from the moment. */
import { dayOf } from './moment.ts';
import type { Question } from './questions.ts';
import { DAY } from './records.ts';

const MORNING = 'T09:00:00Z';
const FIRST = Date.parse(`2025-01-20${MORNING}`);
const LAST = Date.parse(`2026-11-28${MORNING}`);

/** Moments from January 2025 to after the log's end, the edges of days among them. */
export function momentsOf(count: number): number[] {
  const edges = [
    '2026-03-12T09:00:00Z',
    '2026-03-11T23:59:59Z',
    '2026-06-30T09:00:00Z',
    '2026-03-12T00:00:00Z',
    '2026-07-01T00:00:00Z',
  ];
  const even = Array.from(
    { length: Math.max(0, count - edges.length) },
    (_, index) =>
      Math.floor(
        (FIRST + ((LAST - FIRST) * index) / Math.max(1, count - edges.length - 1)) / 1000,
      ) * 1000,
  );
  return [...edges.map(Date.parse), ...even].slice(0, count);
}

const SECTORS = ['cloud_compute', 'security', 'dev_tools', 'space', 'agents', 'voice_ai', 'health'];
const TOPICS = ['energy', 'copyright', 'export_controls', 'safety', 'credit', 'competition'];
const COUNTRIES = ['DE', 'FR', 'CN', 'IN', 'KR', 'NL', 'SA', 'CH'];
const INVESTORS = [
  'Microsoft',
  'Andreessen Horowitz',
  'Sequoia Capital',
  'Google',
  'Amazon',
  'GIC',
];
const COMPANIES = [
  'Wayve',
  'Moonshot AI',
  'DeepSeek',
  'Anysphere',
  'Google',
  'SpaceX',
  'Meta',
  'Mistral AI',
  'Nebius',
  'Thinking Machines Lab',
  'Databricks',
  'Cerebras',
  'Lovable',
  'Harvey',
  'Microsoft',
  'SoftBank Group',
];

/** The questions as asked at a moment; the last of them differ from one moment to the next. */
export function questionsAt(at: number): Question[] {
  const ago = (days: number) => dayOf(at - days * DAY);
  const turn = Math.floor(at / DAY);
  const one = (of: readonly string[]) => of[turn % of.length] ?? '';
  const between = (days: number) => ({ since: ago(days + (turn % 90)), until: ago(turn % 60) });
  const rounds = (filters: Partial<Question> = {}): Question => ({ command: 'rounds', ...filters });
  const deals = (filters: Partial<Question> = {}): Question => ({ command: 'deals', ...filters });
  const law = (filters: Partial<Question> = {}): Question => ({
    command: 'regulation',
    ...filters,
  });
  const all = (filters: Partial<Question>): Question => ({ command: 'search', ...filters });
  const about = (company: string): Question => ({ command: 'company', company });
  return [
    rounds(),
    deals(),
    law(),
    rounds({ since: ago(29) }),
    rounds({ since: ago(180), until: ago(60) }),
    rounds({ until: ago(60) }),
    rounds({ sector: 'foundation_models' }),
    about('Anthropic'),
    about('Nvidia'),
    law({ jurisdiction: 'EU' }),
    deals({ status: 'completed' }),
    deals({ type: 'acquisition', since: ago(364) }),
    rounds({ region: 'europe', min: 100_000_000 }),
    rounds({ round: 'seed' }),
    rounds({ investor: 'Nvidia' }),
    rounds({ company: 'OpenAI' }),
    all({ sector: 'chips' }),
    all({ since: ago(6) }),
    law({ since: ago(200), until: ago(-400) }),
    about('Amazon'),
    rounds({ since: '2026-01-01' }),
    rounds({ since: '2025-01-01', until: '2025-12-31' }),
    rounds({ since: '2026-03-01', until: '2026-03-31' }),
    rounds({ since: '2026-01-01', until: '2026-02-28' }),
    rounds({ sector: 'legal_tech' }),
    rounds({ sector: 'legal_tech', since: '2026-04-01', until: '2026-06-30' }),
    rounds({ region: 'US', since: ago(89) }),
    rounds({ region: 'EU' }),
    rounds({ country: 'SE' }),
    rounds({ round: 'series_c' }),
    rounds({ round: 'convertible_note' }),
    rounds({ round: 'undisclosed', min: 1_000_000_000 }),
    rounds({ max: 100_000_000 }),
    rounds({ status: 'completed' }),
    rounds({ status: 'announced' }),
    rounds({ status: 'rumoured' }),
    rounds({ type: 'valuation' }),
    rounds({ company: 'Nscale' }),
    rounds({ company: 'xAI' }),
    deals({ type: 'merger' }),
    deals({ type: 'infrastructure', min: 10_000_000_000 }),
    deals({ since: ago(29) }),
    deals({ status: 'announced', region: 'US' }),
    deals({ until: '2025-12-31' }),
    law({ jurisdiction: 'US' }),
    law({ jurisdiction: 'EU+' }),
    law({ status: 'in_force' }),
    all({ region: 'asia' }),
    all({ type: 'labour', since: ago(364) }),
    all({ until: '2025-06-30' }),
    about('Legora'),
    about(one(COMPANIES)),
    rounds({ company: one(COMPANIES) }),
    deals({ company: one(COMPANIES) }),
    rounds({ sector: one(SECTORS) }),
    all({ sector: one(SECTORS), ...between(120) }),
    all({ topic: one(TOPICS) }),
    deals({ topic: 'energy', since: ago(364) }),
    rounds({ country: one(COUNTRIES) }),
    rounds({ investor: one(INVESTORS) }),
    rounds(between(40)),
    deals(between(100)),
    law(between(150)),
  ];
}
