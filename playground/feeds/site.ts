/** The web site of the replayed feeds: each feed, its front page, and a page for each of its items. */
import type { IncomingMessage } from 'node:http';
import type { Clock } from '../state/clock.ts';
import { pathOf, sendJson } from '../web-api/http.ts';
import type { ServerExtras } from '../workspace/server.ts';
import { frontPageAt } from './front-page.ts';
import { feedAt, pageAt, type ReplayedFeed, troubleAt } from './replay.ts';

/** The feeds, the clock that they follow, and where it stood at the beginning. */
interface SiteOptions {
  feeds: readonly ReplayedFeed[];
  clock: Clock;
  began: Date;
}

const PLAIN = { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' };
const HTML = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'",
};

/** Answers what is under `/feeds/`, with the address that it was asked at. */
export function createFeedSite({ feeds, clock, began }: SiteOptions) {
  const momentOf = ({ headers: { host } }: IncomingMessage) => ({
    url: `http://${host}`,
    began: began.getTime(),
    now: clock.now().getTime(),
  });
  const answer: NonNullable<ServerExtras['request']> = (request, response) => {
    const [, room, name = '', item = null] = pathOf(request).split('/');
    const isFront = item === null && !name.endsWith('.json');
    const isFeed = item === null && !isFront;
    const feed = feeds.find((each) => name === (isFeed ? `${each.name}.json` : each.name));
    if (room !== 'feeds' || request.method !== 'GET' || !feed) return false;
    const moment = momentOf(request);
    const trouble = troubleAt(feed, moment);
    const page = item === null ? null : pageAt(feed, item, moment);
    if (trouble !== null) response.writeHead(trouble).end();
    else if (isFront) response.writeHead(200, HTML).end(frontPageAt(feed, moment));
    else if (item === null)
      sendJson(response, 200, feedAt(feed, moment), { 'content-type': 'application/feed+json' });
    else if (page === null) return false;
    else response.writeHead(200, PLAIN).end(page);
    return true;
  };
  return answer;
}
