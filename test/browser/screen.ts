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
    /** Channels, direct messages and apps. */
    channel: (name: string) =>
      page.getByRole('navigation').getByRole('button', { name: new RegExp(`^#?${name}\\b`) }),
    /** Who acts. */
    actor: page.getByRole('combobox', { name: 'Acting as' }),
    /** The clock: Next morning, Next week, Play, Jump. */
    clock: page.getByRole('group', { name: 'Clock' }),
    messages: main.getByRole('article'),
    replies: thread.getByRole('article'),
    composer: composerIn(main),
    threadComposer: composerIn(thread),
    completions: page.getByRole('listbox', { name: 'Commands' }),
    dialog: page.getByRole('dialog'),
    home: page.getByRole('tab', { name: 'Home' }),
  };
}

export type Screen = ReturnType<typeof screenOf>;
