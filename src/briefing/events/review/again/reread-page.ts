/** Reading again, for people: how much was read, and what came of it. */
import { plural } from '../../../../domain/text/english.ts';
import type { Page, Part } from '../../../../page/page.ts';
import { storyNumber } from '../stories.ts';
import type { RereadStories } from './draft-queue.ts';

/** The items of a reading: read again, without a text any more, learnt as known when their source was first read. */
export interface RereadItems {
  read: number;
  wordless: number;
  learnt: number;
}

/** So many stories of a kind are named. */
const MOST_LINES = 20;

/** The page; `isTrial` where nothing was written. */
export function rereadPage(
  { read, wordless, learnt }: RereadItems,
  stories: readonly RereadStories[],
  isTrial: boolean,
): Page {
  const added = stories.flatMap((one) => one.added);
  const changed = stories.flatMap((one) => one.changed);
  const gone = stories.flatMap((one) => one.gone);
  const again = `${plural(read, 'item')} read again`;
  const left = [
    wordless > 0 && `${wordless} had no text any more`,
    learnt > 0 && `${learnt} had been learnt as known`,
  ].filter((words) => words !== false);
  const headline = [`${again}.`, left.length > 0 && `Left out: ${left.join(', ')}.`]
    .filter(Boolean)
    .join(' ');
  const counts = `Stories: ${added.length} new, ${changed.length} replaced, ${gone.length} told no more.`;
  const waits = added.length + changed.length > 0;
  const decided = [
    isTrial && 'Nothing was written.',
    waits && (isTrial ? 'Without --try these stories wait for a look.' : 'They wait for a look.'),
    'What people decided stays.',
  ]
    .filter((one) => one !== false)
    .join(' ');
  return {
    headline,
    title: isTrial ? 'Reading again, tried' : 'Read again',
    parts: [
      { kind: 'text', text: headline },
      { kind: 'text', text: counts },
      ...listOf(
        'New',
        added.map(({ story }) => story.fields.title),
      ),
      ...listOf(
        'Replaced',
        changed.map(({ was, now }) => {
          const [before, after] = [was.fields.title, now.story.fields.title];
          const how = before === after ? 'told with other details or by more' : `now: ${after}`;
          return `${storyNumber(was)} ${before} (${how})`;
        }),
      ),
      ...listOf(
        'Told no more',
        gone.map((story) => `${storyNumber(story)} ${story.fields.title}`),
      ),
      { kind: 'context', text: decided },
    ],
    actions: [],
    events: [],
  };
}

function listOf(heading: string, titles: readonly string[]): Part[] {
  if (titles.length === 0) return [];
  const rest = titles.length - MOST_LINES;
  const lines = titles.slice(0, MOST_LINES).map((headline) => ({ headline, tail: [] }));
  return [
    { kind: 'heading', text: heading },
    { kind: 'lines', lines },
    ...(rest > 0 ? [{ kind: 'context' as const, text: `And ${rest} more.` }] : []),
  ];
}
