import { describe, expect, it } from 'vitest';
import { formView } from '../../../src/slack/forms/form-view.ts';

/** Signs that nobody sees, and half of one that somebody would. */
const UNSEEN = 'x\u0000y\u202eNWP\ud800';
const SEEN = 'xyNWP\ufffd';

describe('a form in Slack', () => {
  it('A form in Slack has no character that can’t be seen, in what is typed, asked and said', () => {
    const view = formView({
      id: 'event',
      content: {
        title: 'Edit E1',
        fields: [
          {
            name: 'title',
            label: UNSEEN,
            required: true,
            input: { kind: 'line' },
          },
        ],
      },
      typed: { title: UNSEEN },
      meta: { about: 'evt_1', kept: {}, opened: {} },
      again: { notice: UNSEEN },
    });
    const drawn = JSON.stringify(view.blocks);
    expect(drawn.split(JSON.stringify(SEEN).slice(1, -1))).toHaveLength(4);
    expect(drawn).not.toMatch(/\\u0000|\u202e|\\ud800/);
  });
});
