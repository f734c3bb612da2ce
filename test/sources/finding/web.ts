/** A web in the test's hand: a fetcher to which pages answer by their addresses. */
import type {
  Fetcher,
  FetchOutcome,
  FetchTrouble,
} from '../../../src/contracts/sources/outcome.ts';

/** A page: its text, a trouble, or whatever comes of asking it. */
type WebPage = string | FetchTrouble | FetchOutcome;

/** The fetcher, and the addresses that were asked, in their order. */
export function openWeb(pages: Record<string, WebPage>): { fetcher: Fetcher; asked: string[] } {
  const asked: string[] = [];
  const fetcher: Fetcher = {
    async fetch({ address }) {
      asked.push(address);
      const page = pages[address] ?? { kind: 'status', status: 404 };
      if (typeof page === 'string') return answered(address, page);
      return 'outcome' in page ? page : { outcome: 'failed', trouble: page };
    },
  };
  return { fetcher, asked };
}

function answered(address: string, text: string): FetchOutcome {
  const answer = { address, bytes: new TextEncoder().encode(text), contentType: null };
  const validators = { etag: null, lastModified: null };
  return { outcome: 'answered', answer, validators, maxAgeMs: null, movedTo: null };
}

/** A feed with these titles, an item a day from 1 March 2026 on. */
export const rss = (name: string, titles: readonly string[]): string =>
  `<rss><channel><title>${name}</title>${titles
    .map(
      (title, at) =>
        `<item><guid>${at}</guid><title>${title}</title><pubDate>${new Date(Date.UTC(2026, 2, at + 1)).toUTCString()}</pubDate></item>`,
    )
    .join('')}</channel></rss>`;

/** A page that names feeds. */
export const pageWith = (...feeds: string[]): string =>
  `<!doctype html><html><head>${feeds
    .map((feed) => `<link rel="alternate" type="application/rss+xml" href="${feed}">`)
    .join('')}</head><body>News</body></html>`;
