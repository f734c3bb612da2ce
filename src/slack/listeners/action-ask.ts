/** A button that asks: a new answer, to the presser alone. */
import type { Action } from '../../page/page.ts';
import { lookAfter } from '../handling/handle.ts';
import type { Tools } from '../handling/services.ts';
import type { Gesture } from '../people/interaction.ts';
import { tooOld } from './stale.ts';

/** Asks the line of a button, at its own moment where it pages. */
export async function ask(
  tools: Tools,
  gesture: Gesture,
  press: Extract<Action, { kind: 'ask' }>,
): Promise<void> {
  const old = tooOld(tools.clock, press.asOf, press.ask);
  const now = tools.clock.now().getTime();
  if (old) return tools.replies.privately(gesture, old, { asOf: now });
  const { page, asOf } = await tools.inquiries.ask(press.ask, gesture, press);
  await tools.replies.privately(gesture, page, { asOf, rest: press.ask });
  await lookAfter(tools, gesture, page);
}
