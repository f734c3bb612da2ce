import { expect, it } from 'vitest';
import type { FollowedSource } from '../../../src/contracts/sources/followed.ts';
import { loadKinds } from '../../../src/runtime/load.ts';
import { createFinder } from '../../../src/sources/finding/finder.ts';
import { reference } from '../../helpers/stores/store.ts';
import { openWeb, pageWith, rss } from './web.ts';

const clock = { now: () => new Date('2026-03-12T09:00:00Z') };
const kinds = await loadKinds();
const LISTED: FollowedSource = {
  kind: 'edgar',
  address: 'https://www.sec.gov/cgi-bin/browse-edgar?action=getcompany&CIK=0001045810',
  settings: { cik: 1_045_810 },
  publisher: 'SEC',
  language: 'en',
  topics: ['chips'],
  trust: 'filing',
};

/** Looks at an address of a web; what was found, and what was asked for it. */
async function look(address: string, pages: Parameters<typeof openWeb>[0]) {
  const { fetcher, asked } = openWeb(pages);
  const finder = createFinder({
    kinds,
    fetcher,
    clock,
    reference,
    listed: () => [LISTED],
    random: () => 0,
  });
  return { found: await finder.find(address), asked };
}

it('A feed is found at its address, with the publisher that its host belongs to, in the language of its words', async () => {
  const address = 'https://www.reuters.com/feed';
  const titles = ['Übernahme: der Konzern kauft das Werk für die Hälfte und wird mit ihm eins'];
  const { found } = await look(address, { [address]: rss('Reuters: AI', titles) });
  expect(found).toMatchObject({
    found: 'source',
    source: {
      kind: 'feed',
      address,
      publisher: 'Reuters',
      trust: 'agency',
      language: 'de',
      topics: [],
    },
  });
});

it('A page that names one feed leads to it, and that of the comments below it is none', async () => {
  const page = 'https://blog.example.com/';
  const feed = 'https://blog.example.com/feed';
  const { found, asked } = await look(page, {
    [page]: pageWith('/feed', '/comments/feed/'),
    [feed]: rss('A blog', ['One']),
  });
  expect(found).toMatchObject({
    source: { kind: 'feed', address: feed, publisher: 'A blog', trust: 'blog' },
  });
  expect(asked).toEqual([page, feed]);
});

it('A page that names several feeds leaves the choice', async () => {
  const page = 'https://desk.example.com/';
  const { found } = await look(page, { [page]: pageWith('/world.xml', '/tech.xml') });
  const feeds = ['https://desk.example.com/world.xml', 'https://desk.example.com/tech.xml'];
  expect(found).toEqual({ found: 'several', feeds });
});

it('A newsroom without a feed is read by the articles that it links to', async () => {
  const page = 'https://lab.example.com/news';
  const links = ['first', 'second'].map(
    (one) => `<a href="/news/${one}">The ${one} thing that we have to tell</a>`,
  );
  const { found } = await look(page, {
    [page]: `<!doctype html><html><body>${links.join('')}</body></html>`,
  });
  expect(found).toMatchObject({ source: { kind: 'page', address: page } });
});

it.each([
  [
    'https://www.sec.gov/edgar/browse/?CIK=1045810',
    'https://data.sec.gov/submissions/CIK0001045810.json',
  ],
  [
    'https://www.federalregister.gov/agencies/commerce-department',
    'https://www.federalregister.gov/api/v1/documents.json',
  ],
  ['https://status.acme.example/', 'https://status.acme.example/api/v2/incidents.json'],
  ['https://acme.statuspage.io/', 'https://acme.statuspage.io/api/v2/incidents.json'],
  [
    'https://bills.parliament.uk/?SearchTerm=intelligence',
    'https://bills-api.parliament.uk/api/v1/Bills',
  ],
])(
  'The kind of %s is told by its address, and its register is asked first',
  async (address, register) => {
    const { asked } = await look(address, {});
    expect(asked[0]).toMatch(new RegExp(`^${RegExp.escape(register)}`));
    // Where the guess was wrong, the address itself is asked.
    expect(asked).toContain(address);
  },
);

it('A source of the list that comes with the program is found as the list has it', async () => {
  const filings = { accessionNumber: [], filingDate: [], form: [], primaryDocument: [] };
  const answer = JSON.stringify({ cik: 1, name: 'Nvidia', filings: { recent: filings } });
  const { found } = await look(LISTED.address, {
    'https://data.sec.gov/submissions/CIK0001045810.json': answer,
  });
  expect(found).toMatchObject({ source: LISTED });
});

it('An address where nothing answers, or nothing can be read, says what came of it', async () => {
  const dead = 'https://status.dead.example/';
  const { found, asked } = await look(dead, {
    'https://status.dead.example/api/v2/incidents.json': { kind: 'unknown_host' },
  });
  expect(found).toMatchObject({ found: 'nothing', outcome: { trouble: { kind: 'unknown_host' } } });
  expect(asked).toHaveLength(1);
  const bare = 'https://parked.example/';
  expect((await look(bare, { [bare]: pageWith() })).found).toMatchObject({
    found: 'nothing',
    reading: { unread: 'page', feeds: [] },
  });
});
