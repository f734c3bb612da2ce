/** The questions that the app is asked: a handful for each lookup, of which none but those for many figures matches more than 200 events. */
import { addDays, addMonths } from '../src/domain/time/calendar.ts';
import { TODAY } from './moment.ts';

export interface Question {
  lookup: 'company' | 'rounds' | 'deals' | 'regulation' | 'search' | 'digest' | 'trends';
  /** As typed. */
  line: string;
  /** True of one that asks for many figures at once: it may take as long as a few lookups. */
  isWide: boolean;
  /** The line whose matches its figures are made of, where a page names but a few of them; else its own. */
  counted: string;
}

const since = (days: number) => `since:${addDays(TODAY, -days)}`;

/**
 * Aurora Compute, Borealis Photonics and `jurisdiction:KR` have all their events in the shortest log, as has what
 * is asked since a day of the last months: there the answers of all logs are the same.
 */
const LINES: Record<Question['lookup'], readonly string[]> = {
  company: [
    'Aurora Compute',
    'Borealis Photonics',
    'aurorra compute',
    'Synth 107 Labs',
    'Aurora Compute vs Borealis Photonics',
  ],
  rounds: [
    since(14),
    `${since(60)} sector:chips`,
    `${since(30)} region:europe min:50m sort:amount`,
    'company:"Borealis Photonics"',
  ],
  deals: [since(14), `type:acquisition ${since(60)} sort:amount`, 'company:"Borealis Photonics"'],
  regulation: ['jurisdiction:KR', 'company:"Borealis Photonics"', `jurisdiction:JP ${since(60)}`],
  search: [`turbine ${since(30)}`, 'borealis acquisition', 'turbine wafer ledger', 'synth 417'],
  digest: ['preview', 'preview 3d'],
  trends: ['', since(60), 'jobs', `concentration ${since(60)}`],
};

/** All figures of a year and of some months, and two companies with all that is known of each. */
const WIDE = [
  '/ai-trends',
  `/ai-trends ${since(60)}`,
  '/ai-company Aurora Compute vs Borealis Photonics',
];

/** The shortest log has no whole year: of the rounds of one it tells fewer. */
const COUNTED: Readonly<Record<string, string>> = {
  '/ai-trends': `/ai-rounds since:${addMonths(`${TODAY.slice(0, 7)}-01`, -11)}`,
  [`/ai-trends ${since(60)}`]: `/ai-rounds ${since(60)}`,
};

export const QUESTIONS: readonly Question[] = Object.entries(LINES).flatMap(([lookup, lines]) =>
  lines.map((words) => {
    const line = `/ai-${lookup} ${words}`.trim();
    const counted = COUNTED[line] ?? line;
    return { lookup: lookup as Question['lookup'], line, isWide: WIDE.includes(line), counted };
  }),
);
