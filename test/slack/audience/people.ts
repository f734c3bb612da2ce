/** Four people in three channels, one private and one shared with another organisation: all that they do with the log, and all that they read of it. */
import { expect } from 'vitest';
import { visibleFrom } from '../../../src/briefing/command/visible-to.ts';
import { saveEdit, saveNew } from '../../../src/briefing/events/save.ts';
import { createRouter } from '../../../src/briefing/router.ts';
import { type Audience, EVERYBODY } from '../../../src/contracts/reader.ts';
import type { TrackedEvent } from '../../../src/domain/event/event.ts';
import type { Visibility } from '../../../src/domain/event/shapes.ts';
import { UserError } from '../../../src/errors.ts';
import { renderText } from '../../../src/page/plain-text.ts';
import type { Services } from '../../../src/slack/handling/services.ts';
import { homePage } from '../../../src/slack/listeners/home.ts';
import type { Interaction } from '../../../src/slack/people/interaction.ts';
import { createUserRequests, type UserRequest } from '../../../src/slack/people/request.ts';
import { projectLeaves } from '../../helpers/leaves.ts';
import type { Logged } from '../../helpers/logged.ts';
import { DAY, NINE } from '../../helpers/samples/deliveries.ts';
import { amount, fields, source } from '../../helpers/samples/records.ts';
import { freshStore, reference, testClock } from '../../helpers/stores/store.ts';
import { channels, type Deed, interactionOf, linesOf, readersOf, TEAM, users } from './scene.ts';
import { isFor, Secrets } from './secrets.ts';
import { scheduled } from './sent.ts';

/** An event as the test knows it, with the words that it says now. */
interface Known {
  number: number;
  visibility: Visibility;
  withdrawn: boolean;
  usd: number;
  says: { readers: Set<Visibility> }[];
}

/** A run of deeds from an empty log. */
export async function actOut(deeds: readonly Deed[]): Promise<Secrets> {
  const clock = testClock(NINE - DAY);
  const store = await freshStore({ clock });
  const secrets = new Secrets();
  const known: Known[] = [];
  const { commands, sections } = await projectLeaves();
  const router = createRouter({ commands, sections, reference, prefix: 'ai-' });
  const identity = () => ({ team: TEAM }) as ReturnType<Services['identity']>;
  const requests = createUserRequests({
    router,
    store,
    clock,
    users,
    channels,
    identity,
    announce: async () => {},
  });
  const services = { router, channels, clock, store } as unknown as Services;
  const logged: Logged[] = [];
  const schedule = await scheduled({ store, router, clock, secrets, logged });

  const by = ({ person }: UserRequest) => ({ store, workspace: TEAM, author: person.asker.name });

  async function choiceOf(request: UserRequest, { choice }: Deed): Promise<Visibility> {
    const { choices, preset } = visibleFrom(request, await request.place());
    return choices[choice % (choices.length * 2)]?.value ?? preset;
  }

  /** Adds an event of one dollar more than all before together: sums of them tell which they are. */
  async function add(request: UserRequest, audience: Audience, deed: Deed): Promise<void> {
    const visibility = await choiceOf(request, deed);
    const [title, company] = [secrets.next(visibility), secrets.next(visibility)];
    const usd = 2 ** (known.length % 45);
    const given = fields({
      title: `${title.word} raises $${usd}`,
      summary: 'A round.',
      visibility,
      parties: [{ company: `${company.word} Labs`, role: 'subject' }],
      amount: amount(usd),
      occurredOn: { date: dayOf(clock), precision: 'day' },
      sources: [source('Reuters', { url: `https://reuters.com/${company.word}` })],
    });
    let marks: readonly string[] = [];
    for (;;) {
      const saved = await saveNew(by(request), given, request, { marks, typed: {} });
      secrets.search(saved, audience, 'a form');
      if ('event' in saved) {
        const { number } = saved.event;
        known.push({ number, visibility, withdrawn: false, usd, says: [title, company] });
        return;
      }
      marks = saved.marks;
    }
  }

  async function changeOf(request: UserRequest, audience: Audience, deed: Deed): Promise<void> {
    const target = known[deed.nth % Math.max(1, known.length)];
    const event: TrackedEvent | null = target ? await request.log.event(`E${target.number}`) : null;
    if (!target || !event) {
      expect(!target || isFor(target.visibility, audience), 'an event is there').toBe(!target);
      return;
    }
    const visibility = deed.what === 'open' ? await choiceOf(request, deed) : target.visibility;
    const why = secrets.next(visibility);
    const title = secrets.next(visibility);
    const given =
      deed.what === 'open' ? { visibility } : { title: `${title.word} raises $${target.usd}` };
    const change = { given, why: why.word };
    const saved = await saveEdit(by(request), event, change, request.log, NOTHING);
    secrets.search(saved, audience, 'an edit');
    if (deed.what === 'open') for (const one of target.says) one.readers.add(visibility);
    else target.says = [title, ...target.says.slice(1)];
    target.visibility = visibility;
  }

  async function ask(interaction: Interaction, audience: Audience, deed: Deed, open: boolean) {
    const line = linesOf(deed, secrets)[deed.choice % 14]!;
    const answer = await requests.ask(line, interaction, { isInTheOpen: open });
    const { page, log, isUnderstood } = answer;
    secrets.search([page, renderText(page)], audience, line);
    const isGone = deed.what === 'withdraw' || page.headline.startsWith('Merged');
    if (isUnderstood && isGone) note(deed, true);
    const mine = known.filter((one) => !one.withdrawn && isFor(one.visibility, audience));
    const totals = await log.totals({});
    expect([totals.usd, (await log.size()).events], line).toEqual([
      mine.reduce((sum, { usd }) => sum + usd, 0),
      mine.length,
    ]);
  }

  function note({ nth }: Deed, withdrawn: boolean): void {
    const target = known[nth % Math.max(1, known.length)];
    if (target) target.withdrawn = withdrawn;
  }

  async function act(deed: Deed): Promise<void> {
    const interaction = interactionOf(deed);
    const isOpen = deed.what === 'share';
    const request = await requests.open(interaction, { isInTheOpen: isOpen });
    const audience = readersOf(deed);
    if (deed.what === 'day') return schedule();
    if (deed.what === 'export') {
      for await (const record of store.export(TEAM, EVERYBODY))
        secrets.searchKept(record, 'an export');
      for await (const record of store.export(TEAM, audience))
        secrets.search(record, audience, 'an export');
      return;
    }
    if (deed.what === 'home')
      return secrets.search(await homePage(services, request), audience, 'Home');
    const writes = deed.what === 'add' || deed.what === 'edit' || deed.what === 'open';
    if (!writes) return ask(interaction, audience, deed, isOpen);
    if (request.asker.standing === 'stranger') return;
    if (deed.what === 'add') return add(request, audience, deed);
    return changeOf(request, audience, deed);
  }

  try {
    for (const deed of deeds) {
      clock.set(clock.now().getTime() + 60_000);
      await act(deed).catch((error: unknown) => {
        if (!(error instanceof UserError)) throw error;
        secrets.search(error.message, readersOf(deed), 'a refusal');
      });
    }
    secrets.searchKept(logged, 'a line of the log');
    return secrets;
  } finally {
    await store.close();
  }
}

const NOTHING = { marks: [], typed: {} };
const dayOf = (clock: { now(): Date }) => clock.now().toISOString().slice(0, 10);
