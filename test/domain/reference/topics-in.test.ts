import { describe, expect, it } from 'vitest';
import { topicsIn } from '../../../src/domain/reference/topics-in.ts';
import { openBundle } from '../../../src/sources/bundle.ts';

const { records, reference } = openBundle();
const topics = (text: string) => topicsIn(text, reference.topics).map(({ id }) => id);

describe('proposed topics', () => {
  it('Topics are proposed by their names and words, in either number and spelling', () => {
    expect(topics('Meta signs for nuclear power and a datacentre')).toEqual([
      'energy',
      'data_centres',
    ]);
    expect(topics('Agentic start-up sued over copyright in training data')).toContain('copyright');
    expect(topics('Acme raises $10M')).toEqual([]);
  });

  it('Topics are proposed with the words of the text, as they stand there', () => {
    const [first] = topicsIn('Two Datacentres of one owner', reference.topics);
    expect(first).toEqual({ id: 'data_centres', words: ['Datacentres'] });
  });

  it('Topics are proposed by whole words, and no more than three', () => {
    expect(topics('A powerful agency')).toEqual([]);
    const many = topicsIn(reference.topics.map(({ label }) => label).join('. '), reference.topics);
    expect(many).toHaveLength(3);
  });

  it('Topics that are proposed for the bundled events are mostly those that they have', () => {
    const proposed = records.flatMap((record) =>
      topicsIn(`${record.title}. ${record.summary}`, reference.topics).map(({ id }) =>
        record.topics.includes(id),
      ),
    );
    expect(proposed.length).toBeGreaterThan(200);
    expect(proposed.filter(Boolean).length / proposed.length).toBeGreaterThan(0.75);
  });
});
