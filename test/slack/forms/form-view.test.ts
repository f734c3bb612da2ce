import { describe, expect, it } from 'vitest';
import { inspectView } from '../../../playground/index.ts';
import { fingerprints } from '../../../src/briefing/command/changed-fields.ts';
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

  it('A form in Slack takes the longest list of a text, with all sentences below it', () => {
    const about = `e29 reading ${'C'.repeat(20)} ${'1'.repeat(40)}`;
    const action = { kind: 'open' as const, label: 'Edit', view: 'one_of_text', about };
    const long = '“>&<”'.repeat(80);
    const words = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`e${at}`, 'new']));
    const ticks = Object.keys(words).map((name) => ({
      name,
      label: long.slice(0, 140),
      required: false,
      input: { kind: 'tick' as const, label: 'Track it', value: 'new', words: long, action },
    }));
    const notes = Array.from({ length: 31 }, () => ({ text: long.slice(0, 300), action }));
    const view = formView({
      id: 'events',
      content: {
        title: '30 events read',
        notice: long,
        fields: ticks,
        notes: [{ text: 'Read, not tracked', isHeading: true }, ...notes],
      },
      typed: words,
      meta: { about, opened: fingerprints(words) },
    });
    expect(view.blocks).toHaveLength(93);
    expect(inspectView(view as never, {})).toEqual([]);
    expect(view.private_metadata?.length).toBeLessThanOrEqual(3_000);
  });
});
