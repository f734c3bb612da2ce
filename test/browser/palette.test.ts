import { expect, it, onTestFinished } from 'vitest';
import { withPalette } from '../../scripts/palette.ts';
import { sharedChromium } from './stage/shared-browser.ts';

it('The palette leaves a picture of few colours as it is to the eye, and smaller', async () => {
  const browser = await sharedChromium();
  const page = await browser.newPage({ viewport: { width: 300, height: 200 } });
  onTestFinished(() => page.close());
  await page.setContent(
    '<style>body{margin:0;background:#123}</style><h1 style="color:#fed">Funding</h1><hr><b>$1.03B</b>',
  );
  const before = await page.screenshot();
  const after = withPalette(before);
  expect(after.length).toBeLessThan(before.length);
  const source = `data:image/png;base64,${after.toString('base64')}`;
  await page.setContent(`<style>body{margin:0}img{display:block}</style><img src="${source}">`);
  await page.getByRole('img').waitFor();
  expect((await page.screenshot()).equals(before)).toBe(true);
});
