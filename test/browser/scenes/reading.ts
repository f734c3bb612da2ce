/** Ways in for what people read: a message tracked, a briefing ticked, an import, a listening channel, a duplicate. */
import type { Locator } from 'playwright-core';
import type { Screen } from '../stage/screen.ts';
import { answers, ask } from './answers.ts';
import { messageShortcut } from './gestures.ts';

/** Eleven events of one day, and two sentences that are none. */
export const BRIEFING = [
  'This is what people talked about over lunch, in no order.',
  'Quillon Robotics raised $120 million in a Series B led by Birch Capital.',
  'Ordovane acquires Lumiq for $45 million.',
  'Tessarine raised $30 million in a Series A led by Oak Partners.',
  'Halvorsen AI is in talks to raise $200 million.',
  'Corvane completed its acquisition of Pellucid for $310 million.',
  'Mirrorlake raised €25 million in a seed round led by Fjord Ventures.',
  'Brightmoor acquires Sandpiper Labs for $12 million.',
  'Velkora raised $75 million in a Series C led by Summit Hill.',
  'Astraplex acquires Duskwood for $90 million.',
  'Nimbus Forge raised $18 million in a Series A led by Cedar Lane.',
  'Kestrelworks acquires Palehorse for $150 million.',
  'The canteen has new chairs, by the way, and they squeak.',
].join('\n');

/** Says something in the channel that is open, as whoever acts; the message. */
export async function say(screen: Screen, text: string, words = text): Promise<Locator> {
  const alike = screen.messages.filter({ hasText: words });
  const before = await alike.count();
  await screen.composer.fill(text);
  await screen.composer.press('Enter');
  const message = alike.nth(before);
  await message.waitFor();
  return message;
}

/** Tracks a message; the form that opens. */
export async function track(screen: Screen, message: Locator, title: string): Promise<Locator> {
  await messageShortcut(screen, message, 'Track as event');
  const dialog = screen.page.getByRole('dialog', { name: title });
  await dialog.waitFor();
  return dialog;
}

/** Sends a form that is open, and what it asks behind it; the private message that reports. */
export async function send(screen: Screen, dialog: Locator, words: RegExp): Promise<Locator> {
  const alike = answers(screen).filter({ hasText: words });
  const before = await alike.count();
  await dialog.getByRole('button', { name: 'Save' }).click();
  const report = alike.nth(before);
  await report.waitFor();
  return report;
}

const TABLE = [
  'type,title,date,company,amount,source',
  'funding_round,Marlowe AI raises $40M,2026-03-10,Marlowe AI,$40m,https://example.com/marlowe',
  'funding_round,Broken raises,2026-03-10,Broken,lots,https://example.com/broken',
  'funding_round,Nameless raises,2026-03-10,#NAME?,$5m,https://example.com/nameless',
].join('\n');

/** Opens the form of an import, pastes a table and tries it; the form as it then says what would come of it. */
export async function tryImport(screen: Screen): Promise<Locator> {
  await screen.composer.fill('/ai-event import');
  await screen.composer.press('Enter');
  const dialog = screen.page.getByRole('dialog', { name: 'Import events' });
  await dialog.getByRole('textbox', { name: 'Text or table' }).fill(TABLE);
  await dialog.getByRole('button', { name: 'Save' }).click();
  const tried = screen.page.getByRole('dialog', { name: 'Tried, not saved' });
  await tried.waitFor();
  return tried;
}

/** Begins to listen in the channel that is open; the message that says so to everybody. */
export async function listen(screen: Screen): Promise<Locator> {
  await ask(screen, '/ai-event listen', 'are read from now on');
  const told = screen.messages.filter({
    hasText: 'AI Briefing reads the messages of this channel',
  });
  await told.last().waitFor();
  return told.last();
}

/** Opens the thread of a message; the reply in it that says something. */
export async function replyIn(screen: Screen, message: Locator, words: string): Promise<Locator> {
  await message
    .getByRole('button', { name: /repl(?:y|ies)/ })
    .last()
    .click();
  const reply = screen.replies.filter({ hasText: words });
  await reply.waitFor();
  return reply;
}
