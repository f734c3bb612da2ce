/** Companies with which one is tied both by money and by trade: circular deals. The same is read from either side. */
import type { Reader } from '../../../contracts/reader.ts';
import type { TrackedEvent } from '../../../domain/event/event.ts';
import type { Role } from '../../../domain/event/vocabulary.ts';
import type { Company } from '../../../domain/reference/company.ts';
import { listed } from '../../../domain/text/english.ts';
import { inRole } from '../../wording/event-words.ts';
import { isSettled, type Profile, TYING } from './profile.ts';

/** So many are named. */
const NAMED = 6;
/** At most this many events of the companies that belong to one are read: the newest. */
const READ = 200;

/** A tie of one company to another: it puts money into it, gets money from it, sells to it, buys from it. */
const TIES = ['backs', 'backed', 'sells', 'buys'] as const;
type Tie = (typeof TIES)[number];

/** One tie of a company or of one that belongs to it (`own`) to another. */
interface Tied {
  own: string;
  other: string;
  tie: Tie;
}

/**
 * "Microsoft: investor and supplier · Amazon: investor and supplier (Amazon Web Services)": companies that put money
 * into one and sell to it, or buy from it; and those that it puts money into and trades with. Where a company and one
 * that belongs to it have a part each, the owner is named. Null for none.
 */
export async function circularFact(
  { ties, company, owned }: Pick<Profile, 'ties' | 'company' | 'owned'>,
  log: Pick<Reader, 'find' | 'named' | 'companies'>,
): Promise<string | null> {
  const family = [company, ...owned].map(({ name }) => name);
  const theirs = owned.length > 0 ? await tiesOf(owned, log) : [];
  const events = new Map([...ties, ...theirs].map((event) => [event.id, event]));
  const found = [...events.values()].filter(isSettled).flatMap((event) => tiesIn(event, family));
  const owners = await ownersAmong(found, log);
  const groups = Map.groupBy(found, ({ other }) => owners.get(other) ?? other);
  const all = [...groups].flatMap(([name, tied]) => circleText(name, tied, company.name) ?? []);
  const rest = all.length - NAMED;
  return [...all.slice(0, NAMED), ...(rest > 0 ? [`${rest} more`] : [])].join(' · ') || null;
}

/** All that put money into a company, or said that they would: in rounds, stakes and pledges, debt included. */
export function fundersOf({ ties, company }: Pick<Profile, 'ties' | 'company'>): string[] {
  const found = ties.filter(isSettled).flatMap((event) => tiesIn(event, [company.name]));
  return [...new Set(found.flatMap(({ other, tie }) => (tie === 'backed' ? other : [])))];
}

async function tiesOf(owned: readonly Company[], log: Pick<Reader, 'find'>) {
  const companies = owned.map(({ id }) => id);
  const query = { companies, types: TYING, top: READ };
  return (await log.find(query, { offset: 0, limit: READ })).events;
}

/** The ties between a family of companies and others in one event. */
function tiesIn(event: TrackedEvent, family: readonly string[]): Tied[] {
  const funders = inRole(event, 'investor', 'lead_investor');
  const sellers = inRole(event, 'supplier');
  const funded = firstIn(event, ['subject', 'customer', 'partner']).filter(notIn(funders));
  const buyers = firstIn(event, ['customer', 'subject', 'partner']).filter(notIn(sellers));
  return [
    ...between(funders, funded, family, ['backs', 'backed']),
    ...between(sellers, buyers, family, ['sells', 'buys']),
  ];
}

const notIn = (names: readonly string[]) => (name: string) => !names.includes(name);

/** The companies with the first of these parts that anybody has; of several that an event is about, the first. */
function firstIn(event: TrackedEvent, roles: readonly Role[]): string[] {
  const role = roles.find((one) => inRole(event, one).length > 0);
  return role ? inRole(event, role).slice(0, role === 'subject' ? 1 : undefined) : [];
}

function between(
  givers: readonly string[],
  takers: readonly string[],
  family: readonly string[],
  [gives, takes]: readonly [Tie, Tie],
): Tied[] {
  const isOther = notIn(family);
  const pairs = givers.flatMap((giver) => takers.map((taker) => [giver, taker] as const));
  return pairs.flatMap(([giver, taker]): Tied[] => {
    if (isOther(taker) && !isOther(giver)) return [{ own: giver, other: taker, tie: gives }];
    if (isOther(giver) && !isOther(taker)) return [{ own: taker, other: giver, tie: takes }];
    return [];
  });
}

/** The owners of companies that are tied by trade or by money alone, for the other part may be their owner's; empty where no two can be a circle. */
async function ownersAmong(
  found: readonly Tied[],
  log: Pick<Reader, 'named' | 'companies'>,
): Promise<ReadonlyMap<string, string>> {
  const sides = Map.groupBy(found, ({ other }) => other);
  const half = [...sides].filter(([, tied]) => !isCircle(tied));
  const isHalved = half.some(([, tied]) => tied.some(isMoney));
  if (!isHalved || half.every(([, tied]) => tied.some(isMoney))) return new Map();
  const named = await log.named(half.map(([name]) => name));
  const companies = await log.companies([...named.values()].map(({ id }) => id));
  const parents = companies.flatMap(({ parent }) => parent ?? []);
  const owners = new Map((await log.companies(parents)).map(({ id, name }) => [id, name]));
  return new Map(
    companies.flatMap(({ name, parent }) => {
      const owner = parent && owners.get(parent);
      return owner ? [[name, owner] as const] : [];
    }),
  );
}

const isMoney = ({ tie }: Tied) => tie === 'backs' || tie === 'backed';
const isCircle = (tied: readonly Tied[]) => tied.some(isMoney) && tied.some((one) => !isMoney(one));

/** The ties of a company to another of this name; null where it is money alone or trade alone, or all of it the part of one company that belongs to it. */
function circleText(name: string, tied: readonly Tied[], self: string): string | null {
  const byOwn = Map.groupBy(tied, ({ own }) => own);
  const isItsOwn = byOwn.has(self) || ![...byOwn.values()].some(isCircle);
  if (!isCircle(tied) || !isItsOwn) return null;
  const said = TIES.flatMap((tie) => {
    const of = tied.filter((one) => one.tie === tie);
    return of.length > 0 ? [partText(tie, of, { name, self })] : [];
  });
  return `${name}: ${listed(said)}`;
}

const WORDS: Record<Tie, string> = {
  backed: 'investor',
  backs: 'backed by it',
  sells: 'customer',
  buys: 'supplier',
};

/** "supplier", "supplier (Amazon Web Services)", "customer (of Amazon Web Services)": whose part it is, where it is none of these two. */
function partText(
  tie: Tie,
  tied: readonly Tied[],
  { name, self }: { name: string; self: string },
): string {
  const isSelf = tied.some(({ own }) => own === self);
  const own = tied[0]?.own ?? self;
  const word = tie === 'backs' && !isSelf ? `backed by ${own}` : WORDS[tie];
  const marks = [
    tied.some(({ other }) => other === name) ? null : tied[0]?.other,
    isSelf || tie === 'backs' ? null : `of ${own}`,
  ].filter((mark) => mark !== null);
  return marks.length > 0 ? `${word} (${marks.join(', ')})` : word;
}
