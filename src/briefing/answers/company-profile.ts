/** The profile of one company, fact by fact; each is left out where the log has nothing to say. */
import type { Request } from '../../contracts/command.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { countryLabel, sectorLabel, statusLabel } from '../../domain/event/labels.ts';
import type { EventQuery } from '../../domain/event/query.ts';
import type { EventType, Status } from '../../domain/event/vocabulary.ts';
import { formatMoney } from '../../domain/money/money.ts';
import type { Company } from '../../domain/reference/company.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import { plural } from '../../domain/text/english.ts';
import { type Day, formatDate } from '../../domain/time/calendar.ts';
import type { Text } from '../../page/page.ts';
import { inRole, names } from '../wording/event-words.ts';
import { expectedList } from '../wording/expected-words.ts';
import { raisedText } from '../wording/raised.ts';
import { isOpenRumour } from '../wording/stage-words.ts';

/** A label and what is said of it; null says nothing. */
interface ProfileFact {
  label: string;
  value: Text;
}

/** At most this many events are read for a fact: the newest. */
const READ = 200;
const all = { offset: 0, limit: READ };
const ANY_DAY = { from: '0001-01-01', to: '9999-12-31' };

const KIND_LABELS: Record<Exclude<Company['kind'], 'other'>, string> = {
  startup: 'startup',
  public_company: 'listed company',
  investor: 'investor',
  regulator: 'regulator',
  government: 'government',
  lab: 'AI lab',
};

/** "AI lab · United States · Foundation models · NASDAQ:AMZN". */
export function whatItIs(company: Company, reference: ReferenceData): string[] {
  return [
    company.kind === 'other' ? null : KIND_LABELS[company.kind],
    company.country ? countryLabel(company.country) : null,
    company.sector ? sectorLabel(reference, company.sector) : null,
    company.ticker,
  ].filter((piece) => piece !== null);
}

/** The events behind a fact: their types, and the roles that the company has in them. */
type About = Pick<EventQuery, 'roles' | 'statuses'> & { types: readonly EventType[] };

const ROUNDS: About = {
  types: ['funding_round', 'valuation', 'acquisition', 'merger', 'partnership'],
  roles: ['subject', 'target', 'customer'],
};
const VALUED: About = { ...ROUNDS, types: [...ROUNDS.types, 'ipo'] };
const MERGED: About = { types: ['merger'], roles: ['acquirer'] };
const RAISED: About = { types: ['funding_round'], roles: ['subject'] };
const EARNINGS: About = { types: ['earnings'], roles: ['subject'] };
const OPEN: About = { types: ['regulation', 'legal', 'security_incident'] };
const TIES: About = { types: ['partnership', 'infrastructure', 'funding_round'] };
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
  const [read, raised, parent, owned, expected] = await Promise.all([
    log.find(own({}), all),
    log.sums(own(RAISED), 'type'),
    company.parent ? log.company(company.parent) : null,
    log.subsidiaries(company.id),
    log.expectations(own({}), ANY_DAY),
  ]);
  const isRead = read.total <= READ;
  const part = async (about: About) => {
    if (!isRead) return log.find(own(about), all);
    const events = read.events.filter((event) => isAbout(event, company, about));
    return { events, total: events.length };
  };
  const shown = read.events.slice(window.offset, window.offset + window.limit);
  const isPlain = Object.keys(asked).length === 0;
  return {
    company,
    found: isRead && isPlain ? { ...read, events: shown } : await log.find(own(asked), window),
    parent,
    owned,
    raised: raised.get('funding_round') ?? null,
    rounds: (await part(ROUNDS)).events,
    valued: [...(await part(VALUED)).events, ...(await part(MERGED)).events],
    earnings: (await part(EARNINGS)).events.slice(0, 2),
    open: (await part(OPEN)).events,
    ties: (await part(TIES)).events,
    backed: await part(BACKED),
    expected: expected.filter(({ event }) => !isBackerOf(event, company)),
  };
}

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

type Profile = Awaited<ReturnType<typeof readProfile>>;

/** "up to $10B by Nvidia, up to $5B by Microsoft (18 Nov 2025)": pledges outside a round, which no total counts. */
function pledgedFact({ rounds, company }: Profile): Text | null {
  const pledges = rounds
    .filter((event) => event.type !== 'funding_round' && event.status !== 'failed')
    .filter((event) => inRole(event, 'customer', 'subject', 'partner').includes(company.name))
    .flatMap((event) => {
      const made = event.figures.filter((f) => /^pledged by /i.test(f.label));
      const said = made.map((f) => {
        const money = formatMoney({ value: f.value, currency: f.unit, qualifier: f.qualifier });
        return `${money} ${f.label.replace(/^pledged /i, '')}`;
      });
      return said.length ? [`${said.join(', ')} (${formatDate(event.occurredOn)})`] : [];
    });
  return pledges.length ? `${pledges.join('; ')}; not in any total` : null;
}

/** The buyer that has agreed to buy it, or has bought it. */
function purchaseFact({ rounds, company }: Profile): Text | null {
  const bought = rounds
    .filter(
      (event) => event.type !== 'partnership' && inRole(event, 'target').includes(company.name),
    )
    .filter((event) => event.status !== 'rumoured')
    .slice(0, 2);
  const said = bought.map(
    (e) => `${e.title}: ${statusLabel(e.status)}, ${formatDate(e.occurredOn)}`,
  );
  return said.length ? said.join(' · ') : null;
}

/** Rumoured rounds, valuations and purchases of which nobody knows what became, newest first, never in the past tense. */
function rumouredFact({ rounds }: Profile): Text | null {
  const rumours = rounds.filter(isOpenRumour).slice(0, 3);
  return rumours.length ? rumours.map(rumourText).join(' · ') : null;
}

function rumourText(event: TrackedEvent): string {
  const mark = event.evidence.word === 'unconfirmed' ? 'rumoured, unconfirmed' : 'rumoured';
  return `${event.title} (${mark})`;
}

const UNSETTLED: readonly Status[] = [
  'proposed',
  'opened',
  'decided',
  'contested',
  'filed',
  'appealed',
];

/** Cases and orders that are not over, and allegations, each with its standing. */
function openFact({ open }: Profile): Text | null {
  const pending = open
    .filter((event) => event.evidence.word === 'allegation' || UNSETTLED.includes(event.status))
    .slice(0, 4)
    .map((event) => {
      const allegation = event.evidence.word === 'allegation';
      const standing = allegation ? 'allegation' : statusLabel(event.status);
      return `${event.title}: ${standing}, ${formatDate(event.occurredOn)}`;
    });
  return pending.length ? pending.join(' · ') : null;
}

/** Companies that put money in and also sell to it, or buy from it: "Microsoft: investor and supplier". */
function circularFact({ ties, company }: Profile): Text | null {
  const roles = new Map<string, Set<string>>();
  const trading = (role: string) => (role === 'lead_investor' ? 'investor' : role);
  for (const event of ties.filter((e) =>
    inRole(e, 'subject', 'customer', 'partner').includes(company.name),
  )) {
    for (const party of event.parties.filter((p) => p.company !== company.name)) {
      roles.set(party.company, (roles.get(party.company) ?? new Set()).add(trading(party.role)));
    }
  }
  const circular = [...roles]
    .filter(([, set]) => set.has('investor') && (set.has('supplier') || set.has('customer')))
    .map(([name, set]) => `${name}: investor and ${set.has('supplier') ? 'supplier' : 'customer'}`);
  return circular.length ? circular.join(' · ') : null;
}

/** The newest results, as their titles say them. */
function resultsFact({ earnings }: Profile): Text | null {
  return earnings.length ? earnings.map((event) => event.title).join(' · ') : null;
}

/** "9 rounds: Nscale, OpenAI +7": what it backs, newest first; a deal with several events is one round. */
function backedFact({ backed }: Profile): Text | null {
  const told = backed.events.filter(({ evidence }) => evidence.word !== 'unconfirmed');
  if (told.length === 0) return null;
  const rounds = new Set(told.map(({ dealId, id }) => dealId ?? id)).size;
  const whom = [...new Set(told.flatMap((event) => inRole(event, 'subject')))];
  return `${plural(rounds, 'round')}: ${names(whom, 6)}`;
}

const roundsRaised = ({ rounds, company }: Profile) =>
  rounds.filter(
    (event) => event.type === 'funding_round' && inRole(event, 'subject').includes(company.name),
  );

/** All facts with something to say, in the order of the answer. */
export function profileFacts(profile: Profile, latest: Text | null, day: Day): ProfileFact[] {
  const facts: [string, Text | null][] = [
    ['Part of', profile.parent?.name ?? null],
    [
      'Owns',
      names(
        profile.owned.map(({ name }) => name),
        6,
      ) || null,
    ],
    ['Latest valuation', latest],
    ['Raised in this log', profile.raised && raisedText(profile.raised, roundsRaised(profile))],
    ['Pledged', pledgedFact(profile)],
    ['Purchase', purchaseFact(profile)],
    ['Rumoured', rumouredFact(profile)],
    ['Results', resultsFact(profile)],
    ['Expected', expectedList(profile.expected, day)],
    ['Open', openFact(profile)],
    ['Circular', circularFact(profile)],
    ['Backs', backedFact(profile)],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}
