/** All that a form of an event looks at, as it is for somebody where they ask. */
import type { Request } from '../../contracts/command.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import { dayInZone } from '../../domain/time/calendar.ts';
import { UserError } from '../../errors.ts';
import type { Typed } from '../command/form.ts';
import { visibleFrom } from '../command/visible-to.ts';
import { typeOf } from './facts.ts';
import type { FormContext } from './field.ts';
import { knownParties } from './parties.ts';

/**
 * The context of a form about an event's id, or about a new event where there is none, with the words that stand in
 * it by now. @throws {UserError} For an event that is not there, or not for the asker's eyes.
 */
export async function eventFormContext(
  request: Request,
  reference: ReferenceData,
  about: string | undefined,
  typed: Typed,
): Promise<FormContext> {
  const { log, now, zone } = request;
  const event = about === undefined ? null : await log.event(about);
  if (about !== undefined && !event) throw new UserError('That event is not in the log any more.');
  // Slack is asked about the channel once: what was chosen stands in the form.
  const place = event || typed.visibility ? null : await request.place();
  return {
    reference,
    today: dayInZone(now.getTime(), zone),
    knownOn: dayInZone(now.getTime(), 'UTC'),
    type: typeOf(typed.type) ?? event?.type ?? null,
    event,
    isKnownName: await knownParties(typed, log),
    visible: visibleFrom(request, place),
    isDesk: event !== null && (await request.plans.desk()) === 'desk',
  };
}
