/** `/ai-feed pause`, `resume` and `remove`: one source of the workspace is changed. */
import type { Request } from '../../contracts/command.ts';
import type { WorkspaceSource } from '../../contracts/sources/followed.ts';
import type { Action, Page } from '../../page/page.ts';
import { defineVerb, type Verb } from '../command/verbs.ts';
import { mayConnect } from './adding.ts';
import { listAction } from './list.ts';
import { findSource, nameOf, numberOf } from './named.ts';

/** A verb that changes the source of a number, and says so. */
const changing = (
  word: 'pause' | 'resume' | 'remove',
  run: (followed: WorkspaceSource, context: Request) => Promise<Page>,
): Verb =>
  defineVerb({
    word,
    permit: mayConnect,
    input: (typed, context) => findSource(typed, word, context),
    run,
  });

export const pause = changing('pause', async (followed, context) => {
  const { sources, asker, now } = context;
  const at = now.getTime();
  await sources.pause(followed.number, { cause: { kind: 'person', person: asker.id }, at }, at);
  return said(`${nameOf(followed)} is paused: it is not read until somebody resumes it.`, [
    asking('Resume', `resume ${numberOf(followed)}`, context),
    listAction(context),
  ]);
});

export const resume = changing('resume', async (followed, context) => {
  await context.sources.pause(followed.number, null, context.now.getTime());
  const sentence = followed.paused
    ? `${nameOf(followed)} is read again from now on.`
    : `${nameOf(followed)} was not paused.`;
  return { ...said(sentence, [listAction(context)]), planned: true };
});

export const remove = changing('remove', async (followed, context) => {
  await context.sources.remove(followed.number);
  const { source } = followed;
  return said(
    `${nameOf(followed)} is not followed any more. What was read from it stays, and its number is given to no other.`,
    [asking('Add it again', `add ${source.address}`, context), listAction(context)],
  );
});

const asking = (label: string, words: string, { line }: Request): Action => ({
  kind: 'ask',
  label,
  ask: line('feed', words),
});

const said = (headline: string, actions: readonly Action[]): Page => ({
  headline,
  parts: [{ kind: 'text', text: headline }],
  actions,
  events: [],
});
