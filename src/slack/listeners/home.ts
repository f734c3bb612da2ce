/** The Home tab: what is new, what there is, how to ask. */
import type { HomeView, KnownBlock } from '@slack/types';
import { isMember } from '../../briefing/command/permission.ts';
import { allHelp } from '../../briefing/questions/help.ts';
import { visibleSchedules } from '../../briefing/schedules/reference.ts';
import { nextSentence } from '../../briefing/schedules/words.ts';
import { plural } from '../../domain/text/english.ts';
import { formatDay } from '../../domain/time/calendar.ts';
import type { Page, Part } from '../../page/page.ts';
import type { Services } from '../handling/services.ts';
import type { UserRequest } from '../people/request.ts';
import { renderSlack } from '../render/render.ts';
import { knownBlocks } from '../render/unit.ts';
import { viewBlocks } from '../render/view-blocks.ts';

const DAY = 86_400_000;

/** The Home tab of the person who asks: news of the last day, the next digest, help. */
export async function homePage(services: Services, request: UserRequest): Promise<Page> {
  const { router } = services;
  const { asOf, person } = request;
  const [digest, size] = await Promise.all([
    request.digest({ from: asOf - DAY, to: asOf }),
    request.log.size(),
  ]);
  const news = digest.parts.filter((part) => part.kind === 'lines');
  const counts = `${plural(size.events, 'event')}, ${plural(size.companies, 'company', 'companies')}`;
  const latest = size.latest ? `; the newest is from ${formatDay(size.latest)}` : '';
  const planned = nextSentence(await visibleSchedules(request));
  return {
    headline: digest.headline,
    title: 'AI Briefing',
    parts: [
      { kind: 'context', text: `In the log: ${counts}${latest}.` },
      { kind: 'heading', text: 'New in the last 24 hours' },
      ...(news.length ? news : [nothing]),
      ...(planned ? [{ kind: 'context' as const, text: planned }] : []),
      { kind: 'heading', text: 'What you can ask' },
      ...allHelp(router),
      {
        kind: 'context',
        text: 'In a thread, mention the app instead: @AI Briefing company Nvidia',
      },
    ],
    actions: [
      ...(isMember(person.asker) ? [{ kind: 'form' as const, label: 'Add an event' }] : []),
      { kind: 'ask', label: 'Preview the digest', ask: router.line('digest', 'preview') },
      { kind: 'ask', label: 'Schedules', ask: router.line('digest', 'list') },
    ],
    events: digest.events,
  };
}

const nothing: Part = { kind: 'text', text: 'Nothing new.' };

/** A Page as a Home tab, its buttons on top. Charts are for messages only; tables come as text. */
export function homeView(page: Page, asOf: number): HomeView {
  const messages = renderSlack({ ...page, thread: [] }, { asOf, plain: true });
  const blocks = messages.flatMap((message) => knownBlocks(message.blocks));
  return { type: 'home', blocks: viewBlocks(buttonsFirst(blocks)) };
}

/** The Page's buttons, which end it, below its title: nobody scrolls through the help to find them. */
function buttonsFirst(blocks: readonly KnownBlock[]): KnownBlock[] {
  const last = blocks.at(-1);
  const [title, ...rest] = blocks.slice(0, -1);
  return last?.type === 'actions' && title ? [title, last, ...rest] : [...blocks];
}
