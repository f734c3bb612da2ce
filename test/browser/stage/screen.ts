/** The page as a person finds their way on it: by role and by name. The only file of the tests that knows these words. */
import type { Locator, Page } from 'playwright-core';

/** The names and roles that the page promises. */
export function screenOf(page: Page) {
  const main = page.getByRole('main');
  const thread = page.getByRole('complementary', { name: 'Thread' });
  const composerIn = (place: Locator) => place.getByRole('combobox', { name: /^(Message|Reply)/ });
  return {
    page,
    main,
    thread,
    /** A channel, by its name without `#`. */
    channel: (name: string) =>
      page.getByRole('navigation').getByRole('button', { name: new RegExp(`^${name}, `) }),
    /** Goes to a channel: what is typed then is said there, and not where one was. */
    async goTo(name: string) {
      await this.channel(name).click();
      await main.getByRole('combobox', { name: `Message #${name}` }).waitFor();
    },
    appHome: page.getByRole('navigation').getByRole('button', { name: / App$/ }),
    /** The menu that says who acts. */
    actor: page.getByRole('button', { name: /^You act as/ }),
    clock: page.getByRole('region', { name: 'The clock of this replay' }),
    messages: main.getByRole('article'),
    replies: thread.getByRole('article'),
    composer: composerIn(main),
    threadComposer: composerIn(thread),
    completions: page.getByRole('listbox', { name: 'Suggestions' }),
    dialog: page.getByRole('dialog'),
  };
}

export type Screen = ReturnType<typeof screenOf>;
