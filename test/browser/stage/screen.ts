/** The page as a person finds their way on it: by role and by name. The only file of the tests that knows these words. */
import type { Locator, Page } from 'playwright-core';

/** The names and roles that the page promises. */
export function screenOf(page: Page) {
  // By what gives them role and name: else everything on a long page would be asked for its role at each look.
  const main = page.locator('main');
  const nav = page.locator('nav');
  const thread = page.locator('aside[aria-label="Thread"]');
  const composerIn = (place: Locator) =>
    place.locator('textarea[role="combobox"]:is([aria-label^="Message"], [aria-label^="Reply"])');
  return {
    page,
    main,
    thread,
    /** A channel, by its name without `#`. */
    channel: (name: string) => nav.getByRole('button', { name: new RegExp(`^${name}, `) }),
    /** Goes to a channel: what is typed then is said there, and not where one was. */
    async goTo(name: string) {
      await this.channel(name).click();
      await main.getByRole('combobox', { name: `Message #${name}` }).waitFor();
    },
    appHome: nav.getByRole('button', { name: / App$/ }),
    /** The menu that says who acts. */
    actor: page.getByRole('button', { name: /^You act as/ }),
    clock: page.locator('section[aria-label="The clock of this replay"]'),
    messages: main.locator('article'),
    replies: thread.locator('article'),
    composer: composerIn(main),
    threadComposer: composerIn(thread),
    completions: page.getByRole('listbox', { name: 'Suggestions' }),
    dialog: page.locator('dialog'),
  };
}

export type Screen = ReturnType<typeof screenOf>;
