/** The form for a schedule, without any drawing: its fields, what each shows, and what its words change. Pure. */
import type { Request } from '../../contracts/command.ts';
import { LAYOUTS, type Layout, type ScheduleSpec } from '../../contracts/schedule.ts';
import { keysOf } from '../../domain/collections.ts';
import { ruleLine } from '../../domain/schedule/rule-line.ts';
import type { Scope } from '../../domain/schedule/scope.ts';
import type { Timing } from '../../domain/schedule/timing.ts';
import { readTiming } from '../../domain/schedule/timing-reading.ts';
import { writtenList } from '../../domain/text/lists.ts';
import { readZone } from '../../domain/time/zones.ts';
import { FieldReadings } from '../command/field-readings.ts';
import type { FieldInput, FormField, Typed } from '../command/form.ts';
import { requireDays } from './schedule-line.ts';
import {
  chosenSections,
  companyNames,
  jurisdictionPieces,
  minLine,
  QUIET_DAYS,
  quietPieces,
  readCompanies,
  readJurisdictions,
  readMin,
  readQuiet,
  type ScopeContext,
} from './scope-line.ts';

/** A field, by its name. What is typed in each is a text; of a list, its values with commas. */
type ScheduleField =
  | 'when'
  | 'zone'
  | 'quiet'
  | 'sections'
  | 'min'
  | 'companies'
  | 'sectors'
  | 'topics'
  | 'jurisdictions'
  | 'layout'
  | 'empty';
type ScheduleWords = Readonly<Record<ScheduleField, string>>;

type ShownContext = Pick<Request, 'log' | 'reference' | 'sections'>;

/** The words that the form shows for a schedule. */
export async function writtenSchedule(
  spec: ScheduleSpec,
  context: ShownContext,
): Promise<ScheduleWords> {
  const { scope, timing, layout, skipsEmpty } = spec;
  return {
    sections: (scope.sections ?? context.sections.map(({ name }) => name)).join(','),
    min: scope.minUsd === null ? '' : minLine(scope.minUsd),
    companies: writtenList(await companyNames(scope.companies, context)),
    sectors: scope.sectors.join(','),
    topics: scope.topics.join(','),
    jurisdictions: jurisdictionPieces(scope.jurisdictions, context.reference).join(', '),
    when: ruleLine(timing.rule),
    zone: timing.zone,
    quiet: quietPieces(timing.quiet).join(', '),
    layout,
    empty: skipsEmpty ? 'yes' : '',
  };
}

type Part = (
  spec: ScheduleSpec,
  words: ScheduleWords,
  context: ScopeContext,
) => Promise<ScheduleSpec>;

function scoped(
  read: (words: ScheduleWords, context: ScopeContext) => Partial<Scope> | Promise<Partial<Scope>>,
): Part {
  return async (spec, words, context) => ({
    ...spec,
    scope: { ...spec.scope, ...(await read(words, context)) },
  });
}

function timed(
  read: (words: ScheduleWords, timing: Timing, context: ScopeContext) => Timing,
): Part {
  return async (spec, words, context) => ({ ...spec, timing: read(words, spec.timing, context) });
}

interface FieldDefinition extends Omit<FormField, 'name' | 'input'> {
  input(context: ShownContext): FieldInput;
  /** All that may be typed, where the reader of its values says otherwise. */
  allowed?: string;
  /** Reads what the words of a changed field change. */
  read: Part;
}

const line =
  (placeholder: string): FieldDefinition['input'] =>
  () => ({ kind: 'line', placeholder, max: MOST });

/** Longer than any text of a field has reason to be. */
const MOST = 1_000;

/** One thing to type, which no end of a line may take apart. */
const CRON = 'cron "0 9 * * 1-5"'.replaceAll(' ', '\u00a0');

const LAYOUT_CHOICES: Readonly<Record<Layout, string>> = {
  auto: 'By its length: up to five events in one message, else a thread',
  compact: 'Compact: one message, one line per event',
  threaded: 'Threaded: sections always in a thread',
};

/** The fields, in their order. */
const FIELDS: Readonly<Record<ScheduleField, FieldDefinition>> = {
  when: {
    label: 'When',
    hint: `daily 09:00 · weekdays 9,16 · weekly mon 08:30 · monthly last 09:00 · ${CRON}`,
    required: true,
    input: line('weekdays 09:00'),
    read: timed(({ when }, { zone, quiet }) => ({ ...readTiming(when, zone), quiet })),
  },
  zone: {
    label: 'Time zone',
    hint: 'A city, or a name as Europe/Stockholm',
    required: true,
    input: line('Europe/Stockholm'),
    read: timed(({ zone }, timing) => ({ ...timing, zone: readZone(zone) })),
  },
  quiet: {
    label: 'Skip days',
    hint: 'Events of these days come with the next digest',
    required: false,
    input: line('sat, sun, 24 Dec 2026'),
    allowed: QUIET_DAYS,
    read: timed(({ quiet }, timing, context) => ({ ...timing, quiet: readQuiet(quiet, context) })),
  },
  sections: {
    label: 'What to include',
    required: true,
    input: ({ sections }) => ({
      kind: 'list',
      choices: sections.map(({ name, heading }) => ({ value: name, label: heading })),
    }),
    read: scoped(({ sections }, context) => ({ sections: chosenSections(sections, context) })),
  },
  min: {
    label: 'Smallest amount',
    hint: 'Smaller amounts are hidden, but counted',
    required: false,
    input: line('$100M'),
    read: scoped(({ min }, context) => ({ minUsd: readMin(min, context) })),
  },
  companies: {
    label: 'Companies',
    hint: 'Separate names by commas. If companies, sectors, topics or jurisdictions are given, only events that match one of them are included',
    required: false,
    input: line('Nvidia, OpenAI'),
    read: scoped(async ({ companies }, context) => ({
      companies: await readCompanies(companies, context),
    })),
  },
  sectors: {
    label: 'Sectors',
    required: false,
    input: ({ reference }) => ({
      kind: 'list',
      choices: reference.sectors.map(({ id, label }) => ({ value: id, label })),
    }),
    read: scoped(({ sectors }) => ({ sectors: sectors.split(',').filter(Boolean) })),
  },
  topics: {
    label: 'Topics',
    required: false,
    input: ({ reference }) => ({
      kind: 'list',
      choices: reference.topics.map(({ id, label }) => ({ value: id, label })),
    }),
    read: scoped(({ topics }) => ({ topics: topics.split(',').filter(Boolean) })),
  },
  jurisdictions: {
    label: 'Jurisdictions',
    hint: 'EU+ includes its member states',
    required: false,
    input: line('EU+, US-CA'),
    read: scoped(async ({ jurisdictions }, context) => ({
      jurisdictions: await readJurisdictions(jurisdictions, context),
    })),
  },
  layout: {
    label: 'Layout',
    required: true,
    input: () => ({
      kind: 'radio',
      choices: LAYOUTS.map((value) => ({ value, label: LAYOUT_CHOICES[value] })),
    }),
    read: async (spec, { layout }) => ({
      ...spec,
      layout: LAYOUTS.find((each) => each === layout) ?? spec.layout,
    }),
  },
  empty: {
    label: 'Empty digests',
    hint: 'A coming date within 30 days, a correction and an end of what is read are always told',
    required: false,
    input: () => ({ kind: 'box', label: 'Post nothing when there is nothing new' }),
    read: async (spec, { empty }) => ({ ...spec, skipsEmpty: empty === 'yes' }),
  },
};
const NAMES = keysOf(FIELDS);
/** Days and times may name a zone themselves, so they are read over that of its field. */
const READ_ORDER = new Set<ScheduleField>(['zone', ...NAMES]);

/** The fields as they are shown. */
export function scheduleFields(context: ShownContext): FormField[] {
  return NAMES.map((name) => {
    const { read: _read, allowed: _allowed, input, ...shown } = FIELDS[name];
    return { name, ...shown, input: input(context) };
  });
}

/**
 * Reads the changed fields of a form over what a schedule is now: what was not touched stays, whoever changed it
 * meanwhile. Throws FieldErrors that say for each field what to type there.
 */
export async function readSchedule(
  typed: Typed,
  changed: ReadonlySet<string>,
  spec: ScheduleSpec,
  context: ScopeContext,
): Promise<ScheduleSpec> {
  const readings = new FieldReadings();
  const words = wordsOf(typed);
  let read = spec;
  for (const field of READ_ORDER) {
    if (!changed.has(field)) continue;
    const { read: part, allowed } = FIELDS[field];
    read = (await readings.readSlowly(field, () => part(read, words, context), allowed)) ?? read;
  }
  if (!readings.hasAt('when', 'quiet'))
    readings.read(changed.has('quiet') ? 'quiet' : 'when', () => requireDays(read.timing, context));
  readings.check();
  return read;
}

function wordsOf(typed: Typed): ScheduleWords {
  // Each of the names has its entry, which `fromEntries` does not say.
  return Object.fromEntries(NAMES.map((name) => [name, typed[name] ?? ''])) as ScheduleWords;
}
