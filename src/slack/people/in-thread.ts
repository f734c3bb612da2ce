/** Advice for a thread, where Slack takes no slash commands: the same lines said to the app by name. */
import type { CommandRouter } from '../../briefing/router.ts';
import { FRONT_DOOR } from '../../briefing/router.ts';
import type { Inline, Page, Part, Text } from '../../page/page.ts';

const APP = '@AI Briefing';

/** A page in whose sentences `/ai-digest why 3` is `@AI Briefing digest why 3`; its buttons stay as they are. */
export function sayableInThread(
  page: Page,
  router: Pick<CommandRouter, 'commands' | 'line'>,
): Page {
  const lines = router.commands.map(({ name }) => ({ name, line: router.line(name) }));
  const say = (text: string) =>
    lines.reduce(
      (words, { name, line }) =>
        words.replaceAll(
          new RegExp(`(?<![\\w/])${RegExp.escape(line)}(?![\\w-])`, 'g'),
          name === FRONT_DOOR ? APP : `${APP} ${name}`,
        ),
      text,
    );
  const sayIn = (inline: Inline): Inline =>
    typeof inline === 'string'
      ? say(inline)
      : inline.kind === 'code'
        ? { ...inline, text: say(inline.text) }
        : inline;
  const sayAll = (text: Text): Text => (typeof text === 'string' ? say(text) : text.map(sayIn));
  const saidPart = (part: Part): Part =>
    part.kind === 'text' || part.kind === 'notice' || part.kind === 'context'
      ? { ...part, text: sayAll(part.text) }
      : part;
  return { ...page, headline: say(page.headline), parts: page.parts.map(saidPart) };
}
