import { historyPage } from '../src/briefing/answers/event-history.ts';
import { requireMember } from '../src/briefing/command/permission.ts';
import { formPage } from '../src/briefing/event-form/open.ts';
import { defineCommand } from '../src/contracts/command.ts';
import { firstWord } from '../src/domain/text/cutting.ts';
import { InputError } from '../src/errors.ts';

const VERBS = ['add', 'edit', 'history'] as const;
const OPENING: readonly string[] = ['add', 'edit'];

/** Events by hand: the form, an edit of one, the revisions of one. */
export default defineCommand({
  name: 'event',
  summary: 'Add an event, edit one, or read its sources and revisions',
  usage: 'add | edit <E12> | history <E12>',
  examples: [
    { ask: 'add', answers: 'the form for a new event' },
    { ask: 'edit E12', answers: 'the form filled with event E12' },
    { ask: 'history E12', answers: 'which source said what about E12, and when it changed' },
  ],
  async input(typed, context) {
    const { word, rest: ref } = firstWord(typed);
    const verb = VERBS.find((candidate) => candidate === word.toLowerCase());
    if (!verb || (verb === 'add') !== (ref === '')) {
      throw new InputError({
        wrong: verb
          ? `${verb} ${verb === 'add' ? 'takes nothing after it' : 'needs an event'}.`
          : word
            ? `There is no action “${typed.slice(0, 60)}”.`
            : 'An action is missing.',
        allowed: 'Use add, edit E12 or history E12',
        next: context.line('event', verb === 'edit' || verb === 'history' ? `${verb} E12` : 'add'),
      });
    }
    if (verb === 'add') return { verb, event: null };
    const event = await context.log.event(ref);
    if (event) return { verb, event };
    throw new InputError({
      wrong: `There is no event “${ref.slice(0, 60)}”.`,
      allowed: 'An event has a number, as E12; search finds it',
      next: context.line('search', 'amazon outage'),
    });
  },
  opens: (typed) => OPENING.includes(firstWord(typed).word.toLowerCase()),
  async run({ verb, event }, context) {
    if (verb === 'history' && event) return historyPage(event, context);
    requireMember(context.asker, 'change the log');
    return formPage(event);
  },
});
