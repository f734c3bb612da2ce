/** Cards, containers, plans, pictures. */
import type { Fields } from '../../../protocol/types.ts';
import { mrkdwn, plain, regions } from './parts.ts';

/** Whatever has a border. */
export const boxes: Fields[] = [
  {
    type: 'card',
    title: mrkdwn('*Nscale*'),
    subtitle: mrkdwn('Cloud compute · United Kingdom'),
    body: mrkdwn('Raised $2B in a Series C, the largest in Europe in this log.'),
    actions: [{ type: 'button', action_id: 'a', text: plain('Follow') }],
  },
  {
    type: 'carousel',
    elements: regions.map((each) => ({
      type: 'card',
      title: plain(each),
      body: plain('A card among cards'),
    })),
  },
  {
    type: 'container',
    title: plain('Sources and history'),
    subtitle: plain('3 sources'),
    is_collapsible: true,
    child_blocks: [
      { type: 'section', text: mrkdwn('Inside the *container*') },
      { type: 'divider' },
    ],
  },
  {
    type: 'plan',
    title: 'Reading feeds',
    tasks: [
      { task_id: '1', title: 'Fetch', status: 'complete' },
      { task_id: '2', title: 'Compare', status: 'in_progress' },
      { task_id: '3', title: 'Post', status: 'pending' },
    ],
  },
  {
    type: 'image',
    title: plain('A picture'),
    image_url: 'https://example.com/b.png',
    alt_text: 'A chart of rounds',
  },
  {
    type: 'video',
    title: plain('A talk'),
    video_url: 'https://example.com/v',
    thumbnail_url: 'https://example.com/t.png',
    alt_text: 'A person on a stage',
    provider_name: 'Example',
  },
  { type: 'file', source: 'remote', external_id: 'report-1' },
];
