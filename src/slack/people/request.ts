/** Asks the router in somebody's name: their standing, zone, channel and workspace, at a moment. */

import { audienceOf } from '../../briefing/command/audiences.ts';
import { NOT_SAID } from '../../briefing/command/permission.ts';
import { canPost } from '../../briefing/command/place.ts';
import { offered } from '../../briefing/offered.ts';
import type { CommandRouter } from '../../briefing/router.ts';
import { PAGE_SIZE } from '../../briefing/router.ts';
import { withOwnershipTransfer } from '../../briefing/schedules/ownership.ts';
import type { Clock } from '../../contracts/clock.ts';
import type { Answer, ChannelInfo, Request } from '../../contracts/command.ts';
import type { Store } from '../../contracts/store.ts';
import type { SubscriptionStore } from '../../contracts/subscriptions.ts';
import type { Page } from '../../page/page.ts';
import type { BotIdentity } from '../api/startup.ts';
import { type Channels, keepPrivacy } from './channels.ts';
import { sayableInThread } from './in-thread.ts';
import type { Interaction } from './interaction.ts';
import { ENGLISH, type UserInfo, type Users } from './users.ts';

/** A request with what Slack says of whoever asks. */
export interface UserRequest extends Request {
  person: UserInfo;
  /** The moment asked about, epoch milliseconds. */
  asOf: number;
}

/** A page of matches, another moment than now, whether others read the answer, the question before, and how long Slack may take to say who asks, milliseconds. */
interface At extends Partial<Pick<Request, 'isInTheOpen' | 'earlier'>> {
  asOf?: number;
  offset?: number;
  patience?: number;
}

export interface UserRequests {
  /** Everything that the router wants to know of an interaction. */
  open(interaction: Interaction, at?: At): Promise<UserRequest>;
  /** Asks a line. */
  ask(line: string, interaction: Interaction, at?: At): Promise<Answer & UserRequest>;
}

interface UserRequestOptions {
  router: CommandRouter;
  store: Store;
  clock: Clock;
  users: Users;
  channels: Channels;
  identity(): BotIdentity;
  /** Posts a page where somebody asked, for everybody to read. */
  announce(interaction: Interaction, page: Page, asOf: number): Promise<void>;
}

/** The way from an interaction to the router. */
export function createUserRequests(options: UserRequestOptions): UserRequests {
  const { router, store, clock, users, channels, identity } = options;

  async function described(
    channel: NonNullable<Interaction['channel']>,
    plans: SubscriptionStore,
    patience?: number,
  ): Promise<ChannelInfo> {
    const place = await channels.at(channel, patience);
    await keepPrivacy(place, plans);
    return { ...place, isReadable: isReadable(place, identity().scopes) };
  }

  async function open(
    interaction: Interaction,
    {
      asOf = clock.now().getTime(),
      offset = 0,
      isInTheOpen = false,
      earlier = null,
      patience,
    }: At = {},
  ) {
    const workspace = identity().team;
    const { channel } = interaction;
    const plans = store.plans(workspace);
    const { deliveries, resends, marks } = store.ledger(workspace);
    const person = await users.lookup(interaction, patience);
    const audience = audienceOf({ here: channel?.id ?? null, asker: person.asker, isInTheOpen });
    let place: Promise<ChannelInfo> | null = null;
    const request = router.request({
      log: store.reader({ workspace, asOf, audience }),
      now: new Date(asOf),
      zone: person.zone,
      asker: person.asker,
      ...(channel?.name ? { channel: { id: channel.id, name: channel.name } } : {}),
      nameOf: async (id) => (await users.lookup({ user: { id, name: id, team: null } })).asker.name,
      here: channel?.id ?? null,
      place: async (id = channel?.id) => {
        if (id !== undefined && id !== channel?.id)
          return described({ id, name: null }, plans, patience);
        place ??= channel && described(channel, plans, patience);
        return place;
      },
      isInTheOpen,
      window: { offset, limit: PAGE_SIZE },
      message: interaction.message ?? interaction.thread,
      earlier,
      plans: withOwnershipTransfer(person.asker.id, plans),
      review: store.review(workspace),
      sources: store.sources.of(workspace),
      deliveries,
      resends,
      marks,
      revise: (changes) =>
        store.append(
          workspace,
          changes.map((change) => ({ ...change, who: person.asker.name })),
        ),
      announce: (page) => options.announce(interaction, page, asOf),
    });
    return { ...request, person, asOf };
  }

  return {
    open,
    async ask(line, interaction, at) {
      const request = await open(interaction, at);
      const answer = await router.ask(line, request);
      // What is forbidden for want of knowing says so itself.
      const doubtful =
        !answer.isUnderstood && !answer.isForbidden && request.asker.standing === 'unsaid';
      const isRefused = !answer.isUnderstood && isInThread(interaction);
      const answered = isRefused ? answer.page : withInstead(answer.page);
      const theirs = await offered(answered, request, router);
      const mine = answer.isUnderstood ? await inNotation(theirs, request) : theirs;
      const page = canPost(request) ? mine : withoutShare(mine);
      const said = doubtful ? withDoubt(page) : page;
      return { ...request, ...answer, page: isRefused ? sayableInThread(said, router) : said };
    },
  };
}

/** True where the scope was granted by which the app is told what is said in a channel of this kind; so where Slack does not name the scopes. */
function isReadable({ kind }: ChannelInfo, scopes?: readonly string[]): boolean {
  return scopes?.includes(kind === 'public' ? 'channels:history' : 'groups:history') ?? true;
}

/** A refusal with a button that asks what its last words say to type. */
function withInstead({ instead, ...page }: Page): Page {
  if (instead === undefined) return page;
  return { ...page, actions: [...page.actions, { kind: 'ask', label: 'Ask that', ask: instead }] };
}

/** A page with dates and numbers as its readers have chosen, or as Slack has them for the one who asks. What was refused repeats what is to be typed. */
export async function inNotation(page: Page, request: UserRequest): Promise<Page> {
  const { plans, asker, here, isInTheOpen, person } = request;
  const chosen = (await plans.target(isInTheOpen && here ? here : asker.id))?.locale;
  return { ...page, locale: page.locale ?? chosen ?? (isInTheOpen ? ENGLISH : person.locale) };
}

/** True of a press on a reply in a thread: its refusal is said there. */
const isInThread = ({ message, thread }: Interaction) =>
  message !== null && thread !== null && message !== thread;

/** An answer where there is no channel to post it in. */
const withoutShare = (page: Page): Page => ({
  ...page,
  actions: page.actions.filter(({ kind }) => kind !== 'share'),
});

/** A refusal may be for want of knowing who asks. */
function withDoubt(page: Page): Page {
  return { ...page, parts: [...page.parts, { kind: 'notice', text: NOT_SAID }] };
}
