/** The Home tab: what is new, what comes, and what the person gets. */
import type { HomeView, KnownBlock } from '@slack/types';
import { lawsAndDuties, upcoming } from '../../briefing/answers/deadlines.ts';
import { isMember } from '../../briefing/command/permission.ts';
import { TOP_LINES } from '../../briefing/digest/compose.ts';
import { offered } from '../../briefing/offered.ts';
import { channelName, comingUp } from '../../briefing/schedules/words.ts';
import { termsText } from '../../briefing/watches/terms.ts';
import { daysLeft, today } from '../../briefing/wording/parts.ts';
import { pauseWords } from '../../briefing/wording/pause-words.ts';
import type { Schedule } from '../../contracts/schedule.ts';
import { DAY_MS } from '../../domain/durations.ts';
import { timingWords } from '../../domain/schedule/timing-words.ts';
import { plural } from '../../domain/text/english.ts';
import { formatDay } from '../../domain/time/calendar.ts';
import { type Action, code, moment, type Page, type Part, type Text } from '../../page/page.ts';
import type { Services } from '../handling/services.ts';
import { inNotation, type UserRequest } from '../people/request.ts';
import { renderSlack } from '../render/render.ts';
import { knownBlocks } from '../render/unit.ts';
import { viewBlocks } from '../render/view-blocks.ts';

/** Coming dates of so many days are shown, and so many of them. */
const AHEAD = 180;
const MOST_DATES = 4;
/** So many digests and watches are shown. */
const MOST = 10;

type Facts = Extract<Part, { kind: 'facts' }>['facts'];

/** The Home tab of the person who asks. */
export async function homePage(services: Services, request: UserRequest): Promise<Page> {
  const { asOf, log } = request;
  const [digest, size, dates, plans, watches, waiting] = await Promise.all([
    request.digest({ from: asOf - DAY_MS, to: asOf }),
    log.size(),
    comingDates(request),
    plansOf(services, request),
    request.plans.watches(request.asker.id),
    waitingFor(request),
  ]);
  const counts = `${plural(size.events, 'event')}, ${plural(size.companies, 'company', 'companies')}`;
  const latest = size.latest ? `; the newest is from ${formatDay(size.latest)}` : '';
  const page: Page = {
    headline: digest.headline,
    title: 'AI Briefing',
    parts: [
      { kind: 'context', text: `In the log: ${counts}${latest}.` },
      { kind: 'heading', text: 'New in the last 24 hours' },
      ...newest(digest),
      ...(waiting > 0 ? [waitingPart(waiting)] : []),
      ...section('Coming dates', dates, ''),
      ...section('Your next digests', digestFacts(plans), 'None in the channels that you are in.'),
      ...section('You watch', watchFacts(request, watches), 'Nothing yet.'),
      { kind: 'context', text: howTo(request) },
    ],
    actions: actions(request, plans, waiting),
    events: digest.events,
  };
  return inNotation(await offered(page, request, services.router), request);
}

/** The number of stories that wait for a look; none for whoever may not decide about them. */
async function waitingFor({ review, asker, asOf }: UserRequest): Promise<number> {
  if (!isMember(asker)) return 0;
  return (await review.waiting({ offset: 0, limit: 1, now: asOf })).total;
}

const waitingPart = (waiting: number): Part => ({
  kind: 'text',
  text: `Read, not yet reviewed: ${waiting}.`,
});

/** The first lines, and how many more there are. */
function newest({ parts }: Page): Part[] {
  const lines = parts.flatMap((part) => (part.kind === 'lines' ? part.lines : []));
  if (lines.length === 0) return [{ kind: 'text', text: 'Nothing new.' }];
  const rest = lines.length - TOP_LINES;
  return [
    { kind: 'lines', lines: lines.slice(0, TOP_LINES) },
    ...(rest > 0 ? [{ kind: 'context' as const, text: `${rest} more in the preview.` }] : []),
  ];
}

/** A heading with its facts; where there are none, the sentence that says so, or nothing at all. */
function section(heading: string, facts: Facts, none: string): Part[] {
  if (facts.length === 0 && none === '') return [];
  return [
    { kind: 'heading', text: heading },
    facts.length > 0 ? { kind: 'facts', facts } : { kind: 'text', text: none },
  ];
}

async function comingDates(request: UserRequest): Promise<Facts> {
  const day = today(request);
  const found = await upcoming({ deadlines: request.log.deadlines, today: day }, AHEAD);
  const laws = found.filter(({ standing }) => standing === 'law');
  return [...Map.groupBy(laws, ({ date }) => date)].slice(0, MOST_DATES).map(([date, ofDay]) => ({
    label: `${formatDay(date)} (${daysLeft(day, date)})`,
    value: lawsAndDuties(ofDay).join('; '),
  }));
}

/** The person's own digests, and those of the public channels that they are in; where Slack does not say which those are, their own alone. */
async function plansOf({ channels }: Services, { plans, asker }: UserRequest): Promise<Schedule[]> {
  const [all, own] = await Promise.all([plans.schedules(), channels.of(asker.id)]);
  const isIn = ({ channel, isPrivate, owner }: Schedule) =>
    own?.has(channel) && (isPrivate === false || owner === asker.id);
  return all.filter((plan) => plan.channel === asker.id || isIn(plan));
}

/** Those that go out, the soonest first, then those that are paused. */
function digestFacts(plans: readonly Schedule[]): Facts {
  const going = comingUp(plans)
    .sort((a, b) => a.due - b.due)
    .map(({ due, schedule }) => fact(schedule, [moment(due, schedule.timing.zone)]));
  const paused = plans.flatMap((schedule) =>
    schedule.paused ? [fact(schedule, [pauseWords(schedule.paused, schedule.timing.zone)])] : [],
  );
  return [...going, ...paused].slice(0, MOST);
}

const fact = (schedule: Schedule, when: Exclude<Text, string>) => ({
  label: `D${schedule.number}, ${channelName(schedule)}`,
  value: [...when, ` · ${timingWords(schedule.timing)}`],
});

function watchFacts({ reference, zone }: UserRequest, watches: Watches): Facts {
  return watches.slice(0, MOST).map(({ number, terms, paused }) => ({
    label: `W${number}`,
    value: `${termsText(terms, reference)}${paused ? `, ${pauseWords(paused, zone)}` : ''}`,
  }));
}
type Watches = Awaited<ReturnType<UserRequest['plans']['watches']>>;

const howTo = ({ line }: UserRequest): Text => [
  'Ask in any channel: ',
  code(line('company', 'Anthropic')),
  ' · all commands: ',
  code(line('help')),
  ' · in a thread mention the app: @AI Briefing company Nvidia. The answers of these buttons are kept under Messages.',
];

function actions(
  { line, asker }: UserRequest,
  plans: readonly Schedule[],
  waiting: number,
): Action[] {
  const ask = (label: string, command: string, args: string): Action => ({
    kind: 'ask',
    label,
    ask: line(command, args),
  });
  const hasOwn = plans.some(({ channel }) => channel === asker.id);
  return [
    ...(waiting > 0 ? [ask('Review', 'review', '')] : []),
    { kind: 'form', label: 'Add an event' },
    // Of four, the last two go into a menu: what people look for by its name stays a button.
    ask('Schedules', 'digest', 'list'),
    ask('Preview the digest', 'digest', 'preview'),
    ...(hasOwn ? [] : [ask('A digest for me…', 'digest', 'schedule me')]),
    ask('Watches', 'watch', 'list'),
  ];
}

/** A Page as a Home tab, its buttons on top. Charts are for messages only; tables come as text. */
export function homeView(page: Page, asOf: number): HomeView {
  const messages = renderSlack({ ...page, thread: [] }, { asOf, isPlain: true });
  const blocks = messages.flatMap((message) => knownBlocks(message.blocks));
  return { type: 'home', blocks: viewBlocks(buttonsFirst(blocks)) };
}

/** The Page's buttons, which end it, below its title: nobody scrolls through the help to find them. */
function buttonsFirst(blocks: readonly KnownBlock[]): KnownBlock[] {
  const last = blocks.at(-1);
  const [title, ...rest] = blocks.slice(0, -1);
  return last?.type === 'actions' && title ? [title, last, ...rest] : [...blocks];
}
