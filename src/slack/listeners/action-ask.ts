/** A button that asks: a new answer, to the presser alone. */
import type { Action } from '../../page/page.ts';
import { wakeWherePlanned } from '../handling/handle.ts';
import type { Services } from '../handling/services.ts';
import type { Interaction } from '../people/interaction.ts';
import { tooOld } from './stale.ts';

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
  await services.replies.privately(interaction, page, { asOf, rest: press.ask });
  await wakeWherePlanned(services, interaction, page);
}
