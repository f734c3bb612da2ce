/** A button that asks: a new answer, to the presser alone. */
import type { Action, Page } from '../../page/page.ts';
import { answered } from '../api/outcomes.ts';
import { pageView } from '../forms/page-view.ts';
import { bestEffort, wakeWherePlanned } from '../handling/handle.ts';
import type { Services } from '../handling/services.ts';
import type { Interaction } from '../people/interaction.ts';
import { tooOld } from './stale.ts';

const KEPT = 'Its buttons and its threads are under Messages, where this answer is kept.';

/** Asks the line of a button, at its own moment where it pages. */
export async function ask(
  services: Services,
  interaction: Interaction,
  press: Extract<Action, { kind: 'ask' }>,
): Promise<void> {
  const old = tooOld(services.clock, press.asOf, press.ask);
  const now = services.clock.now().getTime();
  if (old) return services.replies.privately(interaction, old, { asOf: now });
  const { page, asOf } = await services.requests.ask(press.ask, interaction, press);
  if (interaction.isOnHome) await showOnHome(services, interaction, page, asOf);
  const place = page.replaces && interaction.isPrivate ? { replace: 'all' as const } : {};
  await services.replies.privately(interaction, page, { asOf, rest: press.ask, ...place });
  await wakeWherePlanned(services, interaction, page);
}

/** Shows an answer above the Home tab, where nothing else would move. */
async function showOnHome(
  services: Services,
  interaction: Interaction,
  page: Page,
  asOf: number,
): Promise<void> {
  const { trigger } = interaction;
  if (!trigger) return;
  const parts = [...page.parts, { kind: 'context' as const, text: KEPT }];
  const view = pageView('AI Briefing', { ...page, parts }, asOf);
  await bestEffort(services, 'home, answer', interaction, async () => {
    await answered(
      services.clients.posts.views.open({ trigger_id: trigger, view }),
      'an answer on the Home tab',
    );
  });
}
