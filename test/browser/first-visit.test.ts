/** The first minutes of a newcomer: the digest, its thread, the mornings after, other people, the Home tab. */
import { describe, expect, it } from 'vitest';
import { answers, ask } from './scenes/answers.ts';
import {
  FIRST_MORNING,
  NEXT_MORNING,
  nextMorning,
  readThread,
  seeDigest,
} from './scenes/digest.ts';
import { openHome } from './scenes/home.ts';
import { actAs } from './scenes/people.ts';
import { browserStage } from './stage/stage.ts';

const stage = browserStage();
const arrive = stage.share();

describe('the first visit', () => {
  it('The page shows the morning’s digest in its channel, and says that it is a replay', async () => {
    const screen = await arrive();
    const digest = await seeDigest(screen);
    expect(await digest.textContent()).toContain('Google completes the $32B Wiz acquisition');
    await screen.page
      .getByText(/replay/i)
      .first()
      .waitFor();
    expect(await screen.channel('ai-briefing').getAttribute('aria-current')).toBeTruthy();
  });

  it('A thread opens beside the digest, at its end, and takes a reply', async () => {
    const screen = await arrive();
    const thread = await readThread(screen, await seeDigest(screen));
    const isAtEnd = `(() => {
      const box = document.querySelector('[aria-label="Messages of the thread"]');
      return [box.scrollTop > 0, box.scrollHeight - box.scrollTop - box.clientHeight < 2];
    })()`;
    await expect.poll(() => screen.page.evaluate(isAtEnd)).toEqual([true, true]);
    expect(await thread.textContent()).toContain('Google completes the $32B Wiz acquisition');
    await screen.threadComposer.fill('Read.');
    await screen.threadComposer.press('Enter');
    await screen.replies.filter({ hasText: 'Read.' }).waitFor();
    await screen.page.keyboard.press('Escape');
  });

  it('A person goes to another channel and back, and sees each of them alone', async () => {
    const screen = await arrive();
    await seeDigest(screen);
    for (const name of ['general', 'deals', 'ai-briefing']) {
      await screen.channel(name).click();
      await screen.main.getByRole('region', { name: `Messages in #${name}` }).waitFor();
    }
    await seeDigest(screen);
    expect(await screen.main.getByRole('region').count()).toBe(1);
    expect(await screen.main.getByRole('combobox').count()).toBe(1);
  });

  it('The Home tab is drawn', async () => {
    const screen = await arrive();
    const home = await openHome(screen);
    expect(await home.textContent()).toMatch(/In the log: \d+ events, \d+ companies/);
    await home.getByRole('button', { name: 'Add an event' }).first().waitFor();
    await screen.channel('ai-briefing').click();
  });

  it('A guest is refused who wants to change the log, and others see nothing of it', async () => {
    const screen = await arrive();
    await seeDigest(screen);
    await actAs(screen, 'Gus Okafor');
    await ask(screen, '/ai-event add', 'Guests and people of other organisations can’t change');
    expect(await screen.channel('leads').count()).toBe(0);
    await actAs(screen, 'Ana Lindqvist');
    await screen.channel('leads').waitFor();
    expect(await answers(screen).filter({ hasText: 'Guests and people' }).count()).toBe(0);
  });
});

describe('the clock', () => {
  it('The clock goes to the next morning, and the next digest comes', async () => {
    const screen = await arrive();
    await seeDigest(screen);
    const next = await nextMorning(screen);
    expect(await next.textContent()).toContain('Next: 16 Mar 2026 at 09:00');
    await screen.clock.getByText('Friday 13 March 2026, 09:00').first().waitFor();
  });

  it('The clock stands where it stood when the program starts again, with all that was there', async () => {
    await stage.restart();
    const screen = await arrive();
    await screen.clock.getByText('Friday 13 March 2026, 09:00').first().waitFor();
    await seeDigest(screen, NEXT_MORNING);
    await seeDigest(screen, FIRST_MORNING);
  });
});
