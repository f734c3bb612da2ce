/** An answer that somebody posts for everybody to read. */
import type { PostedLine } from '../../contracts/delivery.ts';
import { code, type Page } from '../../page/page.ts';

/** The person who shares an answer, by name, and the line that they asked. */
interface Sharing {
  name: string;
  ask: string;
}

/** An answer as a channel reads it, with the events that it tells of. */
interface SharedAnswer {
  page: Page;
  told: readonly PostedLine[];
}

/** The answer, who asked, and what. */
export function sharedAnswer(page: Page, { name, ask }: Sharing): SharedAnswer {
  const asked = { kind: 'context' as const, text: [`${name} asked `, code(ask)] };
  return {
    page: { ...page, parts: [...page.parts, asked], actions: withoutShare(page) },
    told: page.events.map(({ id, revisedAt, title }, index) => ({
      number: index + 1,
      event: id,
      revisedAt,
      text: title,
      section: '',
      because: `${name} posted this answer.`,
      score: [],
    })),
  };
}

/** The answer as its asker keeps it, with a sentence in the place of the button. */
export function keptAnswer(page: Page, sentence: string): Page {
  const posted = { kind: 'context' as const, text: sentence };
  return { ...page, parts: [...page.parts, posted], actions: withoutShare(page) };
}

const withoutShare = (page: Page) => page.actions.filter((action) => action.kind !== 'share');
