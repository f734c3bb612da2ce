/** `/ai-digest why 3`: finds the line that is meant among those that were posted. */
import type { Context } from '../contracts/command.ts';
import type { Issue, Told } from '../contracts/ledger.ts';
import { plural } from '../domain/event/labels.ts';
import { InputError } from '../errors.ts';
import type { Page } from '../page/page.ts';
import { defineVerb } from './command/verbs.ts';
import { issueName, whyPage } from './deliveries/why.ts';

/** Why a line of a digest, or an alert, stands in this channel. */
export const why = defineVerb({
  word: 'why',
  async input(typed, context) {
    const issue = await issueMeant(context);
    return issue && { issue, told: lineMeant(typed, issue, context) };
  },
  run: async (meant, context) =>
    meant ? whyPage(meant.issue, meant.told, context) : nothingPosted(context),
});

/** What the message belongs to whose menu was used, or the thread asked in; else the last digest of the channel. */
async function issueMeant({ ledger, message, here }: Context): Promise<Issue | null> {
  const at = message && here ? await ledger.issueAt(here, message) : null;
  if (at) return at;
  const last = here ? await ledger.lastSent(here, null) : await lastAnywhere(ledger);
  return last && ledger.issue(last.id);
}

/** In a terminal there is no channel. */
async function lastAnywhere(ledger: Context['ledger']) {
  const [last] = await ledger.list({
    kinds: ['digest'],
    states: ['sent'],
    firstOnly: true,
    limit: 1,
  });
  return last ?? null;
}

function lineMeant(typed: string, issue: Issue, context: Context): Told {
  const { told } = issue;
  const digits = /^(?:line|no\.?|#)?\s*(\d{1,4})\.?$/i.exec(typed)?.[1];
  const only = typed === '' && told.length === 1 ? told[0] : null;
  const found = only ?? told.find(({ number }) => number === Number(digits));
  if (found) return found;
  const next = context.line('digest', `why ${told.at(-1)?.number ?? 1}`);
  if (digits === undefined) {
    const wrong = typed ? `“${typed.slice(0, 60)}” is no number of a line.` : 'Which line?';
    throw new InputError({ wrong, allowed: 'Type the number in front of a line', next });
  }
  const name = issueName(issue.delivery, context.zone);
  if (told.length === 0) throw emptyIssue(digits, name, context);
  throw new InputError({
    wrong: `Line ${digits}: ${name} has ${plural(told.length, 'line')}.`,
    allowed: `Use a number from 1 to ${told.length}`,
    next,
  });
}

function emptyIssue(digits: string, name: string, context: Context): InputError {
  return new InputError({
    wrong: `Line ${digits}: ${name} has no lines; nothing was new.`,
    allowed: 'See what is new since',
    next: context.line('digest', 'preview'),
  });
}

function nothingPosted({ line }: Context): Page {
  const sentence = 'No digest was posted here yet, so there is no line to explain.';
  const way = 'Ask in the channel of a digest, or in its thread.';
  return {
    headline: sentence,
    parts: [{ kind: 'text', text: `${sentence} ${way}` }],
    actions: [{ kind: 'ask', label: 'Preview the digest', ask: line('digest', 'preview') }],
    events: [],
  };
}
