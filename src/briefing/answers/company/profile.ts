/** All that is read for the page of one company: the events asked for, and those behind its facts. */
import type { Request } from '../../../contracts/command.ts';
import type { DueExpectation } from '../../../contracts/reader.ts';
import type { TrackedEvent } from '../../../domain/event/event.ts';
import { expectedBy } from '../../../domain/event/measures/expected-by.ts';
import type { EventQuery } from '../../../domain/event/query.ts';
import type { EventType } from '../../../domain/event/vocabulary.ts';
import type { Company } from '../../../domain/reference/company.ts';

/** At most this many events are read for a fact: the newest. */
const READ = 200;
const all = { offset: 0, limit: READ };
/** One more tells that there are more, without a count of them. */
const oneMore = { offset: 0, limit: READ + 1 };
const ANY_DAY = { from: '0001-01-01', to: '9999-12-31' };

/** The events behind a fact: their types, and the roles that the company has in them. */
type About = Pick<EventQuery, 'roles' | 'statuses'> & { types: readonly EventType[] };

const ROUNDS: About = {
  types: ['funding_round', 'valuation', 'acquisition', 'merger', 'partnership'],
  roles: ['subject', 'target', 'customer'],
};
const LISTED: About = { ...ROUNDS, types: ['ipo'] };
const MERGED: About = { types: ['merger'], roles: ['acquirer'] };
const RAISED: About = { types: ['funding_round'], roles: ['subject'] };
const EARNINGS: About = { types: ['earnings'], roles: ['subject'] };
const OPEN: About = { types: ['regulation', 'legal', 'security_incident'] };
/** The types of events in which money or trade ties companies. */
export const TYING = ['partnership', 'infrastructure', 'funding_round'] as const;
/** Talks are no backing. */
const BACKED: About = {
  types: ['funding_round'],
  roles: ['investor', 'lead_investor'],
  statuses: ['announced', 'pending', 'completed'],
};

/**
 * The parts of an answer about a company: the events asked for, and those behind its facts. All are read at
 * once, or fact by fact where there are too many.
 */
export async function readProfile(company: Company, asked: EventQuery, { log, window }: Request) {
  const own = (query: EventQuery) => ({ ...query, companies: [company.id] });
  const [read, raised, parent, owned] = await Promise.all([
    log.find({ ...own({}), top: READ + 1 }, oneMore),
    log.sums(own(RAISED), 'type'),
    company.parent ? log.company(company.parent) : null,
    log.subsidiaries(company.id),
  ]);
  const isRead = read.total <= READ;
  const newest = read.events.slice(0, READ);
  const expected = isRead ? openIn(newest) : await log.expectations(own({}), ANY_DAY);
  const part = async (about: About) => {
    // So many are enough: none that are not read need be counted.
    if (!isRead) return log.find({ ...own(about), top: READ }, all);
    const events = newest.filter((event) => isAbout(event, company, about));
    return { events, total: events.length };
  };
  const rounds = (await part(ROUNDS)).events;
  const end = window.offset + window.limit;
  const shown = newest.slice(window.offset, end);
  const isPlain = Object.keys(asked).length === 0;
  return {
    company,
    found:
      isPlain && (isRead || end <= READ)
        ? { ...read, events: shown, total: isRead ? read.total : await count(own({}), log) }
        : await log.find(own(asked), window),
    parent,
    owned,
    raised: raised.get('funding_round') ?? null,
    rounds,
    valued: [...rounds, ...(await part(LISTED)).events, ...(await part(MERGED)).events],
    earnings: (await part(EARNINGS)).events.slice(0, 2),
    open: (await part(OPEN)).events,
    ties: (await part({ types: TYING })).events,
    backed: isRead ? await part(BACKED) : await log.find(own(BACKED), all),
    expected: expected.filter(({ event }) => !isBackerOf(event, company)),
    recent: newest,
    disputed: newest.filter((event) => event.conflicts.length > 0 && !isBackerOf(event, company)),
  };
}

/** All that is expected and open in events, as the log has it of them: by the last day on which it is due. */
function openIn(events: readonly TrackedEvent[]): DueExpectation[] {
  const numbered = events.toSorted((a, b) => a.number - b.number);
  return numbered
    .flatMap((event) =>
      event.expects
        .filter(({ standing }) => standing === 'open')
        .map((expectation) => ({ event, expectation, by: expectedBy(expectation) })),
    )
    .sort((a, b) => (a.by < b.by ? -1 : Number(a.by > b.by)));
}

/** All are asked for, and none is shown. */
const count = async (query: EventQuery, log: Request['log']): Promise<number> =>
  (await log.find({ ...query, top: Number.MAX_SAFE_INTEGER }, { offset: 0, limit: 0 })).total;

/** True of an event that is no talk, did not fail, and for which somebody vouches. */
export const isSettled = ({ status, evidence }: TrackedEvent): boolean =>
  status !== 'rumoured' &&
  status !== 'failed' &&
  evidence.word !== 'unconfirmed' &&
  evidence.origins > 0;

/** True of an event in which a company only puts money: what comes of it is the news of others. */
function isBackerOf({ parties }: TrackedEvent, { name }: Company): boolean {
  const roles = parties.filter(({ company }) => company === name).map(({ role }) => role);
  return roles.every((role) => role === 'investor' || role === 'lead_investor');
}

function isAbout(event: TrackedEvent, company: Company, about: About): boolean {
  const { types, roles, statuses } = about;
  if (!types.includes(event.type)) return false;
  if (statuses && !statuses.includes(event.status)) return false;
  return event.parties.some(
    (party) => party.company === company.name && (!roles || roles.includes(party.role)),
  );
}

/** The events and companies that were read for the page of one. */
export type Profile = Awaited<ReturnType<typeof readProfile>>;
