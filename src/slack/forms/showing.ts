/** Views within the three seconds that Slack gives: what is not ready by then is announced, and put in its place later. */
import type { ModalView } from '@slack/types';
import { sentencePage } from '../../briefing/command/mistake.ts';
import { SlackError, UserError } from '../../errors.ts';
import type { Page } from '../../page/page.ts';
import { answered } from '../api/outcomes.ts';
import { within } from '../api/patience.ts';
import { idsOf } from '../handling/handle.ts';
import type { Services } from '../handling/services.ts';
import type { Interaction } from '../people/interaction.ts';
import { pageView } from './page-view.ts';

/** A view, or an answer of another kind to what might have had one. */
export type Shown = { view: ModalView } | { page: Page; asOf: number; rest: string };

/** The wait for a view before one is opened that announces it, milliseconds of real time. */
const SOON = 600;

const COMING = sentencePage('The form comes in a moment.');

/**
 * Opens a view by the trigger of an interaction: at once where it is ready soon. Else a view opens that says that it
 * comes, and becomes it, or says why not. Throws as the work does where that fails soon.
 */
export async function showSoon(
  services: Services,
  interaction: Interaction,
  work: Promise<Shown>,
): Promise<void> {
  const { clients, clock, replies } = services;
  const soon = await within(SOON, work, null);
  if (soon && 'page' in soon) return replies.privately(interaction, soon.page, soon);
  const { trigger } = interaction;
  if (!trigger) throw new UserError('Slack opens a form only from a button or a command.');
  const view = soon?.view ?? pageView('One moment', COMING, clock.now().getTime());
  const { views } = clients.posts;
  const shown = { trigger_id: trigger, view };
  const opening = interaction.isInModal ? views.push(shown) : views.open(shown);
  const opened = await answered(opening, 'a form');
  if (soon) return;
  const late = await work.then(
    (shown) => ('view' in shown ? shown.view : pageView('AI Briefing', shown.page, shown.asOf)),
    (error: unknown) => notOpened(services, interaction, error),
  );
  const of = { view_id: opened.view?.id ?? '' };
  await replaceView(services, of, late).catch((error: unknown) =>
    replaceView(services, of, notOpened(services, interaction, error)),
  );
}

function notOpened(services: Services, interaction: Interaction, error: unknown): ModalView {
  const page = services.errorReply.page(error, 'form, opened late', idsOf(interaction));
  return pageView('Not opened', page, services.clock.now().getTime());
}

/** Puts another view in the place of one that is open. False where Slack has none: somebody has closed it. Throws SlackError. */
export async function replaceView(
  { clients }: Services,
  of: { view_id: string } | { external_id: string },
  view: ModalView,
): Promise<boolean> {
  try {
    await answered(clients.posts.views.update({ ...of, view }), 'a form');
    return true;
  } catch (error) {
    if (error instanceof SlackError && error.slack === 'not_found') return false;
    throw error;
  }
}
