/** The meaning that filters of a question have by the kind of event that it asks about. */
import type { EventType } from '../../../../domain/event/vocabulary.ts';
import { withoutTail } from '../../../../domain/text/cutting.ts';
import { unique } from '../../filter.ts';
import { nameOf, type TypedFilter } from '../../line.ts';
import { LISTED_TYPES } from '../listed-types.ts';

/** The filters, each once, as their kinds of events have them. */
export const ofKinds = (
  filters: readonly TypedFilter[],
  types: readonly EventType[],
  said: string,
): readonly TypedFilter[] =>
  ofLegislatures(
    byJobs(onItsWay(thatHappened(withoutPending(ofBuying(together(filters), types), said), said))),
    said,
  );

/** "UK AI bill": a text of a legislature, and no case of a regulator. */
function ofLegislatures(filters: readonly TypedFilter[], said: string): readonly TypedFilter[] {
  const isOfLaw = typesAmong(filters).join() === 'regulation';
  if (!isOfLaw || !/\bbills?\b/.test(said) || filters.some(({ key }) => key === 'status'))
    return filters;
  return [...filters, { key: 'status', value: 'opened,decided,contested', excludes: true }];
}

const LAST_ROUND =
  /\b(?:last|latest|newest|most recent) (?:\S+ )?(?:round|raise|fundraise|funding)\b/;

/** "Mistral’s last round" is one that took place, and no rumour. */
function thatHappened(filters: readonly TypedFilter[], said: string): readonly TypedFilter[] {
  const isOne = filters.some(({ key, value }) => key === 'sort' && value === 'newest');
  if (!isOne || !LAST_ROUND.test(said) || filters.some(({ key }) => key === 'status'))
    return filters;
  return [...filters, { key: 'status', value: 'rumoured,failed', excludes: true }];
}

/** Events of which no size is stated: the largest of them is none that the log knows. */
const SIZELESS: readonly string[] = ['outage', 'security_incident'] satisfies EventType[];

/** "The biggest breach": without the order, and the sentence that says so. */
export function unsized(filters: readonly TypedFilter[]): {
  filters: readonly TypedFilter[];
  missing: readonly string[];
} {
  const types = typesAmong(filters);
  const isSized = ({ key, value }: TypedFilter) =>
    key === 'sort' && /^(?:amount|smallest)$/.test(value);
  if (
    types.length === 0 ||
    !types.every((type) => SIZELESS.includes(type)) ||
    !filters.some(isSized)
  )
    return { filters, missing: [] };
  return {
    filters: filters.filter((filter) => !isSized(filter) && filter.key !== 'top'),
    missing: [
      'The log states no size of outages and security incidents, so all of them are told, the newest first.',
    ],
  };
}

const BACKED = '(?:led|backed|funded|financed)';
const EITHER = new RegExp(
  `\\b${BACKED} by (?:\\S+ ){1,6}or (?:(?:is|was|were|are) )?${BACKED} by\\b`,
);

/** "Led by Sequoia or backed by Nvidia": no filter holds for one or the other, so both are asked for as backers. */
export function eitherBacked(
  filters: readonly TypedFilter[],
  said: string,
): { filters: readonly TypedFilter[]; notes: readonly string[] } {
  const own = filters.filter(({ excludes }) => !excludes).map(({ key }) => key);
  if (!EITHER.test(said) || !own.includes('lead') || !own.includes('investor'))
    return { filters, notes: [] };
  return {
    filters: filters.map((filter) =>
      filter.key === 'lead' && !filter.excludes ? { ...filter, key: 'investor' } : filter,
    ),
    notes: [
      'No filter asks for rounds led by one or backed by another, so these are all rounds that either of them backed.',
    ],
  };
}

/** A question of buyer or bought is asked of mergers too, in which one takes over the other. */
function ofBuying(
  filters: readonly TypedFilter[],
  types: readonly EventType[],
): readonly TypedFilter[] {
  const hasMergers = types.length === 0 || types.includes('merger');
  if (!hasMergers || !filters.some(({ key }) => key === 'acquirer' || key === 'target'))
    return filters;
  return filters.map((filter) =>
    filter.key === 'type' && filter.value === 'acquisition' && !filter.excludes
      ? { ...filter, value: 'acquisition,merger' }
      : filter,
  );
}

/** The statuses of all that is pending, by the kind of what it is said of. */
const PENDING: readonly (readonly [of: readonly EventType[], status: string])[] = [
  [LISTED_TYPES.deals, 'announced,pending'],
  [['regulation'], 'consultation,proposed,in_committee,passed_one_chamber'],
  [['legal'], 'filed,appealed'],
];

/** "Open rumours" and "rumours that are still open" are pending by themselves; "pending or rumoured deals" are both. */
function withoutPending(filters: readonly TypedFilter[], said: string): readonly TypedFilter[] {
  if (BOTH.test(said)) return filters;
  return filters.map((filter) =>
    filter.key === 'status' && isOpenRumour(filter.value)
      ? { ...filter, value: 'rumoured' }
      : filter,
  );
}

/** The statuses of what is open, deals or texts of law, and of rumours. */
const isOpenRumour = (statuses: string): boolean =>
  [
    ...['rumoured,announced,pending', 'announced,pending,rumoured'],
    ...PENDING.slice(1).flatMap(([, open]) => [`rumoured,${open}`, `${open},rumoured`]),
  ].includes(statuses);
const BOTH =
  /\b(?:open|pending|announced)(?: \S+){0,2} (?:and|or) (?:\S+ )?(?:rumou?r|unconfirmed|talks)|\b(?:rumou?r\S*|unconfirmed|talks)(?: \S+){0,2} (?:and|or) (?:\S+ )?(?:open|pending|announced)\b/;

/** "Bills still pending": a text that is on its way, and no deal. */
function onItsWay(filters: readonly TypedFilter[]): readonly TypedFilter[] {
  const types = typesAmong(filters);
  const status = PENDING.find(
    ([of]) => types.length > 0 && types.every((type) => of.some((own) => own === type)),
  )?.[1];
  if (status === undefined) return filters;
  return filters.map((filter) =>
    filter.key === 'status' && PENDING.some(([, value]) => value === filter.value)
      ? { ...filter, value: status }
      : filter,
  );
}

/** The types that filters name, and do not leave out. */
const typesAmong = (filters: readonly TypedFilter[]): readonly string[] =>
  filters.flatMap(({ key, value, excludes }) =>
    key === 'type' && !excludes ? value.split(',') : [],
  );

/** The largest of what cuts jobs is what cuts most of them. */
function byJobs(filters: readonly TypedFilter[]): readonly TypedFilter[] {
  const types = typesAmong(filters);
  const isOfJobs =
    types.length === 0
      ? filters.some(({ key }) => key === 'jobs')
      : types.every((type) => type === 'labour');
  if (!isOfJobs) return filters;
  return filters.map((filter) =>
    filter.key === 'sort' && filter.value === 'amount' ? { ...filter, value: 'jobs' } : filter,
  );
}

/** Each filter once, with all its values. A country beside a region is one of the places asked for: "europe or the us". */
function together(filters: readonly TypedFilter[]): TypedFilter[] {
  const hasRegion = filters.some(({ key, excludes }) => key === 'region' && !excludes);
  const all = new Map<string, TypedFilter>();
  for (const each of filters) {
    const isOther = hasRegion && each.key === 'country' && !each.excludes;
    const filter: TypedFilter = isOther ? { ...each, key: 'region' } : each;
    const name = nameOf(filter);
    const values = unique([...(all.get(name)?.value.split(',') ?? []), ...filter.value.split(',')]);
    all.set(name, { ...filter, value: oneValueOf(values) });
  }
  return [...all.values()];
}

/** Values with commas between; a `+` is that of the whole list, and stands at its end. */
function oneValueOf(values: readonly string[]): string {
  const below = values.some((value) => value.endsWith('+')) ? '+' : '';
  return `${values.map((value) => withoutTail(value, '+')).join(',')}${below}`;
}
