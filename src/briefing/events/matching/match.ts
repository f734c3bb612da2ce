/** One story, one event: a telling is matched with the log, whatever way it comes in. */
import type { Reader } from '../../../contracts/reader.ts';
import type { TrackedEvent } from '../../../domain/event/event.ts';
import { likenesses } from '../../../domain/event/story/alike.ts';
import type { Likeness } from '../../../domain/event/story/reasons.ts';
import type { StoryTelling } from '../../../domain/event/story/telling.ts';
import type { ReferenceData } from '../../../domain/reference/reference-data.ts';
import { type Named, namesIn } from './names.ts';

/** An event of the log that may tell the same, with why. */
export interface Alike {
  event: TrackedEvent;
  likeness: Likeness;
}

/** The outcome of a match. */
interface StoryMatch {
  /** `same`: the first of `alike` tells it. `maybe`: somebody should be asked. `different`: the log has nothing like it. */
  decision: Likeness['decision'];
  /** The events that are the same or may be, the likest first. */
  alike: readonly Alike[];
  /** The names of the parties, as the log knows them. */
  names: readonly Named[];
  /** The likeness of a telling that is not in the log. */
  likenessTo(other: StoryTelling): Likeness;
}

/** The log to look in, as it is known at a moment, and the controlled lists. */
interface MatchContext {
  /** True of what was printed: a name near another is not a typing error of it. Default false. */
  isPrinted?: boolean;
  log: Pick<Reader, 'sharing' | 'findCompany' | 'view'>;
  reference: Pick<ReferenceData, 'inDollars'>;
}

/** So many are offered at most. */
const MOST = 3;

/** Looks for the event of the log that tells what `telling` tells: a few milliseconds, however long the log is. Writes nothing. */
export async function match(
  telling: StoryTelling,
  { log, reference, isPrinted = false }: MatchContext,
): Promise<StoryMatch> {
  const found = await namesIn(telling, log);
  const names = isPrinted ? found.map(asPrinted) : found;
  const compared = await likenesses(inLogsWords(telling, names), withIds(telling, names), {
    sharing: (traits) => log.sharing(traits),
    inDollars: (sum, day) => reference.inDollars(sum, day),
    asOf: log.view.asOf,
  });
  const alike = compared.found
    .map((found) => (isNear(found.likeness, names) ? askedAbout(found) : found))
    .filter((found) => found.likeness.decision !== 'different')
    .sort((a, b) => b.likeness.score - a.likeness.score)
    .slice(0, MOST);
  const { likenessTo } = compared;
  return { decision: alike[0]?.likeness.decision ?? 'different', alike, names, likenessTo };
}

const asPrinted = (name: Named): Named =>
  name.isNear ? { ...name, company: null, isNear: false } : name;

/** True where the company that both name was found by forgiving a typing error: it may be another. */
function isNear({ reasons }: Likeness, names: readonly Named[]): boolean {
  const near = names.filter((name) => name.isNear).map(({ company }) => company?.name);
  return reasons.some(
    ({ reason }) => reason.kind === 'companies' && reason.names.some((name) => near.includes(name)),
  );
}

function askedAbout(found: Alike): Alike {
  const { decision } = found.likeness;
  return decision === 'same'
    ? { ...found, likeness: { ...found.likeness, decision: 'maybe' } }
    : found;
}

/** The telling with the ids of its companies in place of their names; a name that the log does not know is no trait. */
function withIds(telling: StoryTelling, names: readonly Named[]): StoryTelling {
  const ids = new Map(names.map(({ typed, company }) => [typed, company?.id]));
  const parties = telling.parties.flatMap(({ company, role }) => {
    const id = ids.get(company);
    return id === undefined ? [] : [{ company: id, role }];
  });
  return { ...telling, parties };
}

/** A telling with its companies by the names that the log has for them. */
export function inLogsWords<Telling extends StoryTelling>(
  telling: Telling,
  names: readonly Named[],
): Telling {
  const known = new Map(names.map(({ typed, company }) => [typed, company?.name ?? typed]));
  const parties = telling.parties.map((party) => ({
    ...party,
    company: known.get(party.company) ?? party.company,
  }));
  return { ...telling, parties };
}
