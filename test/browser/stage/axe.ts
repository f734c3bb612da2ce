/** Findings of axe-core on the page as it stands, beyond the small things. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const GRAVE = ['serious', 'critical'];

/** The rules that see colours: what the other scheme of colours can break. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** Serious and critical findings, a line each: rule, what it says, and where. `rules` are all by default. */
export async function graveFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  // Evaluated, not added as a script: the page's policy allows no script of ours.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(SOURCE);
  const violations = await page.evaluate(
    async (only) => {
      const { axe } = globalThis as unknown as { axe: typeof axeCore };
      const runOnly = only ? { runOnly: { type: 'rule', values: only } as const } : {};
      // The page has no frame, and no rule that is asked reads style sheets.
      const spared = { preload: false, iframes: false };
      return (await axe.run({ ...runOnly, ...spared, resultTypes: ['violations'] })).violations;
    },
    rules ? [...rules] : undefined,
  );
  return violations
    .filter(({ impact }) => GRAVE.includes(impact ?? ''))
    .flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target})`));
}

/** The findings in light, a line each with its scheme. */
export const graveInLight = async (page: Page): Promise<string[]> =>
  (await graveFindings(page)).map((found) => `light: ${found}`);

/** These, and those about colours in dark. Leaves the page in light. */
export async function graveInBothSchemes(page: Page): Promise<string[]> {
  const light = await graveInLight(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-theme=dark]').waitFor({ state: 'attached' });
  const dark = await graveFindings(page, OF_COLOURS);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.locator('html[data-theme=light]').waitFor({ state: 'attached' });
  return [...light, ...dark.map((found) => `dark: ${found}`)];
}
