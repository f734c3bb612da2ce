/** Random Pages: never past a limit, never a character lost, never a control sequence. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspectMessage } from '../../../playground/blocks/inspect.ts';
import { renderText } from '../../../src/page/plain-text.ts';
import type { Message } from '../../../src/slack/render/message.ts';
import { renderSlack } from '../../../src/slack/render/render.ts';
import { page } from '../../helpers/samples/pages.ts';
import { runsOf } from '../../helpers/soak.ts';
import {
  allParts,
  contentOf,
  firstLost,
  firstMissing,
  firstRarer,
  mrkdwnIn,
  read,
  typesIn,
  visible,
} from './reading.ts';
import { problemsOf } from './slack-rules.ts';

const AS_OF = Date.UTC(2026, 2, 12, 8);
const RUNS = runsOf(1_000, 10);

const variants = fc.constantFrom(
  {},
  { isEditable: true },
  { isPlain: true },
  { isEditable: true, isPlain: true, rest: '/ai-digest now <b>' },
);

/** Every message, and what each would be replaced by. */
function withReplacements(messages: readonly Message[]): Message[] {
  return messages.flatMap((message) => [message, ...(message.plain?.() ?? [])]);
}

function everyPage(wild: boolean, check: (messages: Message[], all: Message[]) => void) {
  fc.assert(
    fc.property(page(wild), variants, (drawn, options) => {
      const messages = renderSlack(drawn, { asOf: AS_OF, ...options });
      check(messages, withReplacements(messages));
    }),
    { numRuns: RUNS },
  );
}

describe('a Page of any content', () => {
  test('A Page of any content stays within every limit of Slack', () => {
    everyPage(true, (messages, all) => {
      expect(messages.length).toBeGreaterThan(0);
      for (const message of all) expect(problemsOf(message)).toEqual([]);
    });
  });

  test('A Page of any content is taken by the playground, which knows the documented limits by itself', () => {
    everyPage(true, (_, all) => {
      for (const message of all) expect(inspectMessage(message.blocks)).toEqual([]);
    });
  });

  test('A Page of any content keeps the text of a message that may be edited within 4,000 characters', () => {
    fc.assert(
      fc.property(page(true), (drawn) => {
        for (const message of renderSlack(drawn, { asOf: AS_OF, isEditable: true })) {
          expect(message.text.length).toBeLessThanOrEqual(4000);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('A Page of any content loses no character, whatever its size', () => {
    fc.assert(
      fc.property(page(true), (drawn) => {
        const seen = read(renderSlack(drawn, { asOf: AS_OF }));
        expect(firstRarer(contentOf(allParts(drawn)).join(''), seen)).toBeNull();
      }),
      { numRuns: RUNS },
    );
  });

  test('A Page of any content keeps the order, whatever its size', () => {
    // A row too long for a table is told label by label, so tables have an order of their own.
    const flowing = page(true).map((drawn) => ({
      ...drawn,
      parts: drawn.parts.filter((part) => part.kind !== 'table'),
      thread: [],
    }));
    fc.assert(
      fc.property(flowing, (drawn) => {
        const seen = read(renderSlack(drawn, { asOf: AS_OF }));
        expect(firstLost(contentOf(allParts(drawn)).join(''), seen)).toBeNull();
      }),
      { numRuns: RUNS },
    );
  });

  test('A Page of any content loses no character where Slack refuses tables and charts', () => {
    fc.assert(
      fc.property(page(true), fc.boolean(), (drawn, atOnce) => {
        const messages = atOnce
          ? renderSlack(drawn, { asOf: AS_OF, isPlain: true })
          : renderSlack(drawn, { asOf: AS_OF }).flatMap((it) => it.plain?.() ?? [it]);
        expect(typesIn(messages)).not.toContain('data_table');
        expect(typesIn(messages)).not.toContain('data_visualization');
        expect(firstRarer(contentOf(allParts(drawn)).join(''), read(messages))).toBeNull();
      }),
      { numRuns: RUNS },
    );
  });

  test('A Page of any content keeps every string whole and in order where it is of an ordinary size', () => {
    fc.assert(
      fc.property(page(false), (drawn) => {
        const messages = renderSlack(drawn, { asOf: AS_OF });
        expect(firstMissing(contentOf(allParts(drawn)), read(messages))).toBeNull();
      }),
      { numRuns: RUNS * 2 },
    );
  });

  test('A Page of any content says in its text all that its blocks say, headline first', () => {
    fc.assert(
      fc.property(page(false), (drawn) => {
        const text = renderSlack(drawn, { asOf: AS_OF }).map((message) => message.text);
        const plain = visible(unescaped(text.join('\n')));
        expect(plain.startsWith(visible(drawn.headline))).toBe(true);
        expect(firstMissing(contentOf(allParts(drawn)), plain)).toBeNull();
      }),
      { numRuns: RUNS * 2 },
    );
  });

  test('A Page of any content says all of itself in plain text', () => {
    fc.assert(
      fc.property(page(true), (drawn) => {
        const text = renderText(drawn, { escape: 'slack' });
        expect(text).not.toMatch(/[<>]/);
        expect(firstMissing(contentOf(allParts(drawn)), visible(unescaped(text)))).toBeNull();
      }),
      { numRuns: RUNS },
    );
  });

  test('A Page of any content never yields a control sequence, a mention or markup', () => {
    everyPage(true, (_, all) => {
      for (const message of all) {
        expect(message.text).not.toMatch(/[<>]|&(?!(amp|lt|gt);)/);
        for (const text of mrkdwnIn(message.blocks)) {
          const tokens = text.match(/<[^>]*>/g) ?? [];
          for (const token of tokens) {
            expect(token).toMatch(/^<(https?:\/\/[^|<>]+|!date\^\d+\^[^|<>^]+)\|[^<>]+>$/);
          }
          expect(text.replace(/<[^>]*>/g, '')).not.toMatch(/[<>]|&(?!(amp|lt|gt);)/);
        }
        const mentions = /^(user|usergroup|channel|broadcast|team|emoji)$/;
        expect(typesIn(message.blocks).filter((type) => mentions.test(type))).toEqual([]);
      }
    });
  });
});

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
