/** `/ai-watch limit 3`: the most alerts that a person or a channel gets in a day. */
import type { Request } from '../../contracts/command.ts';
import { InputError, Misreading } from '../../errors.ts';
import type { Page } from '../../page/page.ts';
import { defineVerb } from '../command/verbs.ts';
import { readBudget } from './form.ts';
import { savedHow } from './list.ts';
import { requireMay, targetOf } from './target.ts';

interface Asked {
  target: string;
  budget: number;
}

/** Sets how many alerts come in a day; what is beyond comes together later. */
export const limit = defineVerb({
  word: 'limit',
  also: ['budget', 'max', 'maximum', 'cap', 'at'],
  permit: (context, typed) => requireMay(targetOf(typed, 'limit', context).target, context),
  input(typed, context): Asked {
    const { target, words } = targetOf(typed, 'limit', context);
    return { target, budget: budgetIn(words, context) };
  },
  run: ({ target, budget }, context): Promise<Page> => savedHow(target, { budget }, context),
});

/** "3", "3 a day", "to 3 alerts per day". */
const SAID =
  /^(?:(?:to|at|most|is|of|=) )*(\d+)(?: alerts?)?(?: (?:a|per|each|every) day| daily|\/day)?$/i;

function budgetIn(words: string, { line }: Request): number {
  try {
    return readBudget(SAID.exec(words.trim())?.[1] ?? words);
  } catch (error) {
    if (!(error instanceof Misreading)) throw error;
    const { typed, expected, allowed } = error.misread;
    throw new InputError({
      wrong: typed ? `“${typed}” is not ${expected}.` : 'No number of alerts is named.',
      allowed: `${allowed} a day`,
      next: line('watch', 'limit 3'),
    });
  }
}
