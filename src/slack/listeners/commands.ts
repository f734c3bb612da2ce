/** Slash commands: one listener for all of them. What the router does not know, it says so. */
import type { App } from '@slack/bolt';
import type { Forms } from '../forms/forms.ts';
import { handle, wakeWherePlanned } from '../handling/handle.ts';
import type { Services } from '../handling/services.ts';
import { ofCommand } from '../people/interaction.ts';
import { unescapeSlack } from '../people/plain-text.ts';

/** Answers every slash command of the app, to the asker alone. */
export function listenToCommands(app: App, services: Services, forms: Forms): void {
  app.command(/^\//, ({ body }) =>
    handle(services, 'command', ofCommand(body), async (interaction) => {
      const line = `${body.command} ${unescapeSlack(body.text ?? '')}`.trim();
      if (services.router.opens(line)) return forms.ask(interaction, line);
      const { page, asOf } = await services.requests.ask(line, interaction);
      if (page.opens) return forms.open(interaction, page.opens);
      await services.replies.privately(interaction, page, { asOf, rest: line });
      await wakeWherePlanned(services, interaction, page);
    }),
  );
}
