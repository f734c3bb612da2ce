/** The confirmation of an event that was just saved. */
import { freshWords, type Saved } from '../../briefing/events/save.ts';
import { eventNumber } from '../../briefing/wording/event-words.ts';
import type { Page, Part } from '../../page/page.ts';
import type { Services } from '../handling/services.ts';
import type { UserRequest } from '../people/request.ts';

/** The event as it is now, with its history, under a sentence that says what was done; that sentence alone where the log can't be read. */
export async function savedPage(
  services: Services,
  request: UserRequest,
  { event, sentence, notes, fresh }: Saved,
): Promise<Page> {
  const asOf = services.clock.now().getTime();
  const log = services.store.reader({ ...request.log.view, asOf });
  const line = services.router.line('event', `history ${eventNumber(event)}`);
  try {
    const { page } = await services.router.ask(line, { ...request, log });
    const said = [sentence, ...notes, ...freshWords(fresh)].map(
      (text): Part => ({ kind: 'notice', text }),
    );
    return { ...page, headline: `${sentence} ${page.headline}`, parts: [...said, ...page.parts] };
  } catch (error) {
    const ids = { user: request.asker.id, channel: request.here };
    services.errorReply.note(error, 'form, confirmation', ids);
    return { headline: sentence, parts: [], actions: [], events: [event] };
  }
}
