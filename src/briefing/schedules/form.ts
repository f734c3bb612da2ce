/** The form for a schedule, without any drawing: what each field shows, and what its words change. Pure. */
import type { Context } from '../../contracts/command.ts';
import { LAYOUTS, type Layout, type ScheduleSpec } from '../../contracts/schedule.ts';
import type { Scope } from '../../domain/schedule/scope.ts';
import { readTiming, ruleLine } from '../../domain/schedule/timing-reading.ts';
import { listOf, writtenList } from '../../domain/text/lists.ts';
import { readZone } from '../../domain/time/zones.ts';
import { atField, FieldErrors, InputError } from '../../errors.ts';
import { goingOut } from './schedule-line.ts';
import {
  companyNames,
  jurisdictionPieces,
  minLine,
  quietPieces,
  readCompanies,
  readJurisdictions,
  readMin,
  readQuiet,
  type ScopeContext,
} from './scope-line.ts';

/** The fields, in the order in which they are read. What is typed in each is a text; of a list, its values with commas. */
export const SCHEDULE_FIELDS = [
  'sections',
  'min',
  'companies',
  'sectors',
  'jurisdictions',
  'zone',
  'when',
  'quiet',
  'layout',
] as const;
export type ScheduleField = (typeof SCHEDULE_FIELDS)[number];
export type ScheduleWords = Readonly<Record<ScheduleField, string>>;

type Room = Pick<Context, 'log' | 'reference' | 'sections'>;

/** What the form shows for a schedule. */
export async function writtenSchedule(spec: ScheduleSpec, room: Room): Promise<ScheduleWords> {
  const { scope, timing, layout } = spec;
  return {
    sections: (scope.sections ?? room.sections.map(({ name }) => name)).join(','),
    min: scope.minUsd === null ? '' : minLine(scope.minUsd),
    companies: writtenList(await companyNames(scope.companies, room)),
    sectors: scope.sectors.join(','),
    jurisdictions: jurisdictionPieces(scope.jurisdictions, room.reference).join(', '),
    when: ruleLine(timing.rule),
    zone: timing.zone,
    quiet: quietPieces(timing.quiet).join(', '),
    layout,
  };
}

type Part = (spec: ScheduleSpec, words: ScheduleWords, room: ScopeContext) => Promise<ScheduleSpec>;

const scoped =
  (
    read: (words: ScheduleWords, room: ScopeContext) => Partial<Scope> | Promise<Partial<Scope>>,
  ): Part =>
  async (spec, words, room) => ({
    ...spec,
    scope: { ...spec.scope, ...(await read(words, room)) },
  });

/** What a changed field changes. */
const PARTS: Readonly<Record<ScheduleField, Part>> = {
  sections: scoped(({ sections }, room) => ({ sections: chosenSections(sections, room) })),
  min: scoped(({ min }, room) => ({ minUsd: readMin(min, room) })),
  companies: scoped(async ({ companies }, room) => ({
    companies: await readCompanies(listOf(companies), room),
  })),
  sectors: scoped(({ sectors }) => ({ sectors: sectors.split(',').filter(Boolean) })),
  jurisdictions: scoped(async ({ jurisdictions }, room) => ({
    jurisdictions: await readJurisdictions(jurisdictions, room),
  })),
  zone: async (spec, { zone }) => ({
    ...spec,
    timing: { ...spec.timing, zone: readZone(zone) },
  }),
  // After the zone: days and times may name one themselves.
  when: async (spec, { when }) => ({
    ...spec,
    timing: { ...readTiming(when, spec.timing.zone), quiet: spec.timing.quiet },
  }),
  quiet: async (spec, { quiet }, room) => ({
    ...spec,
    timing: { ...spec.timing, quiet: readQuiet(quiet, room) },
  }),
  layout: async (spec, { layout }) => ({
    ...spec,
    layout: LAYOUTS.find((each): each is Layout => each === layout) ?? spec.layout,
  }),
};

/** All of them are the same as none named: a section that is added to the product is then told too. */
function chosenSections(typed: string, { sections }: Pick<ScopeContext, 'sections'>) {
  const chosen = typed.split(',').filter(Boolean);
  if (chosen.length === 0)
    throw new InputError({ wrong: 'Nothing is chosen.', allowed: 'Choose at least one section' });
  return chosen.length === sections.length ? null : chosen;
}

/**
 * Reads the changed fields of a form over what a schedule is now: what was not touched stays, whoever changed it
 * meanwhile. Throws FieldErrors that say for each field what to type there.
 */
export async function readSchedule(
  words: ScheduleWords,
  changed: ReadonlySet<string>,
  spec: ScheduleSpec,
  room: ScopeContext,
): Promise<ScheduleSpec> {
  const errors: Record<string, string> = {};
  let read = spec;
  for (const field of SCHEDULE_FIELDS) {
    if (!changed.has(field)) continue;
    try {
      read = await PARTS[field](read, words, room);
    } catch (error) {
      errors[field] = atField(error);
    }
  }
  if (!('when' in errors || 'quiet' in errors)) {
    try {
      goingOut(read.timing, room);
    } catch (error) {
      errors[changed.has('quiet') ? 'quiet' : 'when'] = atField(error);
    }
  }
  if (Object.keys(errors).length > 0) throw new FieldErrors(errors);
  return read;
}
