/** The Home tab, drawn when somebody opens it. */
import type { App } from '@slack/bolt';
import type { Page } from '../../page/page.ts';
import { answered } from '../api/outcomes.ts';
import { handle } from '../handling/handle.ts';
import type { Services } from '../handling/services.ts';
import { type Interaction, ofHome } from '../people/interaction.ts';
import { homePage, homeView } from './home.ts';

/** Listens to the Home tab being opened. */
export function listenToHome(app: App, services: Services): void {
  app.event('app_home_opened', ({ event }) =>
    event.tab === 'home' ? openHome(services, ofHome(event)) : Promise.resolve(),
  );
}

async function openHome(services: Services, interaction: Interaction): Promise<void> {
  await handle(
    services,
    'home',
    interaction,
    async () => {
      const request = await services.requests.open(interaction);
      const page = await homePage(services, request);
      await publish(services, interaction, page, request.asOf);
    },
    (page) => publish(services, interaction, page, services.clock.now().getTime()),
  );
}

async function publish(
  services: Services,
  { user }: Interaction,
  page: Page,
  asOf: number,
): Promise<void> {
  const { views } = services.clients.posts;
  const view = homeView(page, asOf);
  await answered(views.publish({ user_id: user.id, view }), 'a Home tab');
}
