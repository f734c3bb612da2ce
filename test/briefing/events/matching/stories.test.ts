import { describe, expect, it } from 'vitest';
import { match } from '../../../../src/briefing/events/matching/match.ts';
import { retelling } from '../../../../src/briefing/events/matching/retelling.ts';
import { retoldWhy } from '../../../../src/briefing/events/matching/retold-words.ts';
import type { EventChange } from '../../../../src/contracts/command.ts';
import { EVERYBODY, type Reader } from '../../../../src/contracts/reader.ts';
import type { Store } from '../../../../src/contracts/store.ts';
import type { TrackedEvent } from '../../../../src/domain/event/event.ts';
import { openBundle } from '../../../../src/sources/bundle.ts';
import { type Article, articlesOf } from '../../../helpers/samples/stories/stories.ts';
import { SOAK } from '../../../helpers/soak.ts';
import { freshStore, testClock } from '../../../helpers/stores/store.ts';

const { reference } = openBundle();

/** A log that reads articles one after the other: what is the same story becomes its source, all else a new event. */
class Reading {
  readonly clock: ReturnType<typeof testClock>;
  readonly store: Store;
  readonly #texts = new Map<string | null, string>();
  /** The story that each event was made for. */
  readonly storyOf = new Map<string, number>();
  falseMerges = 0;

  private constructor(store: Store, clock: Reading['clock']) {
    this.store = store;
    this.clock = clock;
  }

  static async open(): Promise<Reading> {
    const clock = testClock('2025-01-01T00:00:00Z');
    return new Reading(await freshStore({ clock, reference }), clock);
  }

  log(): Reader {
    const asOf = this.clock.now().getTime();
    return this.store.reader({ workspace: 'T1', asOf, audience: EVERYBODY });
  }

  async read(article: Article): Promise<void> {
    const noon = Date.parse(`${article.day}T12:00:00Z`);
    this.clock.set(Math.max(noon, this.clock.now().getTime() + 60_000));
    const { decision, alike } = await match(article.fields, { log: this.log(), reference });
    this.#texts.set(article.fields.sources[0]?.url ?? null, article.text);
    const event = decision === 'same' ? alike[0]?.event : undefined;
    if (event) await this.#tell(article, event);
    else await this.#add(article);
  }

  async #tell(article: Article, event: TrackedEvent): Promise<void> {
    if (this.storyOf.get(event.id) !== article.story) this.falseMerges += 1;
    const articles = {
      own: article.text,
      of: ({ url }: { url: string | null }) => this.#texts.get(url) ?? null,
    };
    const { patch, effects } = retelling(article.fields, event, reference, articles);
    await this.append([{ event: event.id, patch, why: retoldWhy(effects) }]);
  }

  async #add(article: Article): Promise<void> {
    const [event] = await this.append([{ event: null, patch: article.fields, why: 'new' }]);
    if (event) this.storyOf.set(event.id, article.story);
  }

  append(changes: readonly (Omit<EventChange, 'event'> & { event: string | null })[]) {
    return this.store.append(
      'T1',
      changes.map((change) => ({ ...change, who: 'ana' })),
    );
  }
}

const originsOf = ({ sources }: TrackedEvent) =>
  new Set(sources.map(({ origin, publisher }) => origin ?? publisher));

/** Reads articles into a log of their own and closes it. */
async function readingOf<T>(
  articles: readonly Article[],
  action: (reading: Reading) => Promise<T>,
): Promise<T> {
  const reading = await Reading.open();
  try {
    for (const article of articles) await reading.read(article);
    return await action(reading);
  } finally {
    await reading.store.close();
  }
}

const ALL = { offset: 0, limit: Number.POSITIVE_INFINITY };
const known = async (reading: Reading) => (await reading.log().find({}, ALL)).events;

describe('articles about one story', () => {
  const articles = articlesOf(3);
  const of = (kind: string) => {
    const story = articles.find((article) => article.kind === kind)?.story;
    return articles.filter((article) => article.story === story);
  };

  it('Articles about one round, two of them copies, are one event with five sources and three origins', () =>
    readingOf(of('round'), async (reading) => {
      const [event, ...more] = await known(reading);
      expect(more).toEqual([]);
      expect(event?.sources).toHaveLength(5);
      expect(event && originsOf(event).size).toBe(3);
      expect(event?.evidence).toEqual({ word: 'press', origins: 3, others: null });
    }));

  it('Articles about a rumour, its announcement and its completion are one record with three revisions', () =>
    readingOf(
      of('purchase').filter(
        (article, at, all) => all.findIndex((one) => one.stage === article.stage) === at,
      ),
      async (reading) => {
        const [event, ...more] = await known(reading);
        expect(more).toEqual([]);
        const history = await reading.log().history(event?.id ?? '');
        expect(history.map(({ patch }) => patch.status)).toEqual([
          'rumoured',
          'announced',
          'completed',
        ]);
        expect(event?.stages.map(({ status }) => status)).toEqual([
          'rumoured',
          'announced',
          'completed',
        ]);
        expect(event?.amount).not.toBeNull();
      },
    ));

  it('Articles that deny a rumour end it', () =>
    readingOf(of('denial'), async (reading) => {
      const [event, ...more] = await known(reading);
      expect(more).toEqual([]);
      expect(event?.status).toBe('failed');
      expect(event?.sources).toHaveLength(10);
    }));
});

describe('many stories beside others that come close', () => {
  const count = SOAK ? 400 : 6;

  it('Many stories beside others that come close are kept apart, and hardly one is torn', async () => {
    const articles = articlesOf(count, 11);
    await readingOf(articles, async (reading) => {
      const events = await known(reading);
      const stories = new Set(articles.map(({ story }) => story)).size;
      expect(reading.falseMerges / articles.length).toBeLessThanOrEqual(0.01);
      const torn = (events.length - stories) / articles.length;
      expect(torn).toBeLessThanOrEqual(0.06);
      const whole = events.filter(
        ({ id }) =>
          [...reading.storyOf.values()].filter((one) => one === reading.storyOf.get(id)).length ===
          1,
      );
      const right = whole.filter((event) => {
        const told = articles.filter(({ story }) => story === reading.storyOf.get(event.id));
        return originsOf(event).size === new Set(told.map(({ origin }) => origin)).size;
      });
      expect(right.length / whole.length).toBeGreaterThanOrEqual(0.95);
    });
  });
});
