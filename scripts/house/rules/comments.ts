/** A doc comment says what a thing is: it begins with the thing, not with a question. */
import type { HouseRule } from '../rule.ts';

const ASKING = /^\*\s*(?:\*\s*)?(?:Who|What|Whether|How)\b/;

export const comments: HouseRule = {
  name: 'doc-comments',
  says: 'A doc comment does not begin with Who, What, Whether or How.',
  find: (project) =>
    project
      .sources()
      .map((source) => {
        const asking = source.comments.filter(
          ({ type, value }) => type === 'Block' && ASKING.test(value),
        );
        const lines = asking.map(({ start }) => source.lineAt(start));
        return { at: source.path, count: lines.length, note: `lines ${lines.join(', ')}` };
      })
      .filter(({ count }) => count > 0),
};
