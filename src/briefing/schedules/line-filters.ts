/** All that narrows a schedule in its line, as `key:value`: how each is read, and the way back. */
import { LAYOUTS, type Layout, type ScheduleSpec } from '../../contracts/schedule.ts';
import type { Timing } from '../../domain/schedule/timing.ts';
import { shown } from '../../domain/text/typed.ts';
import { Misreading, type ValuePlace } from '../../errors.ts';
import { shapeWith } from '../digest/presets.ts';
import { filterOf, type KeyWith } from '../questions/filter-keys.ts';
import { companiesOf } from '../questions/filter-values.ts';
import { namesIn } from '../questions/names/name-lists.ts';
import {
  companyNames,
  jurisdictionPieces,
  minLine,
  QUIET_DAYS,
  quietPieces,
  readCompanies,
  readJurisdictions,
  readMin,
  readQuiet,
  readSections,
  readSectors,
  readTopics,
  type ScopeContext,
} from './scope-line.ts';

/** The narrowing of a digest: all of a schedule but its days and times. */
export type Narrowing = Omit<ScheduleSpec, 'timing'> & Pick<Timing, 'quiet'>;
type Values = readonly string[];
/** A filter: how its value is read, what to type where nothing is near to what was typed, and the way back. */
interface LineFilter extends Pick<ValuePlace, 'allowed'> {
  example: string;
  read(
    value: string,
    context: ScopeContext,
    line: Narrowing,
  ): Partial<Narrowing> | Promise<Partial<Narrowing>>;
  /** True for a value that is read by forgiving a typing error. */
  forgives?(value: string, context: ScopeContext): Promise<boolean>;
  /** The values that make a schedule again; none for what it has by default. */
  values(
    spec: ScheduleSpec,
    context: Pick<ScopeContext, 'log' | 'reference'>,
  ): Values | Promise<Values>;
}

const inScope = (line: Narrowing, change: Partial<Narrowing['scope']>) => ({
  scope: { ...line.scope, ...change },
});

/** A filter of questions that a scope takes too. */
type ScopeKey = KeyWith<{ scope: 'followed' }> | KeyWith<{ scope: 'limit' }>;

/** All that may be typed as `key:value`. */
const FILTERS = {
  sections: {
    example: 'funding',
    read: (value, context, line) => inScope(line, { sections: readSections(value, context) }),
    values: ({ scope: { sections } }) => (shapeWith(sections) ? [] : (sections ?? [])),
  },
  min: {
    example: '$100M',
    read: (value, context, line) => inScope(line, { minUsd: readMin(value, context) }),
    values: ({ scope: { minUsd } }) => (minUsd === null ? [] : [minLine(minUsd)]),
  },
  company: {
    example: filterOf('company').example,
    read: async (value, context, line) =>
      inScope(line, { companies: await readCompanies(value, context) }),
    forgives: async (value, { log }) => (await companiesOf(await namesIn(value, log), log)).guessed,
    values: ({ scope: { companies } }, context) => companyNames(companies, context),
  },
  sector: {
    example: filterOf('sector').example,
    read: (value, context, line) => inScope(line, { sectors: readSectors(value, context) }),
    values: ({ scope: { sectors } }) => sectors,
  },
  topic: {
    example: filterOf('topic').example,
    read: (value, context, line) => inScope(line, { topics: readTopics(value, context) }),
    values: ({ scope: { topics } }) => topics,
  },
  jurisdiction: {
    example: filterOf('jurisdiction').example,
    read: (value, context, line) =>
      inScope(line, { jurisdictions: readJurisdictions(value, context) }),
    values: ({ scope: { jurisdictions } }, { reference }) =>
      jurisdictionPieces(jurisdictions, reference),
  },
  layout: {
    example: 'compact',
    read: (value) => ({ layout: readLayout(value) }),
    values: ({ layout }) => (layout === 'auto' ? [] : [layout]),
  },
  empty: {
    example: 'skip',
    read: (value) => ({ skipsEmpty: readEmpty(value) }),
    values: ({ skipsEmpty }) => (skipsEmpty ? ['skip'] : []),
  },
  quiet: {
    example: 'sat',
    allowed: QUIET_DAYS,
    read: (value, context) => ({ quiet: readQuiet(value, context) }),
    values: ({ timing }) => quietPieces(timing.quiet),
  },
} satisfies Record<ScopeKey | 'sections' | 'layout' | 'empty' | 'quiet', LineFilter>;

/** Every filter by its key, in the order in which a line names them. */
export const LINE_FILTERS: ReadonlyMap<string, LineFilter> = new Map(
  Object.entries<LineFilter>(FILTERS),
);

function readEmpty(value: string): boolean {
  const word = value.toLowerCase();
  if (word === 'skip' || word === 'post') return word === 'skip';
  throw new Misreading({
    typed: shown(value),
    expected: 'a way with empty digests',
    allowed: 'Use skip or post',
  });
}

function readLayout(value: string): Layout {
  const layout = LAYOUTS.find((each) => each === value.toLowerCase());
  if (layout) return layout;
  throw new Misreading({
    typed: shown(value),
    expected: 'a layout',
    allowed: 'Use auto (by its length), compact or threaded',
  });
}
