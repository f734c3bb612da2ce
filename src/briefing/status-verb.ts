/** `/ai-digest status`: whether what should have been posted was. */
import { InputError } from '../errors.ts';
import { defineVerb } from './command/verbs.ts';
import { statusPage } from './deliveries/status.ts';

/** What was sent in this channel, what comes next, and what failed with what to do. */
export const status = defineVerb({
  word: 'status',
  input(typed, context) {
    if (typed === '') return null;
    throw new InputError({
      wrong: `“${typed.slice(0, 60)}” is nothing to narrow the status by.`,
      allowed: 'It tells of the channel that you ask in',
      next: context.line('digest', 'status'),
    });
  },
  run: (_input, context) => statusPage(context),
});
