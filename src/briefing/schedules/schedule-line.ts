/** A schedule as one line: `investor weekdays 09:00 Stockholm min:100m quiet:sat`. What is printed makes the same schedule again. */
import type { Context } from '../../contracts/command.ts';
import { LAYOUTS, type Layout, type ScheduleSpec } from '../../contracts/schedule.ts';
import { EVERYTHING } from '../../domain/schedule/scope.ts';
import { nextDue, type Timing } from '../../domain/schedule/timing.ts';
import { readTiming } from '../../domain/schedule/timing-reading.ts';
import { timingLine } from '../../domain/schedule/timing-words.ts';
import { listOf } from '../../domain/text/lists.ts';
import { nearest } from '../../domain/text/names.ts';
import { quote, shown, tokens } from '../../domain/text/typed.ts';
import { InputError } from '../../errors.ts';
import { type Shape, shapeNamed, shapeWith } from '../digest/presets.ts';
import {
  companyNames,
  jurisdictionPieces,
  minLine,
  quietPieces,
  readCompanies,
  readJurisdictions,
  readMin,
  readQuiet,
  readSections,
  readSectors,
  type ScopeContext,
} from './scope-line.ts';

/** A line as read: without a timing it asks for a look, not for a schedule. */
export interface ReadLine {
  /** The shape that was named. */
  shape: Shape | null;
  spec: Omit<ScheduleSpec, 'timing'>;
  timing: Timing | null;
}

type Narrowing = Omit<ScheduleSpec, 'timing'> & Pick<Timing, 'quiet'>;
type Reader = (
  value: string,
  room: ScopeContext,
  line: Narrowing,
) => Partial<Narrowing> | Promise<Partial<Narrowing>>;

const inScope = (line: Narrowing, change: Partial<Narrowing['scope']>) => ({
  scope: { ...line.scope, ...change },
});

/** What may be typed as `key:value`, one reader each. */
const READERS: Readonly<Record<string, Reader>> = {
  sections: (value, room, line) => inScope(line, { sections: readSections(value, room) }),
  min: (value, room, line) => inScope(line, { minUsd: readMin(value, room) }),
  company: async (value, room, line) =>
    inScope(line, { companies: await readCompanies(listOf(value), room) }),
  sector: async (value, room, line) => inScope(line, { sectors: await readSectors(value, room) }),
  jurisdiction: async (value, room, line) =>
    inScope(line, { jurisdictions: await readJurisdictions(value, room) }),
  layout: (value) => ({ layout: readLayout(value) }),
  quiet: (value, room) => ({ quiet: readQuiet(value, room) }),
};

function readLayout(value: string): Layout {
  const layout = LAYOUTS.find((each) => each === value.toLowerCase());
  if (layout) return layout;
  throw new InputError({
    wrong: `“${shown(value)}” is not a layout.`,
    allowed: 'Use auto (by its length), compact or threaded',
    next: 'compact',
  });
}

/** Reads a line; a zone that is not typed is the room's own. Throws InputError, whose `next` is a whole line to type instead. */
export async function readLine(typed: string, room: ScopeContext): Promise<ReadLine> {
  const found = tokens(typed);
  const words = found.filter(({ key }) => key === undefined).map(({ value }) => value);
  const filters = found.filter(({ key }) => key !== undefined) as Filter[];
  const shape = shapeNamed(words[0]) ?? null;
  const when = words.slice(shape ? 1 : 0).join(' ');
  const whole = (...pieces: string[]) => [shape?.name, ...pieces].filter(Boolean).join(' ');
  let line: Narrowing = { scope: shape?.scope ?? EVERYTHING, layout: 'auto', quiet: [] };
  for (const filter of filters) {
    const others = filters.filter((each) => each !== filter).map(filterLine);
    const change = await orInstead(
      () => readFilter(filter, room, line),
      (next) => whole(when || 'weekdays 09:00', ...others, next),
    );
    line = { ...line, ...change };
  }
  const { quiet, ...spec } = line;
  if (!when) return { shape, spec, timing: null };
  const timing = await orInstead(
    () => goingOut({ ...readTiming(when, room.zone), quiet }, room),
    (next) => whole(next, ...filters.map(filterLine)),
  );
  return { shape, spec, timing };
}

interface Filter {
  key: string;
  value: string;
}

const filterLine = ({ key, value }: Filter) => `${key}:${quote(value)}`;

async function readFilter({ key, value }: Filter, room: ScopeContext, line: Narrowing) {
  const keys = Object.keys(READERS);
  const read = READERS[key];
  if (read && value !== '')
    return orInstead(
      () => read(value, room, line),
      (next) => filterLine({ key, value: next }),
    );
  const [meant] = nearest(key, keys, (each) => each);
  throw new InputError({
    wrong: read
      ? `${key}: has no value.`
      : `${key}: can’t filter a digest.${meant ? ` Did you mean ${meant}?` : ''}`,
    allowed: meant ? '' : `Use ${keys.slice(0, -1).join(', ')} or ${keys.at(-1)}`,
    next: meant && value ? filterLine({ key: meant, value }) : 'min:$100M',
  });
}

/** Reads something; what is to be typed in its place becomes what `whole` makes of it. */
async function orInstead<T>(read: () => T | Promise<T>, whole: (next: string) => string) {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof InputError) || !error.mistake.next) throw error;
    throw new InputError({ ...error.mistake, next: whole(error.mistake.next) });
  }
}

/** Refuses a timing whose quiet days leave nothing of it. */
export function goingOut(timing: Timing, { now }: Pick<ScopeContext, 'now'>): Timing {
  if (nextDue(timing, now.getTime()) !== null) return timing;
  throw new InputError({
    wrong: `With ${quietPieces(timing.quiet).join(', ')} skipped, no digest would ever be sent.`,
    allowed: 'Leave at least one day',
    next: timingLine(timing),
  });
}

/** The line that makes a schedule again, without what it has by default. */
export async function specLine(
  { timing, scope, layout }: ScheduleSpec,
  room: Pick<Context, 'log' | 'reference'>,
): Promise<string> {
  const { sections, minUsd, companies, sectors, jurisdictions } = scope;
  const shape = shapeWith(sections);
  const named: [string, readonly string[]][] = [
    ['sections', shape ? [] : (sections ?? [])],
    ['min', minUsd === null ? [] : [minLine(minUsd)]],
    ['company', await companyNames(companies, room)],
    ['sector', sectors],
    ['jurisdiction', jurisdictionPieces(jurisdictions, room.reference)],
    ['layout', layout === 'auto' ? [] : [layout]],
    ['quiet', quietPieces(timing.quiet)],
  ];
  return [
    ...(shape && sections ? [shape.name] : []),
    timingLine(timing),
    ...named.flatMap(([key, values]) =>
      values.length ? [filterLine({ key, value: values.join(',') })] : [],
    ),
  ].join(' ');
}
