/** Companies with which one is tied both by money and by trade: circular deals. */
import type { TrackedEvent } from '../../../domain/event/event.ts';
import type { Role } from '../../../domain/event/vocabulary.ts';
import { inRole } from '../../wording/event-words.ts';
import type { Profile } from './profile.ts';

/** So many are named. */
const NAMED = 6;

/**
 * "Microsoft: investor and supplier · Nvidia: investor and supplier": companies that put money into one and sell to it,
 * or buy from it; and those that it puts money into and trades with. Null for none.
 */
export function circularFact(profile: Profile): string | null {
  const { ties, company } = profile;
  const own = company.name;
  const into = rolesOf(ties, own, ['subject', 'customer', 'partner']);
  const from = rolesOf(ties, own, ['investor', 'lead_investor', 'supplier', 'customer', 'partner']);
  const funded = fundedBy(ties, own);
  const backers = [...into]
    .filter(([, roles]) => roles.has('investor') && trades(roles))
    .map(([name, roles]) => `${name}: investor and ${tradeOf(roles)}`);
  const backed = [...from]
    .filter(([name, roles]) => funded.has(name) && trades(roles))
    .map(([name, roles]) => `${name}: backed by it, and ${tradeOf(roles)}`);
  const all = [...backers, ...backed];
  const rest = all.length - NAMED;
  return [...all.slice(0, NAMED), ...(rest > 0 ? [`${rest} more`] : [])].join(' · ') || null;
}

type Roles = ReadonlySet<Role>;

const trades = (roles: Roles) => roles.has('supplier') || roles.has('customer');
const tradeOf = (roles: Roles) => (roles.has('supplier') ? 'supplier' : 'customer');

/** The roles of others in the events in which a company has one of these roles; a leader is an investor. */
function rolesOf(events: readonly TrackedEvent[], own: string, as: readonly Role[]) {
  const roles = new Map<string, Set<Role>>();
  for (const event of events.filter((one) => inRole(one, ...as).includes(own)))
    for (const { company, role } of event.parties.filter((party) => party.company !== own))
      roles.set(
        company,
        (roles.get(company) ?? new Set()).add(role === 'lead_investor' ? 'investor' : role),
      );
  return roles;
}

/** The companies of rounds, or pledges, into which a backer puts money. */
function fundedBy(events: readonly TrackedEvent[], backer: string): ReadonlySet<string> {
  const settled = events.filter(
    (event) =>
      event.status !== 'rumoured' &&
      event.status !== 'failed' &&
      inRole(event, 'investor', 'lead_investor').includes(backer),
  );
  return new Set(settled.flatMap((event) => inRole(event, 'subject', 'customer', 'partner')));
}
