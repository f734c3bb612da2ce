/** The parts of samples. */
import type { BlockSurface, Fields } from '../../../protocol/types.ts';

/** Some blocks under a heading. */
export interface Sample {
  name: string;
  surface: BlockSurface;
  blocks: Fields[];
  errors?: Record<string, string>;
}

/** Text objects and options. */
export const plain = (text: string) => ({ type: 'plain_text', text });
export const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
export const option = (text: string, description?: string) => ({
  text: plain(text),
  value: text,
  ...(description && { description: plain(description) }),
});
export const regions = ['Europe', 'North America', 'South America', 'Asia', 'Africa', 'Oceania'];
export const menu = {
  placeholder: plain('Choose a region'),
  options: regions.map((each) => option(each)),
};
export const overflow = {
  type: 'overflow',
  action_id: 'more',
  options: [
    { ...option('Why is this here', 'Line 2, Nebius'), value: 'why' },
    option('Sources'),
    { ...option('Open the page'), url: 'https://example.com/' },
  ],
};
