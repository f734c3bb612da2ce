import { expect, it } from 'vitest';
import { renderSlack } from '../../../src/slack/render/render.ts';
import { at, page } from './pages.ts';

it('A cell of a table does not break within “pre-money”, and its words in the text stay as people type them', () => {
  const [message] = renderSlack(
    page([
      {
        kind: 'table',
        caption: 'Rounds',
        columns: [{ label: 'Company' }, { label: 'At' }],
        rows: [['AMI Labs', '$3.5B pre-money']],
      },
    ]),
    at,
  );
  expect(JSON.stringify(message?.blocks)).toContain('$3.5B pre\u2011money');
  expect(message?.text).toContain('$3.5B pre-money');
});
