/** Slash commands: one listener for all of them. What the desk does not know, it says so. */
import type { App } from '@slack/bolt';
import type { Forms } from '../forms/event-form.ts';
import type { Modals } from '../forms/modals.ts';
import { attend, lookAfter } from '../handling/handle.ts';
import type { Tools } from '../handling/services.ts';
import { ofCommand } from '../people/interaction.ts';
import { unescapeSlack } from '../people/plain-text.ts';

/** Answers every slash command of the app, to the asker alone. */
export function listenToCommands(app: App, tools: Tools, forms: Forms, modals: Modals): void {
  app.command(/^\//, ({ body }) =>
    attend(tools, 'command', ofCommand(body), async (gesture) => {
      const line = `${body.command} ${unescapeSlack(body.text ?? '')}`.trim();
      const { page, asOf } = await tools.inquiries.ask(line, gesture);
      if (page.opens?.kind === 'open') return modals.open(gesture, page.opens);
      if (page.opens) return forms.open(gesture, page.opens);
      await tools.replies.privately(gesture, page, { asOf, rest: line });
      await lookAfter(tools, gesture, page);
    }),
  );
}
