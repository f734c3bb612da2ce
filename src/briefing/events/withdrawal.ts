/** Withdrawing an event by a command, and taking that back. */
import type { Request } from '../../contracts/command.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { InputError } from '../../errors.ts';
import type { Page } from '../../page/page.ts';
import { saidPage } from '../command/mistake.ts';
import { eventNumber } from '../wording/event-words.ts';

/** Takes an event out of every answer and total, or back in. */
export interface Withdrawal {
  event: TrackedEvent;
  verb: 'withdraw' | 'restore';
  why: string;
}

const LONGEST_WHY = 300;

/** Reads the reason behind the event's number. Throws InputError where it is missing or too long. */
export function readWithdrawal(
  verb: Withdrawal['verb'],
  event: TrackedEvent,
  why: string,
  context: Request,
): Withdrawal {
  const next = context.line('event', `${verb} ${eventNumber(event)} ${EXAMPLES[verb]}`);
  const allowed = 'Write the reason after the number; the history will show it';
  if (why === '')
    throw new InputError({ wrong: `${eventNumber(event)} is not changed yet.`, allowed, next });
  if (why.length > LONGEST_WHY)
    throw new InputError({
      wrong: `The reason is longer than ${LONGEST_WHY} characters.`,
      allowed,
      next,
    });
  return { event, verb, why };
}

const EXAMPLES = { withdraw: 'the same as E12', restore: 'it was right' };

/** Changes the event, and says so with the way back. */
export async function withdrawalPage(
  { event, verb, why }: Withdrawal,
  context: Request,
): Promise<Page> {
  const withdrawn = verb === 'withdraw';
  const number = eventNumber(event);
  if (event.withdrawn === withdrawn) {
    const sentence = `${number} is ${withdrawn ? 'withdrawn' : 'in the log'} already: ${event.title}.`;
    return saidPage(sentence, [], [event]);
  }
  const revised = await context.revise([{ event: number, patch: { withdrawn }, why }]);
  const deed = withdrawn ? 'Withdrawn' : 'Restored';
  const headline = `${deed}: ${number} ${event.title}.`;
  const effect = withdrawn
    ? 'Every answer and total leaves it out from now on.'
    : 'It is in answers and totals again.';
  const back = withdrawn ? 'restore' : 'withdraw';
  const ask = context.line('event', `${back} ${number} the last change was a mistake`);
  return {
    ...saidPage(headline, [effect], revised),
    actions: [{ kind: 'ask', label: 'Undo', ask }],
    planned: true,
  };
}
