/** [Track it] and [Not an event] below a reply to a message: decided once, by whichever member is first. */

import { audienceAt } from '../../../briefing/command/audiences.ts';
import { requireMember } from '../../../briefing/command/permission.ts';
import { saveTicked } from '../../../briefing/events/save.ts';
import type { TrackedEvent } from '../../../domain/event/event.ts';
import { UserError } from '../../../errors.ts';
import type { Action, Page } from '../../../page/page.ts';
import { forgetNote, keepReply, noteAt, replyTo } from '../../forms/reading/reading-notes.ts';
import { wakeScheduler } from '../../handling/handle.ts';
import type { Services } from '../../handling/services.ts';
import type { Interaction } from '../../people/interaction.ts';
import type { UserRequest } from '../../people/request.ts';
import { dismiss } from './dismissed.ts';
import { dealsIn } from './hear.ts';
import { dismissedPage, type HeardEvent, trackedPage } from './record.ts';

type Judgement = Extract<Action, { kind: 'judge' }>;

/** Does what was pressed and says so in the place of the reply. Throws ForbiddenError for guests, UserError where the words are gone. */
export async function judge(
  services: Services,
  interaction: Interaction,
  { verdict, about }: Judgement,
): Promise<void> {
  const request = await services.requests.open(interaction);
  requireMember(request.asker, 'change the log');
  const { channel, message } = interaction;
  if (!channel || !message) throw new UserError('There is no message here to decide about.');
  const page = await services.once.run<Page | null>(`judge ${about}`, {
    work: async () => {
      if ((await replyTo(services, about))?.isDecided) return null;
      const heard = await dealsIn(
        services,
        await noteAt(services, about),
        channel.id,
        request.asker.id,
      );
      const page = await (verdict === 'track' ? track : none)(services, request, channel.id, heard);
      await forgetNote(services, about);
      await keepReply(services, about, { posted: [message], isDecided: true });
      return page;
    },
    keeps: () => true,
    elsewhere: () => null,
  });
  // Of two who press at once the second one sees what the first has decided.
  if (!page) return;
  await services.replies.openly(interaction, page, { asOf: request.asOf }, [message]);
  await wakeScheduler(services, interaction);
}

/** Each by itself: what is refused holds up no other. */
async function track(
  services: Services,
  { person, asker }: UserRequest,
  channel: string,
  heard: readonly HeardEvent[],
): Promise<Page> {
  const { store, clock, router, logger, reference } = services;
  const workspace = services.identity().team;
  const saved: TrackedEvent[] = [];
  const refused: string[] = [];
  for (const { line, fields, known } of heard) {
    // The reply is read by everybody in the channel.
    const audience = audienceAt(channel);
    const log = store.reader({ workspace, asOf: clock.now().getTime(), audience });
    try {
      if (typeof fields === 'string') throw new UserError(fields);
      const by = { store, workspace, author: person.asker.name };
      saved.push((await saveTicked(by, fields, { log, reference }, known?.number ?? null)).event);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refused.push(`${line}: ${error.message}`);
    }
  }
  logger.info({ user: asker.id, saved: saved.length }, 'Events of a message were written');
  return trackedPage(asker.name, saved, refused, (args) => router.line('event', args));
}

async function none(
  services: Services,
  { asker }: UserRequest,
  channel: string,
  heard: readonly HeardEvent[],
): Promise<Page> {
  for (const { read } of heard) await dismiss(services, channel, read);
  return dismissedPage(asker.name);
}
