/** Questions at the composer, and what can be done with an answer. */
import type { Locator } from 'playwright-core';
import type { Screen } from '../stage/screen.ts';

/** Types a line and sends it; the private answer to it, which holds the words. */
export async function ask(screen: Screen, line: string, words: string | RegExp): Promise<Locator> {
  const alike = answers(screen).filter({ hasText: words });
  const before = await alike.count();
  await screen.composer.fill(line);
  await screen.composer.press('Enter');
  const answer = alike.nth(before);
  await answer.waitFor();
  return answer;
}

export const answers = (screen: Screen): Locator =>
  screen.messages.filter({ hasText: 'Only visible to you' });

/** True where any of it can be seen without scrolling. */
export async function isInSight(place: Locator): Promise<boolean> {
  const box = await place.boundingBox();
  const { height } = place.page().viewportSize()!;
  return box !== null && box.y < height && box.y + box.height > 0;
}

/** The words of every cell of a column, as it stands now; read as text, for what lies off the screen is not drawn. */
export async function column(table: Locator, name: string): Promise<string[]> {
  const heads = await table.getByRole('columnheader').allTextContents();
  const at = heads.findIndex((head) => head.trim().startsWith(name));
  if (at < 0) throw new Error(`no column ${name} in: ${heads.join(', ')}`);
  const cells = table.locator('tbody').getByRole('row').locator('th, td');
  const words = await cells.allTextContents();
  return words.filter((_, place) => place % heads.length === at);
}
