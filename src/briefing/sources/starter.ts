/** `/ai-feed starter`: the sources that come with the program, connected by topic. */
import type { Request } from '../../contracts/command.ts';
import type { FollowedSource } from '../../contracts/sources/followed.ts';
import type { ReviewRule } from '../../contracts/sources/review.ts';
import { plural } from '../../domain/text/english.ts';
import { nearest } from '../../domain/text/names.ts';
import { InputError } from '../../errors.ts';
import { type Action, code, type Line, type Page } from '../../page/page.ts';
import { isMember } from '../command/permission.ts';
import { defineVerb } from '../command/verbs.ts';
import { rulesOf, ruleWords } from '../wording/review/rule-words.ts';
import { mayConnect } from './adding.ts';
import { listAction } from './list.ts';

const ALL = 'all';
/** The word that follows the verb where the choice is made. */
const CONNECT = 'connect';

/** A choice of topics: all of them for null, and none yet for an empty list. */
interface Choice {
  topics: readonly string[] | null;
  connects: boolean;
}

/** Shows the starter list by topic, what a choice of topics would read, and connects it. */
export const starter = defineVerb<Choice>({
  word: 'starter',
  also: ['starters', 'start'],
  async permit(context, typed) {
    if (isConnecting(typed) || isMember(context.asker)) await mayConnect(context);
  },
  input: (typed, context) => ({
    connects: isConnecting(typed),
    topics: readTopics(isConnecting(typed) ? typed.trim().slice(CONNECT.length) : typed, context),
  }),
  async run({ topics, connects }, context) {
    if (topics?.length === 0) return topicsPage(context);
    const chosen = chosenBy(topics, context);
    return connects ? connected(chosen, context) : choicePage(topics, chosen, context);
  },
});

const isConnecting = (typed: string) => /^connect(?:\s|$)/i.test(typed.trim());

/** Topics and sectors of the list, with the number of sources of each, the largest first. */
function countsOf({ finder }: Request): [topic: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { topics } of finder.listed())
    for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}

const labelOf = (topic: string, { reference }: Request): string =>
  [...reference.topics, ...reference.sectors].find(({ id }) => id === topic)?.label ?? topic;

/** The word to type for a topic. */
const wordOf = (topic: string) => topic.replaceAll('_', '-');

/** Throws InputError for a topic of which there is no source. */
function readTopics(typed: string, context: Request): string[] | null {
  const words = typed
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((word) => word !== '' && word !== 'and');
  if (words.includes(ALL)) return null;
  const known = countsOf(context).map(([topic]) => topic);
  return words.map((word) => {
    const id = word.replaceAll('-', '_').replace(/^(?:topic|sector):/, '');
    const found = known.find((topic) => topic === id);
    if (found) return found;
    const [meant] = nearest(id, known, (topic) => topic);
    throw new InputError({
      wrong: `“${word.slice(0, 60)}” is not a topic of the starter list.${meant ? ` Did you mean ${wordOf(meant)}?` : ''}`,
      allowed: meant ? '' : `Use ${known.map(wordOf).join(', ')} or all`,
      next: context.line('feed', `starter ${meant ? wordOf(meant) : ALL}`),
    });
  });
}

const chosenBy = (topics: readonly string[] | null, { finder }: Request): FollowedSource[] =>
  finder
    .listed()
    .filter((source) => topics === null || source.topics.some((topic) => topics.includes(topic)));

const asking = (label: string, words: string, { line }: Request): Action => ({
  kind: 'ask',
  label,
  ask: line('feed', `starter ${words}`),
});

function topicsPage(context: Request): Page {
  const { finder, line } = context;
  const all = finder.listed();
  const headline = `${plural(all.length, 'source')} come with the program. Choose by topic; nothing is read until you connect it.`;
  return {
    headline,
    title: 'Starter feeds',
    parts: [
      { kind: 'text', text: headline },
      { kind: 'lines', lines: countsOf(context).map((one) => topicLine(one, context)) },
      {
        kind: 'context',
        text: `Several topics at once: ${line('feed', 'starter chips policy')}. A source of two topics is read once.`,
      },
    ],
    actions: [asking(`All ${all.length}`, ALL, context), listAction(context)],
    events: [],
  };
}

function topicLine([topic, count]: [string, number], context: Request): Line {
  const names = publishersOf(chosenBy([topic], context));
  const label = labelOf(topic, context);
  const see = asking(`See the ${plural(count, 'source')}`, wordOf(topic), context);
  return {
    headline: label,
    tail: [plural(count, 'source'), names.slice(0, 3).join(', ')],
    menu: { about: label, items: [see, asking('Connect', `connect ${wordOf(topic)}`, context)] },
  };
}

const publishersOf = (sources: readonly FollowedSource[]) => [
  ...new Set(sources.map(({ publisher }) => publisher)),
];

function choicePage(
  topics: readonly string[] | null,
  chosen: readonly FollowedSource[],
  context: Request,
): Page {
  const about =
    topics === null ? 'all topics' : topics.map((topic) => labelOf(topic, context)).join(', ');
  const headline = `${plural(chosen.length, 'source')} on ${about} would be read. Nothing was connected yet.`;
  const words = topics === null ? ALL : topics.map(wordOf).join(' ');
  return {
    headline,
    title: 'Starter feeds',
    parts: [
      { kind: 'text', text: headline },
      {
        kind: 'table',
        caption: `What would be read (${chosen.length})`,
        columns: [
          { label: 'Source' },
          { label: 'Kind' },
          { label: 'Language' },
          { label: 'Topics' },
        ],
        rows: chosen.map(({ publisher, kind, language, topics }) => [
          publisher,
          kind,
          language,
          topics.map((topic) => labelOf(topic, context)).join(', '),
        ]),
      },
    ],
    actions: [asking(`Connect ${plural(chosen.length, 'source')}`, `${CONNECT} ${words}`, context)],
    events: [],
  };
}

async function connected(chosen: readonly FollowedSource[], context: Request): Promise<Page> {
  const { sources, asker, now } = context;
  let added = 0;
  for (const source of chosen) {
    const { isNew } = await sources.add(source, { who: asker.id, now: now.getTime() });
    if (isNew) added += 1;
  }
  const rest = chosen.length - added;
  const known =
    rest > 0 ? ` ${rest} of the choice ${rest === 1 ? 'was' : 'were'} followed already.` : '';
  const headline = `${plural(added, 'source')} connected.${known}`;
  const rules = rulesOf(await context.review.settings());
  const first = 'Each is read within minutes, and what it shows then counts as known.';
  return {
    headline,
    parts: [
      { kind: 'text', text: headline },
      { kind: 'context', text: first },
      { kind: 'text', text: [rulesSentence(rules), code(context.line('review', 'rules')), '.'] },
    ],
    actions: [listAction(context)],
    events: [],
    planned: true,
  };
}

/** The way in which what is new becomes a part of the log, up to the line that changes it. */
function rulesSentence(rules: readonly ReviewRule[]): string {
  if (rules.length === 0)
    return 'What is new waits for a look. For rules that accept without one: ';
  const words = rules.map(ruleWords).join('; or ');
  return `What is new waits for a look, except what a rule accepts at once: ${words} (how sure it was read, of 1). To change that: `;
}
