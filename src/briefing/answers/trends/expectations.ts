/** Things that were said of the future, settled: met, missed, moved, dropped, and by whom they were said. */
import type { DueExpectation } from '../../../contracts/reader.ts';
import type { TrackedEvent } from '../../../domain/event/event.ts';
import { dueLabel, expectationLabel } from '../../../domain/event/labels.ts';
import { EVENT_TYPES, EXPECTATION_STANDINGS } from '../../../domain/event/vocabulary.ts';
import { capital, plural } from '../../../domain/text/english.ts';
import { addDays } from '../../../domain/time/calendar.ts';
import type { Action, Part } from '../../../page/page.ts';
import { thingExpected } from '../../wording/expected-thing.ts';
import { expectedList } from '../../wording/expected-words.ts';
import { countCell, dateCell, notice, today } from '../../wording/parts.ts';
import { countOf as countOfSums, isIn } from './question/measured.ts';
import { opensEvents } from './question/opening.ts';
import { percent } from './question/read.ts';
import { over, type Trend, type TrendQuestion } from './question/trend.ts';

const ANY_DAY = { from: '0001-01-01', to: '9999-12-31' };
/** The rows of the tables: what was said last, and who said most. */
const LISTED = 25;
const SPEAKERS = 10;
/** Below so many settled ones a share is not said. */
const COMPARABLE = 5;

type Standing = DueExpectation['expectation']['standing'];
const SETTLED = EXPECTATION_STANDINGS.filter((standing) => standing !== 'open');

export const expectations: Trend = {
  name: 'expectations',
  label: 'Expectations',
  types: EVENT_TYPES,
  allDays: true,
  definitions: [
    {
      terms: ['expectations met', 'expectation', 'guidance'],
      means:
        'The expectations (see “What is expected”) by what became of them: met, missed, moved, dropped; a figure that was beaten is met, and the outcome says by how much. Where days are asked for, those of which the last day on which they were due lies in them; else all. The share that was met is of those that were met or missed, from five on. Open are those to which nothing is said to have come; some of them were due. Left out: what nobody confirms.',
    },
  ],
  async read(question) {
    const every = await expectedIn(question);
    if (every.length === 0) return null;
    const { only } = question;
    const all = every.filter(({ expectation }) => only === null || expectation.standing === only);
    const said = sentence(countsOf(every, question));
    const day = today(question.context);
    const { through } = question.context.reference.coverage;
    const settled = all.filter(isSettled).toReversed();
    const open = all.filter((one) => !isSettled(one));
    return {
      headline: said,
      parts: [
        { kind: 'text', text: [{ kind: 'bold', text: said }, `. ${shareText(every)}`] },
        ...notice(only && all.length === 0 ? `None of them is known to have been ${only}.` : null),
        ...(all.length > 0 ? [speakersTable(all)] : []),
        ...(settled.length > 0 ? [settledTable(settled)] : []),
        ...notice(
          open.length > 0 ? `Open: ${expectedList(open, { today: day, through }) ?? ''}.` : null,
        ),
      ],
      rows: [...openings(question, every), ...speakerRows(question, all)],
      events: eventsIn([...settled.slice(0, LISTED), ...open]),
    };
  },
  async brief(question) {
    const counts = await countsIn(question);
    return counts ? { value: sentence(counts), events: [], allDays: true } : null;
  },
};

const isSettled = ({ expectation }: DueExpectation): boolean => expectation.standing !== 'open';
const eventsIn = (of: readonly DueExpectation[]): TrackedEvent[] => [
  ...new Map(of.map(({ event }) => [event.id, event])).values(),
];

/** By the last day on which each is due. */
async function expectedIn(question: TrendQuestion): Promise<DueExpectation[]> {
  const query = over(question, EVENT_TYPES);
  if (!query) return [];
  const { since: _since, until: _until, ...others } = query;
  const { isDefault, since, until } = question.span;
  const days = isDefault ? ANY_DAY : { from: since, to: until ?? ANY_DAY.to };
  const found = await question.context.log.expectations(others, days, 'all');
  return found.filter(
    ({ event }) => event.evidence.origins > 0 && event.evidence.word !== 'unconfirmed',
  );
}

const countOf = (all: readonly DueExpectation[], standing: Standing): number =>
  all.filter(({ expectation }) => expectation.standing === standing).length;

/** The number of expectations by what became of them, and of open ones that were due. */
interface Counts {
  by: ReadonlyMap<string | null, number>;
  overdue: number;
}

function countsOf(all: readonly DueExpectation[], { context }: TrendQuestion): Counts {
  const day = today(context);
  const by = Map.groupBy(all, ({ expectation }) => expectation.standing);
  const open = by.get('open') ?? [];
  return {
    by: new Map([...by].map(([standing, of]) => [standing, of.length])),
    overdue: open.filter((one) => one.by < day).length,
  };
}

/** The same where the database counts; null where there are none. */
async function countsIn(question: TrendQuestion): Promise<Counts | null> {
  const query = over(question, EVENT_TYPES);
  if (!query) return null;
  const { since: _since, until: _until, ...others } = query;
  const { isDefault, since, until } = question.span;
  const asked = isDefault ? others : { ...others, since, ...(until && { until }) };
  const { log } = question.context;
  const ask = { kind: 'expectation', by: ['wording'] } as const;
  const sums = (await log.measured({ ...ask, query: asked })).filter(isIn);
  if (sums.length === 0) return null;
  const end = addDays(today(question.context), -1);
  const past = until !== undefined && until < end ? until : end;
  const due = (await log.measured({ ...ask, query: { ...asked, until: past } })).filter(isIn);
  return {
    by: new Map(sums.map(({ wording, count }) => [wording, count])),
    overdue: countOfSums(due.filter(({ wording }) => wording === 'open')),
  };
}

/** "104 expectations: 41 met, 2 missed, 9 moved, 1 dropped; 51 open, 3 of them were due". */
function sentence({ by, overdue }: Counts): string {
  const parts = SETTLED.map((standing) => `${by.get(standing) ?? 0} ${standing}`);
  const total = [...by.values()].reduce((sum, count) => sum + count, 0);
  const due = overdue > 0 ? `, ${overdue} of them past due with no outcome in the log` : '';
  return `${plural(total, 'expectation')}: ${parts.join(', ')}; ${by.get('open') ?? 0} open${due}`;
}

function shareText(all: readonly DueExpectation[]): string {
  const [met, missed] = [countOf(all, 'met'), countOf(all, 'missed')];
  if (met + missed < COMPARABLE) return 'Too few were met or missed for a share.';
  return `Of those met or missed ${percent(met, met + missed)} were met (${met} of ${met + missed}); what was moved or dropped is in neither.`;
}

/** Those who said it, with what became of it; who said most comes first. */
function speakersIn(all: readonly DueExpectation[]) {
  return [...Map.groupBy(all, ({ expectation }) => expectation.by)]
    .map(([by, own]) => ({ by, own }))
    .sort((a, b) => b.own.length - a.own.length || (a.by < b.by ? -1 : 1));
}

function speakersTable(all: readonly DueExpectation[]): Part {
  const speakers = speakersIn(all);
  const shown = speakers.slice(0, SPEAKERS);
  return {
    kind: 'table',
    caption: `Said by, most first (${shown.length} of ${speakers.length})`,
    columns: [
      { label: 'By' },
      { label: 'Met', align: 'right' },
      { label: 'Missed', align: 'right' },
      { label: 'Moved, dropped', align: 'right' },
      { label: 'Open', align: 'right' },
    ],
    rows: shown.map(({ by, own }) => [
      by,
      countCell(countOf(own, 'met')),
      countCell(countOf(own, 'missed')),
      countCell(countOf(own, 'moved') + countOf(own, 'dropped')),
      countCell(countOf(own, 'open')),
    ]),
  };
}

function settledTable(settled: readonly DueExpectation[]): Part {
  const shown = settled.slice(0, LISTED);
  return {
    kind: 'table',
    caption: `Settled, the last due first (${shown.length} of ${settled.length})`,
    columns: [
      { label: 'What was said' },
      { label: 'Said', align: 'right' },
      { label: 'Due', align: 'right' },
      { label: 'Outcome' },
    ],
    rows: shown.map(({ event, expectation, by }) => [
      thingExpected(event, expectation),
      expectation.value ?? expectationLabel(expectation.kind),
      dateCell(dueLabel(expectation), by),
      [expectation.standing, expectation.outcome]
        .filter((one, at, both) => one !== null && both.indexOf(one) === at)
        .join(': '),
    ]),
  };
}

function openings(question: TrendQuestion, all: readonly DueExpectation[]): Action[] {
  return EXPECTATION_STANDINGS.flatMap((standing) => {
    const own = eventsIn(all.filter(({ expectation }) => expectation.standing === standing));
    const label = `${capital(standing)} (${countOf(all, standing)})`;
    return own.length > 0 ? [opensEvents(question, label, own)] : [];
  });
}

const speakerRows = (question: TrendQuestion, all: readonly DueExpectation[]): Action[] =>
  speakersIn(all)
    .slice(0, SPEAKERS)
    .map(({ by, own }) => opensEvents(question, `Said by ${by}`, eventsIn(own)));
