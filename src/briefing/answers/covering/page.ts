/** The page of `/ai-coverage`: what this log sees, and what it does not. */
import type { Request } from '../../../contracts/command.ts';
import type { DeskTold } from '../../../contracts/sources/desk.ts';
import type { WorkspaceSource } from '../../../contracts/sources/followed.ts';
import { jurisdictionLabel, sectorLabel } from '../../../domain/event/labels.ts';
import type { PublisherKind } from '../../../domain/reference/reference-data.ts';
import { listed, plural } from '../../../domain/text/english.ts';
import { dayInZone, formatDay, formatMoment } from '../../../domain/time/calendar.ts';
import type { Action, Page, Part, Table } from '../../../page/page.ts';
import { logEnd } from '../../wording/log-end.ts';
import { today } from '../../wording/parts.ts';
import { NOT_NOTHING, nothingRead, readText } from '../../wording/reading/reading-words.ts';
import { sourcesRead } from '../../wording/reading/sources-read.ts';
import { type ListQuestion, listActions, understood } from '../list-answer.ts';
import { nothingFound } from '../nothing-found.ts';
import { percent, sharesText } from './evidence-share.ts';
import { type CoverageFigures, type Covered, coverageFigures } from './figures.ts';

/** Answers over the events that a question means; without filters over the whole log. */
export async function coveragePage(question: ListQuestion, context: Request): Promise<Page> {
  const { query, asked, typed } = question;
  const figures = await coverageFigures(query, context);
  if (figures.total === 0) {
    const found = await context.log.find(query, { offset: 0, limit: 0 });
    return nothingFound('coverage', question, found, context);
  }
  const { events, total } = figures;
  const headline = `Coverage: ${plural(total, 'event')} known by ${formatDay(today(context))}, ${plural(figures.followed.length, 'source')} followed.`;
  const newest = events.length.toLocaleString('en-US');
  const of = events.length < total ? `By evidence, of the newest ${newest}` : 'By evidence';
  const { waiting } = await context.review.counts();
  return {
    headline,
    title: 'What this log sees',
    parts: [
      { kind: 'text', text: `${plural(total, 'event')}. ${sourcesText(figures, context)}` },
      ...deskParts(await context.log.desk(), context.zone),
      { kind: 'text', text: `${of}: ${sharesText(events)}.` },
      kindsTable(figures, context),
      aboutText(figures, context),
      // Of what a filter leaves out nothing can be said.
      ...(asked.typed.length === 0 ? missing(figures, context) : []),
      ...(await understood(asked, context, 'the whole log')),
    ],
    actions: [
      ...buttons(figures, waiting, context),
      ...listActions(context, context.line('coverage', typed), 0).slice(-1),
    ],
    events: [...events],
  };
}

/** "The shared desk: 12 events since 3 Mar 2026, accepted by its review." */
function deskParts(told: DeskTold | null, zone: string): Part[] {
  if (told === null) return [];
  const words =
    told.since === null
      ? 'it has accepted nothing yet'
      : `${plural(told.events, 'event')} since ${formatDay(dayInZone(told.since, zone))}, accepted by its review`;
  return [{ kind: 'text', text: `The shared desk is read here: ${words}.` }];
}

/** The sources that are followed, by language, and how they were read. */
function sourcesText({ followed }: CoverageFigures, context: Request): string {
  const { now, zone, reference } = context;
  const told = { at: now.getTime(), zone };
  const end = logEnd(reference, told.at);
  if (followed.length === 0)
    return `No feed is connected; this is the bundled log${end ? `, which ends on ${formatDay(end)}` : ''}.`;
  const read = sourcesRead(followed, told.at);
  const still = nothingRead(read, told);
  const languages = [...Map.groupBy(followed, ({ source }) => source.language.slice(0, 2))]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([language, of]) => `${languageName(language)} ${of.length}`);
  return `${still ? `${still}, ${NOT_NOTHING}` : readText(read, told)}. By language: ${listed(languages)}.`;
}

const languageName = (tag: string): string =>
  new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;

const KIND_WORDS: Readonly<Record<PublisherKind, string>> = {
  filing: 'Filings',
  regulator: 'Authorities, courts, legislatures',
  company: 'Companies about themselves',
  newswire: 'Wires that carry releases',
  agency: 'News agencies',
  newspaper: 'Newspapers and broadcasters',
  trade: 'Trade press',
  aggregator: 'Aggregators',
  blog: 'Blogs',
  machine: 'Machine-written',
  briefing: 'Briefings without an address',
};

function kindsTable({ kinds, events }: CoverageFigures, { now, zone }: Request): Table {
  return {
    kind: 'table',
    caption: 'Who attests it: an event may have several',
    columns: [
      { label: 'Kind of publisher' },
      { label: 'Events', align: 'right' },
      { label: 'Share', align: 'right' },
      { label: 'Publishers', align: 'right' },
      { label: 'Sources followed', align: 'right' },
      { label: 'Last read' },
    ],
    rows: kinds.map(({ kind, events: count, publishers, sources }) => [
      kind === null ? 'Not rated' : KIND_WORDS[kind],
      String(count),
      percent(count, events.length),
      String(publishers),
      String(sources.length),
      lastRead(sources, now.getTime(), zone),
    ]),
  };
}

function lastRead(sources: readonly WorkspaceSource[], at: number, zone: string): string {
  const { lastRead: last } = sourcesRead(sources, at);
  return last === null ? '–' : formatMoment(last, zone);
}

/** So many places and sectors are named. */
const SHOWN = 12;

/** "Regions: United States 237 (63%), …; sectors: Chips 53 (14%, 1 source), …". */
function aboutText({ regions, sectors, total }: CoverageFigures, { reference }: Request): Part {
  const shown = (list: readonly Covered[], label: (id: string) => string) =>
    list
      .filter(({ events, sources }) => events + sources > 0)
      .slice(0, SHOWN)
      .map(({ id, events, sources }) => {
        const share = [percent(events, total), sources > 0 ? plural(sources, 'source') : ''];
        return `${label(id)} ${events} (${share.filter(Boolean).join(', ')})`;
      })
      .join(', ') || 'none yet';
  return {
    kind: 'facts',
    facts: [
      { label: 'Regions', value: shown(regions, (id) => regionLabel(id, reference)) },
      { label: 'Sectors', value: shown(sectors, (id) => sectorLabel(reference, id)) },
    ],
  };
}

const regionLabel = (id: string, { places }: Request['reference']): string =>
  places.regions.find((region) => region.id === id)?.label ?? id;

/** So many jurisdictions are named. */
const NAMED = 6;

/** Sentences on what is not covered, a paragraph each: of it an empty answer says nothing. */
function missing(figures: CoverageFigures, context: Request): Part[] {
  const { reference } = context;
  const { sectors, regions, jurisdictions, followed } = figures;
  const without = (list: readonly Covered[]) =>
    list.filter(({ events, sources }) => events + sources === 0).map(({ id }) => id);
  const unseen = [
    ...without(regions).map((id) => regionLabel(id, reference)),
    ...without(sectors).map((id) => sectorLabel(reference, id)),
  ];
  const isFed = followed.length > 0;
  const unfed = sectors.filter(({ events, sources }) => isFed && events > 0 && sources === 0);
  const unread = jurisdictions.filter(({ sources }) => isFed && sources === 0);
  const most = jurisdictions.slice(0, NAMED).map(({ id }) => jurisdictionLabel(id));
  const said = (lead: string, names: readonly string[], most?: number): string[] =>
    names.length > 0 ? [`${lead} ${named(names, most)}.`] : [];
  const paragraphs = [
    ...said('Not covered, neither by an event nor by a source:', unseen),
    ...said(
      'No followed source is about',
      unfed.map(({ id }) => sectorLabel(reference, id)),
      SHOWN,
    ),
    ...said(
      'No followed authority or legislature is of',
      unread.map(({ id }) => jurisdictionLabel(id)),
      NAMED,
    ),
    lawText(jurisdictions.length, most),
    'Of what is not covered, an empty answer does not say that nothing happened.',
  ];
  return paragraphs.map((text) => ({ kind: 'notice', text }));
}

/** "Law of 19 jurisdictions is in the log, most of United States and EU; that of all others is not covered." */
function lawText(count: number, most: readonly string[]): string {
  if (count === 0) return 'No law is in the log, of whatever jurisdiction.';
  const of =
    count > most.length
      ? `${plural(count, 'jurisdiction')} is in the log, most of ${listed(most)}`
      : `${listed(most)} is in the log`;
  return `Law of ${of}; that of all others is not covered.`;
}

/** "a, b and 4 more". */
const named = (all: readonly string[], most = all.length): string =>
  listed([...all.slice(0, most), ...(all.length > most ? [`${all.length - most} more`] : [])]);

function buttons({ followed }: CoverageFigures, waiting: number, { line }: Request): Action[] {
  const ask = (label: string, of: string): Action => ({ kind: 'ask', label, ask: of });
  return [
    followed.length > 0
      ? ask('Sources', line('feed', 'list'))
      : ask('Connect starter feeds', line('feed', 'starter')),
    ...(waiting > 0 ? [ask(`Review (${waiting})`, line('review'))] : []),
  ];
}
