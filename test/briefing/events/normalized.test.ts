import { expect, it } from 'vitest';
import { normalized } from '../../../src/briefing/events/normalized.ts';
import { source } from '../../helpers/samples/records.ts';

it('What is saved keeps one source of a page whose address comes with what counts its readers', () => {
  const page = 'https://reuters.com/zeta?id=7';
  const addresses = [`${page}&utm_source=feed`, page, `${page}&fbclid=1`, 'https://ft.com/zeta'];
  const { sources } = normalized({ sources: addresses.map((url) => source('Reuters', { url })) });
  expect(sources.map(({ url }) => url)).toEqual([page, 'https://ft.com/zeta']);
});
