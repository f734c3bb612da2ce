/** The questions that the app is asked: a handful for each lookup, none of which matches more than 200 events. */
import { addDays } from '../src/domain/time/calendar.ts';
import { TODAY } from './moment.ts';

export interface Question {
  lookup: 'company' | 'rounds' | 'deals' | 'regulation' | 'search' | 'digest' | 'trends';
  /** As typed. */
  line: string;
  /** True of one that asks for many figures at once: it may take as long as a few lookups. */
  isWide: boolean;
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
  trends: ['', 'jobs', `concentration ${since(60)}`],
};

/** All figures of a year, and two companies with all that is known of each. */
const WIDE = ['/ai-trends', '/ai-company Aurora Compute vs Borealis Photonics'];

export const QUESTIONS: readonly Question[] = Object.entries(LINES).flatMap(([lookup, lines]) =>
  lines.map((words) => {
    const line = `/ai-${lookup} ${words}`.trim();
    return { lookup: lookup as Question['lookup'], line, isWide: WIDE.includes(line) };
  }),
);
