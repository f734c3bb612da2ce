/** `/ai-feed add` and `test`: a source is looked at as it would be read, and followed. */
import type { Request } from '../../contracts/command.ts';
import type { SourceFinding } from '../../contracts/sources/finding.ts';
import type { WorkspaceSource } from '../../contracts/sources/followed.ts';
import { statusLabel } from '../../domain/event/labels.ts';
import type { Status } from '../../domain/event/vocabulary.ts';
import { listed, plural } from '../../domain/text/english.ts';
import { formatMoment } from '../../domain/time/calendar.ts';
import { InputError } from '../../errors.ts';
import type { Action, Page, Part } from '../../page/page.ts';
import { requirePlanner } from '../command/permission.ts';
import { defineVerb } from '../command/verbs.ts';
import { listAction } from './list.ts';
import { findSource, isNumber, nameOf, numberOf, readAddress, sameAs } from './named.ts';
import { outcomeSentence } from './outcome-words.ts';
import { readingPage, unreadSentence } from './reading-page.ts';
import { stateWords } from './state-words.ts';

/** So many items are shown as they would be read. */
const SHOWN = 5;

/** Refuses whoever may not connect sources, before anything is asked. */
export const mayConnect = async ({ asker, plans }: Request): Promise<void> =>
  requirePlanner(asker, await plans.settings(), 'connect sources');

/** Follows what is found at an address. */
export const add = defineVerb({
  word: 'add',
  also: ['connect', 'read'],
  permit: mayConnect,
  input: (typed, context) => readAddress(typed, 'add', context),
  async run(address, context) {
    const found = await context.finder.find(address);
    if (found.found !== 'source') return withoutSource(found, address, context);
    const { source } = found;
    const { sources, asker, now } = context;
    const known = sameAs(await sources.followed(), source);
    if (known) return knownPage(known, context);
    const by = { who: asker.id, now: now.getTime(), read: found.first };
    const { following } = await sources.add(source, by);
    return {
      ...shownPage(`${nameOf(following)} is followed now.`, found, address, context.zone),
      actions: [removing(following, context), listAction(context)],
      planned: true,
    };
  },
});

/** Shows what would be read from an address, and follows nothing. */
export const test = defineVerb({
  word: 'test',
  also: ['try', 'check', 'preview'],
  permit: mayConnect,
  async input(typed, context) {
    if (!isNumber(typed)) return readAddress(typed, 'test', context);
    return (await findSource(typed, 'test', context)).poll.address;
  },
  async run(address, context) {
    const found = await context.finder.find(address);
    if (found.found !== 'source') return withoutSource(found, address, context);
    const known = sameAs(await context.sources.followed(), found.source);
    const name = found.source.publisher;
    const headline = `${name}: ${plural(found.reading.items.length, 'item')}, read as ${found.source.kind}. Nothing was added.`;
    return {
      ...shownPage(headline, found, address, context.zone),
      actions: known ? [listAction(context)] : [adding(found.source.address, 'Add it', context)],
    };
  },
});

function shownPage(
  headline: string,
  { source, reading, stages }: Extract<SourceFinding, { found: 'source' }>,
  address: string,
  zone: string,
): Page {
  const moved = source.address === address ? [] : [`${address} names this feed: ${source.address}`];
  const first =
    'What it shows today counts as known. From now on it is read about once an hour, and what is new waits for a look.';
  return {
    headline,
    parts: [
      { kind: 'text', text: headline },
      ...moved.map((text): Part => ({ kind: 'notice', text })),
      ...readingPage(reading, source.address, { most: SHOWN, zone }).parts,
      ...(stages.length > 0 ? [stagesPart(stages)] : []),
      { kind: 'context', text: first },
    ],
    actions: [],
    events: [],
  };
}

const stagesPart = (stages: readonly Status[]): Part => ({
  kind: 'context',
  text: `Of a bill or a law it tells these stages: ${listed(stages.map(statusLabel))}. It knows of no other.`,
});

const adding = (address: string, label: string, { line }: Request): Action => ({
  kind: 'ask',
  label,
  ask: line('feed', `add ${address}`),
});

const removing = (followed: WorkspaceSource, { line }: Request): Action => ({
  kind: 'ask',
  label: 'Remove it',
  ask: line('feed', `remove ${numberOf(followed)}`),
});

function knownPage(known: WorkspaceSource, context: Request): Page {
  const { line, zone, now } = context;
  const headline = `${nameOf(known)} is followed already: ${stateWords(known, zone, now.getTime())}.`;
  const resume: Action = {
    kind: 'ask',
    label: 'Resume',
    ask: line('feed', `resume ${numberOf(known)}`),
  };
  return {
    headline,
    parts: [{ kind: 'text', text: headline }],
    actions: [...(known.paused ? [resume] : []), listAction(context)],
    events: [],
  };
}

/** So many feeds of a page have a button. */
const BUTTONS = 3;

/** The answer where nothing can be followed yet. Throws InputError where nothing can be chosen either. */
function withoutSource(
  found: Exclude<SourceFinding, { found: 'source' }>,
  address: string,
  context: Request,
): Page {
  if (found.found === 'nothing') throw refusal(found, address, context);
  const { feeds } = found;
  const headline = `This page names ${feeds.length} feeds. Nothing was added yet: choose one.`;
  return {
    headline,
    parts: [
      { kind: 'text', text: headline },
      {
        kind: 'lines',
        lines: feeds.map((feed, at) => ({
          number: at + 1,
          headline: feed,
          tail: [],
          menu: { about: feed, items: [adding(feed, 'Add it', context)] },
        })),
      },
    ],
    actions: feeds.slice(0, BUTTONS).map((feed, at) => adding(feed, `Add feed ${at + 1}`, context)),
    events: [],
  };
}

function refusal(
  { outcome, reading }: Extract<SourceFinding, { found: 'nothing' }>,
  address: string,
  { line, zone }: Request,
): InputError {
  const said = reading
    ? unreadSentence(reading)
    : outcome.outcome === 'later'
      ? `${outcome.host} asks to be left alone until ${formatMoment(outcome.until, zone)}.`
      : outcomeSentence(outcome);
  const isPage = reading?.unread === 'page';
  const again = outcome.outcome === 'later' || isPassing(outcome);
  const allowed = again
    ? 'Try it again later'
    : isPage
      ? 'It names no feed, and no list of articles was found in it. Name the address of a feed'
      : 'Open it in a browser, and copy the address of its feed';
  const next = again ? `add ${address}` : 'add https://techcrunch.com/feed/';
  return new InputError({
    wrong: `${address} can’t be followed. ${said}`,
    allowed,
    next: line('feed', next),
  });
}

/** True of a failure that may be over soon. */
function isPassing(outcome: Extract<SourceFinding, { found: 'nothing' }>['outcome']): boolean {
  if (outcome.outcome !== 'failed') return false;
  const { trouble } = outcome;
  if (trouble.kind === 'status') return trouble.status >= 500;
  return trouble.kind === 'slow' || trouble.kind === 'unreachable' || trouble.kind === 'broken';
}
