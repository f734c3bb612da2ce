/** One program, used as people use it with what they read: tracked, ticked, imported, overheard, made one and parted. */
import { describe, expect, it } from 'vitest';
import { ask } from './scenes/answers.ts';
import { seeDigest } from './scenes/digest.ts';
import { BRIEFING, listen, replyIn, say, send, track, tryImport } from './scenes/reading.ts';
import { browserStage } from './stage/stage.ts';

const stage = browserStage();
const arrive = stage.share();

describe('what people read', () => {
  it('A message is tracked in a form that is filled with a sentence of our own', async () => {
    const screen = await arrive();
    await seeDigest(screen);
    const text =
      'Between us: Quillon Optics raised $55 million in a Series B led by Birch Capital.';
    const form = await track(screen, await say(screen, text), 'Add an event');
    const title = form.getByRole('textbox', { name: 'Title' });
    expect(await title.inputValue()).toBe(
      'Quillon Optics raises $55M, Series B, led by Birch Capital',
    );
    await form.getByText('Read from “Birch Capital”').waitFor();
    await form.getByRole('textbox', { name: 'Date' }).fill('11 Mar 2026');
    await form.getByRole('button', { name: 'Save' }).click();
    const asked = screen.page.getByRole('dialog', { name: 'New company names' });
    await asked.waitFor();
    const report = await send(screen, asked, /Saved as E\d+\./);
    expect(await report.textContent()).not.toContain('Between us');
  });

  it('A briefing with eleven events is ticked, and two of them are made one and parted again', async () => {
    const screen = await arrive();
    await seeDigest(screen);
    const message = await say(screen, BRIEFING, 'The canteen has new chairs');
    const list = await track(screen, message, '11 events read');
    const boxes = list.getByRole('checkbox', { name: 'Track it' });
    expect(await boxes.count()).toBe(11);
    await list.getByText('Read, not tracked: 2 sentences').waitFor();
    await boxes.last().uncheck();
    const report = await send(screen, list, /10 events saved\./);
    const words = (await report.textContent()) ?? '';
    const [one, other] = [...words.matchAll(/Saved as (E\d+)/g)].map(([, number]) => number);
    expect(words).not.toContain('Kestrelworks');
    const merged = await ask(screen, `/ai-event merge ${one} into ${other}`, 'Merged:');
    await merged.getByRole('button', { name: /^Undo/ }).click();
    await screen.messages.filter({ hasText: 'Parted:' }).last().waitFor();
  });

  it('A table is tried with its rejected lines named, then imported', async () => {
    const screen = await arrive();
    await seeDigest(screen);
    const tried = await tryImport(screen);
    await tried.getByText(/Line 3 amount: “lots” is not an amount/).waitFor();
    await tried.getByText(/Line 4 company: “#NAME\?” is what a spreadsheet shows/).waitFor();
    await send(screen, tried, /1 added, 0 revised/);
  });

  it('A channel that listens gets a reply in the thread of a deal, which is tracked by a button', async () => {
    const screen = await arrive();
    await seeDigest(screen);
    await listen(screen);
    const text = 'Heard that Wrenfield raised $64 million in a Series B led by Oak Partners.';
    const reply = await replyIn(screen, await say(screen, text), 'Wrenfield raises $64M');
    expect(await reply.textContent()).toMatch(/Valuation\s*n\/d/);
    await reply.getByRole('button', { name: /^Track it/ }).click();
    await screen.replies.filter({ hasText: /Tracked by Ana Lindqvist: E\d+/ }).waitFor();
  });
});
