import { historyPage } from '../src/briefing/answers/event-history.ts';
import { requireMember } from '../src/briefing/command/permission.ts';
import { formPage } from '../src/briefing/event-form/open.ts';
import {
  readWithdrawal,
  type Withdrawal,
  withdrawalPage,
} from '../src/briefing/events/withdrawal.ts';
import { defineCommand, type Request } from '../src/contracts/command.ts';
import type { TrackedEvent } from '../src/domain/event/event.ts';
import { firstWord } from '../src/domain/text/cutting.ts';
import { InputError } from '../src/errors.ts';

const VERBS = ['add', 'edit', 'history', 'withdraw', 'restore'] as const;
type Verb = (typeof VERBS)[number];
const OPENING: readonly string[] = ['add', 'edit'];
const ALLOWED = 'Use E12, add, edit E12, history E12 or withdraw E12';

type Input =
  | { verb: 'add'; event: null }
  | { verb: 'edit' | 'history'; event: TrackedEvent }
  | Withdrawal;

/** Events by hand: one whole, the form, an edit of one, its withdrawal. */
export default defineCommand<Input>({
  name: 'event',
  summary: 'Show an event with its sources and history, add one, edit one or withdraw one',
  usage: '<E12> | add | edit <E12> | withdraw <E12> <why>',
  examples: [
    { ask: 'E12', answers: 'event E12 whole: facts, sources, history, and what can be done' },
    { ask: 'add', answers: 'the form for a new event' },
    { ask: 'edit E12', answers: 'the form filled with event E12' },
  ],
  async input(typed, context) {
    const { word, rest } = firstWord(typed);
    const verb = VERBS.find((candidate) => candidate === word.toLowerCase());
    if (!verb) return { verb: 'history', event: await numbered(typed, context) };
    if (verb === 'add' && rest === '') return { verb, event: null };
    if (verb === 'add' || rest === '') throw oddAmount(verb, context);
    if (verb === 'edit' || verb === 'history') return { verb, event: await eventOf(rest, context) };
    const { word: ref, rest: why } = firstWord(rest);
    return readWithdrawal(verb, await eventOf(ref, context), why, context);
  },
  opens: (typed) => OPENING.includes(firstWord(typed).word.toLowerCase()),
  async run(input, context) {
    if (input.verb === 'history') return historyPage(input.event, context);
    if (input.verb === 'withdraw' || input.verb === 'restore')
      return withdrawalPage(input, context);
    requireMember(context.asker, 'change the log');
    return formPage(input.event);
  },
});

/** An event by its number alone, "E12" or "12". Throws InputError for other words. */
async function numbered(typed: string, context: Request): Promise<TrackedEvent> {
  if (/^e?\d+$/i.test(typed)) return eventOf(typed, context);
  throw new InputError({
    wrong: typed ? `There is no action “${typed.slice(0, 60)}”.` : 'An action is missing.',
    allowed: ALLOWED,
    next: context.line('event', 'add'),
  });
}

async function eventOf(ref: string, context: Request): Promise<TrackedEvent> {
  const event = await context.log.event(ref);
  if (event) return event;
  throw new InputError({
    wrong: `There is no event “${ref.slice(0, 60)}”.`,
    allowed: 'An event has a number, as E12; search finds it',
    next: context.line('search', 'amazon outage'),
  });
}

function oddAmount(verb: Verb, context: Request): InputError {
  return new InputError({
    wrong: `${verb} ${verb === 'add' ? 'takes nothing after it' : 'needs an event'}.`,
    allowed: ALLOWED,
    next: context.line('event', verb === 'add' ? 'add' : `${verb} E12`),
  });
}
