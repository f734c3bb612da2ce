/** The log as it was known at a moment, from `docs/definitions.md` and `data/README.md`. */
import {
  COMPANIES,
  type CompanyLine,
  DAY,
  EVENTS,
  type EventLine,
  KIND_OF_PUBLISHER,
  rateOn,
  SAID,
  type SourceLine,
  type Told,
} from './records.ts';
import { becameOf } from './rumours.ts';

/** A stage; `by` is the day from which it was known. */
export type Version = { status: string; on: Told['occurredOn']; by: string };

/** Beside a company's own word: those who report the same and are no party. */
type Others = { word: string; origins: number } | null;

export interface Known extends Told {
  id: string;
  knownOn: string;
  /** Its stages, oldest first; the last is the present one. */
  versions: readonly Version[];
  counted: readonly SourceLine[];
  evidence: { word: string; origins: number; others: Others };
  became: ReturnType<typeof becameOf>;
}

export interface Moment {
  at: number;
  /** The day of asking, UTC. */
  today: string;
  events: readonly Known[];
  companies: readonly CompanyLine[];
}

export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
/** The moment from which what became public on a day is known. */
export const knownFrom = (day: string): number => Date.parse(day) + DAY;
const isKnown = (day: string, at: number) => knownFrom(day) <= at;

/** The last day of a day, month, quarter or year. */
export function lastDayOf(date: string, precision: string): string {
  const months = { month: 1, quarter: 3, year: 12 }[precision];
  if (!months) return date;
  const first = new Date(date);
  return dayOf(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + months, 0));
}

const dayOfSource = (published: string) =>
  published.length === 7 ? lastDayOf(`${published}-01`, 'month') : published;

/** The last of the days that a source itself says; null where it says none. */
function ownDay({ publishedOn, notBefore }: SourceLine): string | null {
  const days = [publishedOn && dayOfSource(publishedOn), notBefore].filter((day) => !!day);
  return days.sort().at(-1) ?? null;
}

const countsAlone = (source: SourceLine, at: number) => {
  const day = ownDay(source);
  return !source.undated && (day === null || isKnown(day, at));
};

/** The sources that count at a moment: those marked undated only beside another. */
function countedAt(sources: readonly SourceLine[], at: number): SourceLine[] {
  const alone = sources.filter((source) => countsAlone(source, at));
  return sources.filter((source) => alone.includes(source) || (source.undated && alone.length > 0));
}

const NO_ORIGIN = new Set(['briefing']);
const OFFICIAL = new Set(['filing', 'regulator']);
const PRESS = new Set(['newswire', 'agency', 'newspaper', 'trade', 'aggregator']);
const NOT_CONFIRMED = new Set(['reported', 'disputed']);

/** The first day of a day, month, quarter or year, as it is written. */
const firstOf = (date: string, precision: string) =>
  date.slice(0, { year: 4, month: 7 }[precision] ?? 10).padEnd(10, '-01');

/** The present stage: since when it has its status, and the date that was said of it. */
function presentOf(versions: readonly Version[]): Version {
  const last = versions.at(-1);
  const from = versions.findLastIndex(
    ({ status }, index) => index === 0 || versions[index - 1]?.status !== status,
  );
  const isCarried = from > 0 && JSON.stringify(last?.on) === JSON.stringify(versions[from - 1]?.on);
  const on = isCarried ? null : (last?.on ?? null);
  return { status: last?.status ?? '', on, by: versions[from]?.by ?? '' };
}

/** The sources of the present stage: those of before its day only where there is no other; a law names its days before they come. */
function ofStage(told: Told, known: readonly SourceLine[], { on, by }: Version): SourceLine[] {
  const day = on ? firstOf(on.date, on.precision) : by;
  const least = dayOf(Date.parse(day) - DAY);
  const later = known.filter((source) => (ownDay(source) ?? least) >= least);
  const attests = later.some(
    ({ publisher, url }) => url !== null || !NO_ORIGIN.has(KIND_OF_PUBLISHER.get(publisher) ?? ''),
  );
  return told.type === 'regulation' || !attests ? [...known] : later;
}

function evidenceOf(told: Told, known: readonly SourceLine[], stage: Version): Known['evidence'] {
  const counted = ofStage(told, known, stage);
  const kinds = counted.map(({ publisher }) => KIND_OF_PUBLISHER.get(publisher) ?? 'blog');
  const independent = counted.filter((_, index) => !NO_ORIGIN.has(kinds[index] ?? ''));
  const parties = told.parties.map(({ company }) => company.toLowerCase());
  const party = (name: string) =>
    parties.find((own) => ` ${name.toLowerCase()} `.startsWith(` ${own} `));
  // What an authority says through a wire is no company's word.
  const carried = (origin: string | null) =>
    KIND_OF_PUBLISHER.get(origin ?? '') === 'regulator' ? '' : (origin ?? '');
  const speaker = ({ publisher, origin }: SourceLine) =>
    ({ company: publisher, newswire: carried(origin) })[KIND_OF_PUBLISHER.get(publisher) ?? ''] ??
    '';
  const partyOf = (source: SourceLine) =>
    source.origin || party(speaker(source)) ? party(source.origin ?? source.publisher) : undefined;
  const namesOf = (sources: readonly SourceLine[]) =>
    new Set(
      sources.map((source) => partyOf(source) ?? (source.origin ?? source.publisher).toLowerCase()),
    ).size;
  const kindOf = (sources: readonly SourceLine[]) => {
    const all = sources.flatMap(({ publisher, origin }) => [publisher, origin ?? '']);
    return all.some((name) => PRESS.has(KIND_OF_PUBLISHER.get(name) ?? '')) ? 'press' : 'blog only';
  };
  const origins = namesOf(independent);
  const is = (word: string, others: Others = null) => ({ word, origins, others });
  if (told.unconfirmed) return is('unconfirmed');
  if (counted.length === 0) return is('no source yet');
  if (kinds.every((kind) => kind === 'briefing')) return is('unconfirmed');
  const named = told.parties.some(({ role }) => role === 'actor');
  if (told.type === 'security_incident' && named && NOT_CONFIRMED.has(told.status))
    return is('allegation');
  if (kinds.some((kind) => OFFICIAL.has(kind))) return is('official');
  if (independent.some((source) => party(speaker(source)))) {
    const prints = ({ publisher, origin }: SourceLine) =>
      !origin && KIND_OF_PUBLISHER.get(publisher) === 'newswire';
    const others = independent.filter((source) => !partyOf(source) && !prints(source));
    const beside = { word: kindOf(others), origins: namesOf(others) };
    return is('company statement', others.length > 0 ? beside : null);
  }
  return is(origins === 1 ? 'single source' : kindOf(independent));
}

const byDay = (a: { knownOn: string }, b: { knownOn: string }) => (a.knownOn < b.knownOn ? -1 : 1);

function knownAt(line: EventLine, at: number): Known | null {
  if (!isKnown(line.knownOn, at)) return null;
  const { id, knownOn } = line;
  const states: { told: Told; by: string }[] = [{ told: SAID.parse(line), by: knownOn }];
  for (const { knownOn: by, changes } of line.revisions.toSorted(byDay)) {
    const last = states.at(-1)?.told;
    if (isKnown(by, at)) states.push({ told: SAID.parse({ ...last, ...changes }), by });
  }
  const told = states.at(-1)?.told ?? line;
  const counted = countedAt(told.sources, at);
  const isOut = (publisher: string) => {
    const own = told.sources.filter((source) => source.publisher === publisher);
    return own.length === 0 || own.some((source) => counted.includes(source));
  };
  const versions = states.map((state) => ({
    status: state.told.status,
    on: state.told.occurredOn,
    by: state.by,
  }));
  return {
    ...told,
    expects: told.expects.filter(({ publisher }) => isOut(publisher)),
    id,
    knownOn,
    versions,
    counted,
    evidence: evidenceOf(told, counted, presentOf(versions)),
    became: null,
  };
}

/** The owner of a company on a day known by a moment. */
export function ownerOf({ parent }: CompanyLine, at: number): string | null {
  if (parent === null || typeof parent === 'string') return parent;
  const begun = !parent.since || isKnown(parent.since, at);
  return begun && !(parent.until && isKnown(parent.until, at)) ? parent.value : null;
}

function companiesAt(events: readonly Known[], at: number): CompanyLine[] {
  const named = new Set(events.flatMap(({ parties }) => parties.map(({ company }) => company)));
  const known = new Set(
    COMPANIES.filter(({ name, since }) => named.has(name) || (since && isKnown(since, at))).map(
      ({ id }) => id,
    ),
  );
  for (let before = -1; before !== known.size; ) {
    before = known.size;
    for (const company of COMPANIES) {
      const owner = ownerOf(company, at);
      if (owner && known.has(company.id)) known.add(owner);
    }
  }
  return COMPANIES.filter(({ id }) => known.has(id));
}

const MOMENTS = new Map<number, Moment>();

/** The log at a moment; computed once for each. */
export function momentAt(at: number): Moment {
  const done = MOMENTS.get(at);
  if (done) return done;
  const lines = EVENTS.flatMap((line) => knownAt(line, at) ?? []);
  const events = lines.map((event) => ({ ...event, became: becameOf(event, lines) }));
  const moment = { at, today: dayOf(at), events, companies: companiesAt(events, at) };
  MOMENTS.set(at, moment);
  return moment;
}

/** Every dated stage of an event, by its first day: what it was and became, and the days of its duties. */
export function stageDays({ versions, effectiveOn }: Known, at: number): string[] {
  return [
    ...versions.flatMap(({ on }) => (on ? [on.date] : [])),
    ...effectiveOn
      .filter(({ knownOn, standing }) => isKnown(knownOn, at) && standing !== 'superseded')
      .map(({ date }) => date),
  ];
}

/** An amount in dollars at the day of its event; null where there is no amount or no rate. */
export function dollarsOf({ amount, occurredOn, knownOn }: Known): number | null {
  if (!amount) return null;
  const rate = rateOn(amount.currency, occurredOn?.date ?? knownOn);
  return rate === null ? null : amount.value * rate;
}

export const isOf = (told: Told, ...types: readonly string[]) => types.includes(told.type);
export const partiesAs = ({ parties }: Told, ...roles: readonly string[]): string[] =>
  parties.filter(({ role }) => roles.includes(role)).map(({ company }) => company);
