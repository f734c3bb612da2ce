/** The watch over a page, tried on pages with one fault each. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { graveFindings } from './stage/axe.ts';
import { sharedChromium } from './stage/shared-browser.ts';
import { visit } from './stage/visit.ts';

const POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'none'";

let browser: Browser;
let server: Server;
let body = '';

beforeAll(async () => {
  browser = await sharedChromium();
  server = createServer((request, response) => {
    const found = request.url === '/';
    response.writeHead(found ? 200 : 404, {
      'content-type': 'text/html',
      'content-security-policy': POLICY,
    });
    response.end(found ? `<!doctype html><html lang="en"><title>A page</title>${body}` : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.close();
});

async function open(html: string) {
  body = html;
  const { port } = server.address() as AddressInfo;
  const visited = await visit(browser, `http://127.0.0.1:${port}/`);
  onTestFinished(visited.close);
  return visited;
}

describe('a visit to a page', () => {
  it('A browser session is without trouble where nothing is wrong', async () => {
    const { page, troubles } = await open('<main><h1>Good morning</h1></main>');
    await page.getByRole('heading', { name: 'Good morning' }).waitFor();
    expect(troubles()).toEqual([]);
    expect(await graveFindings(page)).toEqual([]);
  });

  it.each([
    ['an error in the console', '<script>console.error("it broke")</script>', /^console: it broke/],
    ['a warning in the console', '<script>console.warn("it may")</script>', /^console: it may/],
    ['an error of the page', '<script>throw new Error("thrown")</script>', /^page: .*thrown/],
    ['a request without an answer', '<script>fetch("/gone")</script>', /^404: /],
    ['a style that its policy forbids', '<p style="color:red">', /^console: .*Content Security/],
    ['another host', '<script>fetch("http://elsewhere.invalid/")</script>', /^(asked|console)/],
  ])('A browser session sees %s', async (_what, html, trouble) => {
    const { page, troubles } = await open(html);
    await expect.poll(troubles).toContainEqual(expect.stringMatching(trouble));
    await page.close();
  });

  it('A browser session hears what axe finds grave', async () => {
    const { page } = await open('<main><h1>x</h1><img src="data:,"><button></button></main>');
    const rules = (await graveFindings(page)).map((finding) => finding.split(':')[0]);
    expect(rules.sort()).toEqual(['button-name', 'image-alt']);
  });
});
