import { describe, expect, it } from 'vitest';
import { broken, reference } from '../helpers/house/data.ts';

describe('what an event says', () => {
  it('What an event says rests on sources of which each has a day, a day before which it was not there, or the mark of none', () => {
    const wrong = broken(({ sources, revisions }) =>
      [...sources, ...revisions.flatMap(({ changes }) => changes.sources ?? [])].map(
        ({ publisher, publishedOn, notBefore, undated }) =>
          publishedOn === null && notBefore === null && !undated && `${publisher} has no day`,
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('What an event says rests on wires of which each names the company whose word it carries', () => {
    const wrong = broken(({ sources }) =>
      sources.map(
        ({ publisher, origin }) =>
          reference.publisherKind(publisher) === 'newswire' &&
          !origin &&
          `${publisher}: whose word?`,
      ),
    );
    expect(wrong).toEqual([]);
  });
});
