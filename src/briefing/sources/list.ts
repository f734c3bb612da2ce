/** `/ai-feed list`: what the workspace follows, and how each of them does. */
import type { Request } from '../../contracts/command.ts';
import type { WorkspaceSource } from '../../contracts/sources/followed.ts';
import { plural } from '../../domain/text/english.ts';
import { formatDate } from '../../domain/time/calendar.ts';
import { type Action, link, type Page, type Text } from '../../page/page.ts';
import { defineVerb } from '../command/verbs.ts';
import { numberOf } from './named.ts';
import { sourceDate } from './source-date.ts';
import { type SourceState, stateOf, stateWords } from './state-words.ts';

/** Lists the sources of the workspace, those that need a look first. */
export const list = defineVerb({
  word: 'list',
  also: ['feeds', 'sources', 'status'],
  input: () => null,
  async run(_nothing, context) {
    const followed = await context.sources.followed();
    return followed.length === 0 ? nothingPage(context) : listPage(followed, context);
  },
});

/** The button that shows the list. */
export const listAction = ({ line }: Pick<Request, 'line'>): Action => ({
  kind: 'ask',
  label: 'All sources',
  ask: line('feed', 'list'),
});

function nothingPage({ line }: Request): Page {
  const headline = 'No source is followed yet: what is shown is the bundled log alone.';
  return {
    headline,
    parts: [
      { kind: 'text', text: headline },
      {
        kind: 'context',
        text: `To follow one of your own, type ${line('feed', 'add')} and its address.`,
      },
    ],
    actions: [{ kind: 'ask', label: 'Connect starter feeds', ask: line('feed', 'starter') }],
    events: [],
  };
}

const NEEDS_A_LOOK: readonly SourceState[] = ['gone', 'failing'];
const COUNTED: readonly [SourceState, string][] = [
  ['read', 'read'],
  ['new', 'not read yet'],
  ['failing', 'failing'],
  ['gone', 'gone for good'],
  ['paused', 'paused'],
];

function listPage(followed: readonly WorkspaceSource[], context: Request): Page {
  const states = followed.map(stateOf);
  const counts = COUNTED.flatMap(([state, words]) => {
    const count = states.filter((one) => one === state).length;
    return count > 0 ? `${count} ${words}` : [];
  });
  const headline = `${plural(followed.length, 'source')}: ${counts.join(', ')}.`;
  const needs = (one: WorkspaceSource) => (NEEDS_A_LOOK.includes(stateOf(one)) ? 0 : 1);
  const rows = followed.toSorted((a, b) => needs(a) - needs(b) || a.number - b.number);
  const { line } = context;
  return {
    headline,
    title: 'Sources of this workspace',
    parts: [
      { kind: 'text', text: headline },
      {
        kind: 'table',
        caption: `Sources (${followed.length}), those that fail first`,
        columns: [
          { label: 'No.' },
          { label: 'Source' },
          { label: 'Kind' },
          { label: 'State' },
          { label: 'Newest item' },
        ],
        rows: rows.map((one) => rowOf(one, context)),
        rowHeader: 1,
      },
      {
        kind: 'context',
        text: `To change one, type ${line('feed', 'pause F1')}, resume or remove, with its number; ${line('feed', 'cap F1 5')} lets five items a day at most into the review.`,
      },
    ],
    actions: [{ kind: 'ask', label: 'More starter feeds', ask: line('feed', 'starter') }],
    events: [],
  };
}

function rowOf(followed: WorkspaceSource, { zone, now }: Request): Text[] {
  const { source, poll } = followed;
  const { newest } = poll.state;
  return [
    numberOf(followed),
    [link(source.publisher, poll.address)],
    source.kind,
    stateWords(followed, zone, now.getTime()),
    newest ? formatDate(sourceDate(newest, zone)) : '–',
  ];
}
