/** Runs every listener so that its errors become replies, in one place. */
import type { Page } from '../../page/page.ts';
import type { Interaction } from '../people/interaction.ts';
import type { Services } from './services.ts';

/** Work for an interaction. */
type Work = (interaction: Interaction) => Promise<void>;

/** Runs the work of a listener. Whatever goes wrong becomes a reply: to the one who asked alone, unless `reply` says where. */
export async function handle(
  services: Services,
  where: string,
  interaction: Interaction,
  work: Work,
  reply: (page: Page) => Promise<void> = (page) =>
    services.replies.privately(interaction, page, { asOf: services.clock.now().getTime() }),
): Promise<void> {
  try {
    await work(interaction);
  } catch (error) {
    const page = services.errorReply.page(error, where, idsOf(interaction));
    await reply(page).catch((failed: unknown) => {
      services.errorReply.note(failed, `${where}, reply`, idsOf(interaction));
    });
  }
}

/** Does what follows an action that is done: when it fails, nobody is told that the action did. */
export async function bestEffort(
  services: Services,
  where: string,
  interaction: Interaction,
  work: () => Promise<void>,
): Promise<void> {
  await work().catch((error: unknown) => {
    services.errorReply.note(error, where, idsOf(interaction));
  });
}

/** Lets the schedule have a look where an answer has planned something. */
export async function wakeWherePlanned(
  services: Services,
  interaction: Interaction,
  page: Page,
): Promise<void> {
  if (page.planned) await wakeScheduler(services, interaction);
}

/** Lets the schedule have a look at what was just written. */
export function wakeScheduler(services: Services, interaction: Interaction): Promise<void> {
  return bestEffort(services, 'schedule', interaction, async () => services.schedule?.wake());
}

/** Slack's ids of an interaction, fit to be logged. */
export function idsOf(interaction: {
  user: { id: string };
  channel: { id: string } | null;
}): object {
  return { user: interaction.user.id, channel: interaction.channel?.id };
}
