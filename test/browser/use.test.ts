/**
 * One program, used as people use it: every slash command with what can be done to its answer, menus, buttons and
 * shortcuts of messages, the event form, starting over, and a channel that gets busy.
 */
import { describe, expect, it } from 'vitest';
import { SOAK } from '../helpers/soak.ts';
import { answers, ask, column } from './scenes/answers.ts';
import { changeQuestion, goOn, mention } from './scenes/asking.ts';
import { A_WEEK, BUSY, type Crowd, fillChannel } from './scenes/crowd.ts';
import { nextMorning, readThread, seeDigest } from './scenes/digest.ts';
import { closeForm, correct, edit, fillForm, seeError, TITLE } from './scenes/form.ts';
import { fromMenu, globalShortcut, messageShortcut } from './scenes/gestures.ts';
import { actAs } from './scenes/people.ts';
import { scrolling } from './stage/pace.ts';
import { browserStage } from './stage/stage.ts';

const stage = browserStage();
const arrive = stage.share();

/** A line, and words that its answer has. */
const LINES: [string, string][] = [
  ['/briefing', 'What you can ask'],
  ['/ai-company Anthropic', 'Latest valuation'],
  ['/ai-deals type:acquisition since:2026-02', 'Purchases closed'],
  ['/ai-digest preview', 'Preview, only you see this'],
  ['/ai-event history E12', 'Stargate: $500B US AI data-centre venture unveiled'],
  ['/ai-help', 'Type help after any command'],
  ['/ai-regulation jurisdiction:EU', 'Coming dates (7)'],
  ['/ai-rounds since:2026-01', 'Capital per month'],
  ['/ai-search distillation', '1 event for “distillation”'],
];

describe('a slash command', () => {
  it.each(LINES)('The command %s is answered to the asker alone', async (line, words) => {
    const screen = await arrive();
    await seeDigest(screen);
    await ask(screen, line, words);
  });

  it('A command is completed from its first letters, with a hint of what comes after it', async () => {
    const screen = await arrive();
    await seeDigest(screen);
    await screen.composer.pressSequentially('/ai-r');
    const offered = screen.completions.getByRole('option');
    await offered.filter({ hasText: '/ai-regulation' }).waitFor();
    expect(await offered.count()).toBe(3);
    await offered.filter({ hasText: '/ai-rounds' }).click();
    expect(await screen.composer.inputValue()).toBe('/ai-rounds ');
    await screen.page.getByText('[filters]').first().waitFor();
  });

  it('A table of several pages in an answer is sorted by the amount as money is', async () => {
    const screen = await arrive();
    await seeDigest(screen);
    const answer = await ask(screen, '/ai-rounds since:2026-01', 'Rounds and valuations');
    const table = answer.getByRole('table').filter({ hasText: 'Lead' });
    const first = await column(table, 'Company');
    expect(first[0]).toBe('Nebius');
    await answer.getByRole('button', { name: 'Next page' }).click();
    const second = await column(table, 'Company');
    expect(first.filter((company) => second.includes(company))).toEqual([]);
    await answer.getByRole('button', { name: 'Previous page' }).click();
    const amount = table.getByRole('columnheader', { name: 'Amount' });
    await amount.getByRole('button').click();
    await amount.getByRole('button').click();
    expect((await column(table, 'Amount'))[0]).toBe('$110B');
    expect(await amount.getAttribute('aria-sort')).toBe('descending');
  });

  it('A chart in an answer says its figures to those who can’t see it', async () => {
    const screen = await arrive();
    await seeDigest(screen);
    const answer = await ask(screen, '/ai-rounds since:2026-01', 'Capital per month');
    const chart = answer.getByRole('figure', { name: 'Capital per month' });
    await chart.waitFor();
    expect(await chart.getByRole('table').textContent()).toMatch(/Jan 2026[\d.]+.*Feb 2026[\d.]+/);
    expect((await chart.locator('svg').boundingBox())?.height).toBeGreaterThan(100);
  });
});

it('A question in plain words loses a part by its menu, changes in a form, and goes on in a thread', async () => {
  const screen = await arrive();
  await seeDigest(screen);
  const answer = await ask(screen, '/ai-rounds seed rounds in europe over $100M', 'Seed · Europe');
  const wider = await changeQuestion(
    screen,
    answer,
    'Without “≥ $100M”',
    /Seed · Europe [^·]* · known by/,
  );
  await wider.getByRole('combobox', { name: 'Change the question' }).click();
  await screen.page.getByRole('option', { name: 'Change it in a form' }).click();
  expect(await screen.dialog.getByRole('textbox', { name: 'Round' }).inputValue()).toBe('seed');
  await closeForm(screen);
  const asked = await mention(screen, 'seed rounds in europe');
  await readThread(screen, asked);
  await goOn(screen, 'and in the us?', 'Seed · United States · known by');
});

describe('a message', () => {
  it('The menu of a digest’s line is answered', async () => {
    const screen = await arrive();
    await seeDigest(screen);
    await fromMenu(screen, /^More actions.*Nebius/, 'Sources and history');
    await answers(screen)
      .filter({ hasText: /E\d+ · Nvidia invests \$2B in Nebius/ })
      .waitFor();
  });

  it('An answer is posted to the channel for everybody, with who asked for it', async () => {
    const screen = await arrive();
    const answer = await ask(screen, '/ai-search distillation', '1 event for “distillation”');
    await answer.getByRole('button', { name: /^Post to channel/ }).click();
    const posted = screen.messages.filter({ hasText: 'Ana Lindqvist asked' });
    await posted.waitFor();
    await actAs(screen, 'Carmen Ruiz');
    await posted.waitFor();
    expect(await answers(screen).count()).toBe(0);
    await actAs(screen, 'Ana Lindqvist');
  });

  it('The form opens from a message, with its words in it, and from the composer', async () => {
    const screen = await arrive();
    await seeDigest(screen);
    await screen.composer.fill('Helix Forge closed a round: https://example.com/helix');
    await screen.composer.press('Enter');
    const message = screen.messages.filter({ hasText: 'Helix Forge closed a round' });
    await messageShortcut(screen, message, 'Track as event');
    const sources = screen.dialog.getByRole('textbox', { name: 'Sources' });
    await expect.poll(() => sources.inputValue()).toContain('https://example.com/helix');
    await closeForm(screen);
    await globalShortcut(screen, 'Add an event');
    await screen.dialog.getByText('What happened').waitFor();
    await closeForm(screen);
  });
});

it('The event form keeps what was typed when an error comes back, saves, and edits what was saved', async () => {
  const screen = await arrive();
  await seeDigest(screen);
  const dialog = await fillForm(screen);
  await seeError(dialog);
  const amount = dialog.getByRole('textbox', { name: 'Amount' });
  expect(await amount.getAttribute('aria-invalid')).toBe('true');
  expect(await dialog.getByRole('textbox', { name: 'Title' }).inputValue()).toBe(TITLE);
  const number = await correct(screen, dialog);
  await edit(screen, number, 'Helix Forge closes a $120M Series A');
  const answer = await ask(screen, `/ai-event history ${number}`, 'Helix Forge closes a $120M');
  expect(await answer.textContent()).toContain('A better headline');
});

it('The workspace starts over after asking: the messages are gone and the first morning is back', async () => {
  // The program goes for a moment, and the page tries until it is there again.
  const screen = await stage.arrive({ forgive: /WebSocket.*ERR_CONNECTION_REFUSED/ });
  await seeDigest(screen);
  await screen.composer.fill('This will be gone.');
  await screen.composer.press('Enter');
  await screen.messages.filter({ hasText: 'This will be gone.' }).waitFor();
  await nextMorning(screen, 'AI Briefing · Friday 13 March 2026');
  await screen.clock.getByRole('button', { name: /Friday 13 March 2026/ }).click();
  await screen.dialog.getByRole('button', { name: 'Start over…' }).click();
  await screen.dialog.getByRole('button', { name: 'Start over', exact: true }).click();
  await screen.clock.getByText('Thursday 12 March 2026, 09:00').waitFor();
  await seeDigest(screen);
  await expect.poll(() => screen.messages.count()).toBe(1);
});

// More than is drawn before somebody looks further up; in the soak as much as is measured.
const CROWD: Crowd = SOAK ? BUSY : { weeks: 1, messages: 60 };

// After the one that starts over: a busy channel begins as an empty one. Nothing is timed here, see scripts/page-load.ts.
it(`A busy channel shows every message of its ${CROWD.weeks * A_WEEK} digests and ${CROWD.messages} messages`, async () => {
  const screen = await stage.arrive();
  await fillChannel(screen, stage.office().url, CROWD);
  await scrolling(screen.page);
  const digests = screen.messages.filter({ hasText: 'Feeds: none connected' });
  await expect.poll(() => digests.count()).toBe(CROWD.weeks * A_WEEK);
  expect(await screen.messages.count()).toBe(CROWD.weeks * A_WEEK + CROWD.messages);
  await ask(screen, '/ai-search distillation', '1 event for “distillation”');
});
