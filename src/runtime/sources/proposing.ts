/** Items that were read become stories that wait for a look, in each workspace that follows their source. */
import { readItem, textOf } from '../../briefing/events/reading/read-item.ts';
import { createTextReader, type TextReader } from '../../briefing/events/reading/read-text.ts';
import { acceptByRules } from '../../briefing/events/review/by-rules.ts';
import { type TakenIn, takeIn } from '../../briefing/events/review/taking-in.ts';
import { rulesOf } from '../../briefing/wording/review/rule-words.ts';
import type { Clock } from '../../contracts/clock.ts';
import { EVERYBODY } from '../../contracts/reader.ts';
import type { SourceItem } from '../../contracts/sources/item.ts';
import type { HeldItem, KeptItem } from '../../contracts/sources/store.ts';
import type { Bundle, Store } from '../../contracts/store.ts';
import { textsSeenFrom } from './retention.ts';

interface ProposingContext {
  store: Pick<Store, 'sources' | 'reader' | 'review' | 'append' | 'desk'>;
  bundle: Pick<Bundle, 'companies' | 'reference'>;
  clock: Clock;
  /** Days for which texts are kept where a workspace has chosen none. */
  textDays: number;
  /** Reads texts; by default one that is made anew, which has to learn the names of all companies. */
  read?: TextReader;
}

/** A turn of a source, as far as it matters here. */
export interface TurnRead {
  poll: { id: string };
  kept: readonly KeptItem[];
  isFirst: boolean;
}

/** The events that were read in a round: how many, how many of them the log tells already, and how many rules have accepted. */
interface Proposed {
  events: number;
  told: number;
  accepted: number;
}

const nothing = (): Proposed => ({ events: 0, told: 0, accepted: 0 });

/** Reads what is new; what a first reading brings is learnt as known, and proposes nothing. */
export async function proposeFrom(
  turns: readonly TurnRead[],
  context: ProposingContext,
): Promise<Proposed> {
  const { bundle, clock } = context;
  const read =
    context.read ?? createTextReader(bundle.companies, () => clock.now(), bundle.reference.topics);
  const proposed = nothing();
  for (const { poll, kept } of turns.filter(({ isFirst, kept }) => !isFirst && kept.length > 0)) {
    const followers = await followersOf(poll.id, context.store);
    const seenAt = clock.now().getTime();
    const from = { poll: poll.id, followers, seenAt };
    for (const { item } of kept) await proposeItem(item, from, read, context, proposed);
  }
  return proposed;
}

/** Takes in an item that waited for another day; it was counted when it was taken. */
export async function proposeHeld(
  { workspace, poll, item: id, at: seenAt }: HeldItem,
  context: ProposingContext & { read: TextReader },
): Promise<void> {
  const { store, read } = context;
  const item = await store.sources.item(poll, id, 0);
  const all = await followersOf(poll, store);
  const followers = all
    .filter((one) => one.workspace === workspace)
    .map((one) => ({ ...one, isCapped: false }));
  if (item) await proposeItem(item, { poll, followers, seenAt }, read, context, nothing());
}

/** The item’s source, who follows it, and when the item was seen. */
interface ItemFrom {
  poll: string;
  followers: Awaited<ReturnType<typeof followersOf>>;
  seenAt: number;
}

/** Reads an item once, for all who follow its source; for those whose limit of the day is reached it waits. */
async function proposeItem(
  item: SourceItem,
  { poll, followers, seenAt }: ItemFrom,
  read: TextReader,
  context: ProposingContext,
  proposed: Proposed,
): Promise<void> {
  const [first] = followers;
  if (!first) return;
  const events = readItem(item, { poll, source: first.source, seenAt }, read);
  if (events.length === 0) return;
  for (const { workspace, source, isCapped } of followers) {
    const now = context.clock.now().getTime();
    const place = { workspace, poll, item: item.id, now };
    if (isCapped && !(await context.store.sources.admit(place))) continue;
    for (const event of events) {
      const telling = { ...event.telling, trust: source.trust };
      const told = { ...event, telling, text: textOf(item) };
      const { outcome, isAccepted } = await offer(workspace, told, context);
      proposed.events += 1;
      if (outcome.outcome === 'known') proposed.told += 1;
      if (isAccepted) proposed.accepted += 1;
    }
  }
}

/** Whoever follows a source, the shared desk first: the others know then what its rules have accepted. */
async function followersOf(poll: string, store: ProposingContext['store']) {
  const [followers, desk] = [await store.sources.followers(poll), await store.desk()];
  return followers.toSorted((a, b) => Number(b.workspace === desk) - Number(a.workspace === desk));
}

/** Takes an event into the review of a workspace, where a rule may accept it at once. */
async function offer(
  workspace: string | null,
  told: Parameters<typeof takeIn>[0],
  { store, bundle, clock, textDays }: ProposingContext,
): Promise<{ outcome: TakenIn; isAccepted: boolean }> {
  const { reference } = bundle;
  const now = clock.now().getTime();
  const log = store.reader({ workspace, asOf: now, audience: EVERYBODY });
  const queue = store.review(workspace);
  const settings = await queue.settings();
  const from = textsSeenFrom(settings, textDays, now);
  const item = (poll: string, id: string) => store.sources.item(poll, id, from);
  const outcome = await takeIn(told, { queue, log, reference, item });
  if (outcome.outcome !== 'waits' || workspace === null) return { outcome, isAccepted: false };
  const accepted = await acceptByRules(outcome.candidate, {
    queue,
    log,
    reference,
    now,
    rules: rulesOf(settings),
    write: (changes) =>
      store.append(
        workspace,
        changes.map((change) => ({ ...change, who: BY_RULE })),
      ),
  });
  return { outcome, isAccepted: accepted };
}

/** The author of what no person has accepted; the reason says which rule did. */
const BY_RULE = 'Review';
