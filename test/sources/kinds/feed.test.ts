import { expect, it } from 'vitest';
import feed from '../../../src/sources/kinds/feed.ts';

it('A feed is decoded by its header, and its links start at the address that answered', () => {
  const text = '<rss><channel><item><title>\xc5sa</title><link>/a</link></item></channel></rss>';
  const answer = {
    address: 'https://news.example.com/feed',
    bytes: Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
    contentType: 'text/xml; charset=iso-8859-1',
  };
  const reading = feed.read(answer, { address: answer.address, settings: {} });
  expect(reading).toMatchObject({
    items: [{ title: 'Åsa', link: 'https://news.example.com/a' }],
  });
});
