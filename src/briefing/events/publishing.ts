/** An event that only a channel or a person sees is opened to everybody by a command: asked first, since nothing takes it back. */
import type { Request } from '../../contracts/command.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import type { Page } from '../../page/page.ts';
import { saidPage } from '../command/mistake.ts';
import { visibleText } from '../command/visible-to.ts';
import { eventNumber } from '../wording/event-words.ts';

/** Opens an event to everybody; it is asked whether to, unless that is confirmed already. */
export interface Publishing {
  verb: 'publish';
  event: TrackedEvent;
  isConfirmed: boolean;
}

/** Asks, or does it and says so. */
export async function publishingPage(
  { event, isConfirmed }: Publishing,
  context: Request,
): Promise<Page> {
  const number = eventNumber(event);
  const seenBy = visibleText(event);
  if (seenBy === null)
    return saidPage(`${number} is visible to everybody already: ${event.title}.`, [], [event]);
  if (!isConfirmed)
    return {
      ...saidPage(
        `Publish ${number} ${event.title}?`,
        [
          `${seenBy} Once it is published, everybody in this workspace sees it with its sources, and it can’t be hidden again.`,
        ],
        [event],
      ),
      actions: [
        { kind: 'ask', label: 'Publish it', ask: context.line('event', `publish ${number} now`) },
      ],
    };
  const patch = { visibility: 'workspace' as const };
  const revised = await context.revise([{ event: number, patch, why: 'published' }]);
  return {
    ...saidPage(
      `Published: ${number} ${event.title}.`,
      ['Everybody in this workspace sees it from now on.'],
      revised,
    ),
    planned: true,
  };
}
