/** `/ai-feed cap F3 5`: so many items a day of a busy source come into the review, and the others wait. */
import type { Request } from '../../contracts/command.ts';
import type { WorkspaceSource } from '../../contracts/sources/followed.ts';
import { firstWord } from '../../domain/text/cutting.ts';
import { plural } from '../../domain/text/english.ts';
import { InputError } from '../../errors.ts';
import type { Page } from '../../page/page.ts';
import { defineVerb } from '../command/verbs.ts';
import { mayConnect } from './adding.ts';
import { listAction } from './list.ts';
import { findSource, nameOf, numberOf } from './named.ts';

const MOST = 500;
const OFF = /^(?:off|none|no(?: limit)?|all|unlimited)$/i;
const NUMBER = /^(\d{1,3})(?: items?)?(?: ?(?:a|per|each|\/) ?day| daily)?$/i;

/** Limits a source to so many items a day, or takes the limit away. */
export const cap = defineVerb({
  word: 'cap',
  also: ['limit', 'throttle', 'max'],
  permit: mayConnect,
  async input(typed, context) {
    const { word, rest } = firstWord(typed);
    const followed = await findSource(word, 'cap', context);
    return { followed, most: mostOf(rest, followed, context) };
  },
  async run({ followed, most }, context) {
    await context.sources.cap(followed.number, most);
    return { ...page(followed, most, context), planned: true };
  },
});

/** Null for no limit. Throws InputError for what is neither. */
function mostOf(
  words: string,
  followed: WorkspaceSource,
  { line }: Pick<Request, 'line'>,
): number | null {
  if (OFF.test(words)) return null;
  const most = Number(NUMBER.exec(words)?.[1] ?? 0);
  if (most > 0 && most <= MOST) return most;
  throw new InputError({
    wrong:
      words === ''
        ? 'The number of items a day is missing.'
        : `“${words.slice(0, 100)}” is not a number of items a day.`,
    allowed: `Name a number from 1 to ${MOST}, or “off” for no limit`,
    next: line('feed', `cap ${numberOf(followed)} 5`),
  });
}

function page(followed: WorkspaceSource, most: number | null, context: Request): Page {
  const name = nameOf(followed);
  const waits = followed.held?.items ?? 0;
  const headline = most === null ? `${name} has no limit.` : limited(name, most);
  const then =
    most === null
      ? waits > 0 && `${plural(waits, 'item')} that waited ${waits === 1 ? 'is' : 'are'} read now.`
      : 'A day is one of UTC. Only items that tell an event count. Those above the limit wait for the next day, the oldest first, and none is lost.';
  const ask = context.line('feed', `cap ${numberOf(followed)} off`);
  return {
    headline,
    parts: [
      { kind: 'text', text: headline },
      ...(then ? [{ kind: 'context' as const, text: then }] : []),
    ],
    actions: [
      ...(most === null ? [] : [{ kind: 'ask' as const, label: 'No limit', ask }]),
      listAction(context),
    ],
    events: [],
  };
}

const limited = (name: string, most: number) =>
  `${name} brings ${plural(most, 'item')} a day at most into the review.`;
