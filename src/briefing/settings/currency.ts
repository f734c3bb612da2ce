/** `/ai-settings currency`: amounts keep the currency of their source, and what compares or adds them is in dollars. */
import type { Request } from '../../contracts/command.ts';
import { currencyOf } from '../../domain/money/currency.ts';
import { code, type Page } from '../../page/page.ts';
import { defineVerb } from '../command/verbs.ts';

/** Says which currency holds where, and the filter for a sum in another. */
export const currency = defineVerb({
  word: 'currency',
  also: ['currencies', 'money', 'dollars', 'euros'],
  input: (typed) =>
    typed
      .split(/\s+/)
      .map(currencyOf)
      .find((found) => found !== null) ?? null,
  run: async (other, context): Promise<Page> => currencyPage(other, context),
});

function currencyPage(other: string | null, { line }: Request): Page {
  const sentence =
    'No currency is to be chosen, and nothing was changed: each amount is shown in the currency of its source, and totals are in US dollars, at the rate of the day of each amount.';
  return {
    headline: sentence,
    parts: [
      { kind: 'text', text: sentence },
      {
        kind: 'context',
        text: [
          'A filter takes a sum in any currency: ',
          code(line('rounds', `min:${other && other !== 'USD' ? other : 'EUR'} 20 million`)),
        ],
      },
    ],
    actions: [],
    events: [],
  };
}
