/** `/ai-digest retry`: what failed here is tried once more, where its news have not come with a later digest. */
import type { Request } from '../../contracts/command.ts';
import type { Delivery } from '../../contracts/delivery.ts';
import { plural } from '../../domain/text/english.ts';
import { InputError } from '../../errors.ts';
import type { Page } from '../../page/page.ts';
import { requireMember } from '../command/permission.ts';
import { defineVerb } from '../command/verbs.ts';
import { mayHearOf, targetHere, type Viewer, visiblePlans } from '../command/visibility.ts';

const LOOKED_AT = 20;

/** Failed deliveries of a channel, or of all that the asker may see, that may be tried again: digests that nothing came after, and missing parts of the newest. */
export async function retriable(
  asked: Viewer & Pick<Request, 'deliveries' | 'plans'>,
  channel: string | undefined,
): Promise<Delivery[]> {
  const { deliveries, plans } = asked;
  const visible = channel === undefined ? await visiblePlans(asked) : [];
  const recent = await deliveries.list({
    kinds: ['digest'],
    ...(channel ? { channel } : {}),
    firstOnly: true,
    limit: LOOKED_AT,
  });
  const told = recent.filter(
    (delivery) => channel !== undefined || mayHearOf(delivery, visible, asked),
  );
  const newest = [...Map.groupBy(told, sourceOf).values()].flatMap(([first]) => first ?? []);
  const found: Delivery[] = [];
  for (const delivery of newest) {
    const schedule = delivery.origin ? await plans.schedule(delivery.origin) : null;
    // Resuming one that is paused tries its last digest again.
    if (schedule?.paused) continue;
    const parts = await deliveries.parts(delivery.id);
    const [first] = parts.filter(({ state }) => state === 'failed');
    if (first) found.push(...(first.place === 0 ? [first] : failedOf(parts)));
  }
  return found;
}

const failedOf = (parts: readonly Delivery[]) => parts.filter(({ state }) => state === 'failed');
const sourceOf = ({ channel, origin }: Delivery) => `${channel} ${origin}`;

/** Tries again what failed. */
export const retry = defineVerb({
  word: 'retry',
  input(typed, context) {
    requireMember(context.asker, 'send a digest again');
    if (typed === '') return null;
    throw new InputError({
      wrong: `“${typed.slice(0, 60)}” can’t be retried by name.`,
      allowed: 'This retries everything that failed here',
      next: context.line('digest', 'retry'),
    });
  },
  async run(_input, context: Request) {
    const { resends, now } = context;
    let opened = 0;
    for (const { id } of await retriable(context, targetHere(context) ?? undefined))
      if (await resends.reopen(id, now.getTime())) opened += 1;
    if (opened === 0) return said('There is nothing to try again here.');
    return { ...said(`${plural(opened, 'message')} will be tried again now.`), planned: true };
  },
});

function said(sentence: string): Page {
  const parts = [{ kind: 'text' as const, text: sentence }];
  return { headline: sentence, parts, actions: [], events: [] };
}
