import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRule } from '../../../../src/briefing/events/review/read-rule.ts';
import { ruleWords } from '../../../../src/briefing/wording/review/rule-words.ts';
import { type AskOptions, GUEST, type Log, MARCH, openLog } from '../../../helpers/log.ts';
import { following, itemOf, sourceOf } from '../../../helpers/samples/stories/reading.ts';

const SOURCES = [
  sourceOf('TechCrunch'),
  sourceOf('The Register'),
  sourceOf('Wire Desk'),
  sourceOf('Federal Register', 'regulator'),
];

let log: Log;
let read: Awaited<ReturnType<typeof following>>;
beforeAll(async () => {
  log = await openLog(MARCH);
  read = await following(log, SOURCES, ['T1']);
});
afterAll(() => log.close());

const ask = async (args: string, options: AskOptions = {}) =>
  log.ask(`/ai-review ${args}`, MARCH, {
    revise: (changes) =>
      log.store.append(
        'T1',
        changes.map((change) => ({ ...change, who: 'Ada' })),
      ),
    ...options,
  });
const told = (publisher: string, title: string, text = '') =>
  read(publisher, [itemOf(publisher, title, { text })], MARCH);
const rounds = async (name: string) => (await log.ask(`/ai-rounds ${name}`, MARCH)).page.events;

describe('a rule of the review', () => {
  it.each([
    ['official sources ≥ 0.95', 'official sources ≥ 0.95'],
    ['any two independent origins', 'any two independent origins'],
    ['source:TechCrunch >=0.9 type:funding round', 'TechCrunch ≥ 0.9, funding round'],
    ['3 origins', 'any three independent origins'],
  ])('A rule is read as people type it: %s', (typed, words) => {
    expect(ruleWords(readRule(typed, ['TechCrunch'], { publishers: [] }, ''))).toBe(words);
  });

  it.each([
    ['everything', /There is no source “everything”/],
    ['techcrunsh 0.9', /Did you mean TechCrunch/],
    ['type:nonsense', /“nonsense” is not a type of event/],
    ['any source', /is not a rule/],
  ])('A rule that accepts all, or names nobody, is refused: %s', (typed, wrong) => {
    expect(() => readRule(typed, ['TechCrunch'], { publishers: [] }, '')).toThrow(wrong);
  });

  it('A second independent origin takes a story into the log, and its history says which rule and which words', async () => {
    await told('TechCrunch', 'Ordovane raises $40 million in Series B funding led by Lumiq');
    expect(await rounds('ordovane')).toEqual([]);
    const copied = 'Ordovane has raised $40 million in a Series B round, TechCrunch reported.';
    await told('Wire Desk', 'Ordovane gets $40 million Series B', copied);
    expect(await rounds('ordovane')).toEqual([]);
    await told('The Register', 'Ordovane secures $40m Series B from Lumiq');
    const [event] = await rounds('ordovane');
    expect(event?.evidence).toMatchObject({ word: 'press', origins: 2 });
    const [first] = await log.reader(MARCH).history(event?.id ?? '');
    expect(first?.who).toBe('Review');
    expect(first?.why).toMatch(
      /^accepted by rule 2, any two independent origins ≥ 0\.8; R1, read from TechCrunch: “Ordovane/,
    );
  });

  it('A rule is tried on what was read before it is saved, and removed with all that it accepted', async () => {
    await told('TechCrunch', 'Tarnok raises $12 million in seed funding');
    const trial = await ask('rule try source:TechCrunch 0.8');
    expect(trial.text).toContain(
      '“TechCrunch ≥ 0.8” would have accepted 2 of 2 stories of the last 30 days.',
    );
    expect(trial.text).toContain('Of these, in the log: 1; dismissed: 0; waiting: 1.');
    expect(await rounds('tarnok')).toEqual([]);
    const added = await ask('rule add source:TechCrunch 0.8');
    expect(added.page.actions.map(({ label }) => label)).toEqual(['Accept 1 that wait', 'Undo']);
    await ask('rule run 3');
    await told('TechCrunch', 'Brindlemark raises $9 million in seed funding');
    expect(await rounds('brindlemark')).toHaveLength(1);
    expect(await rounds('tarnok')).toHaveLength(1);
    const removed = await ask('rule remove 3 with all');
    expect(removed.text).toContain('What it accepted waits again: 2 stories.');
    expect([await rounds('brindlemark'), await rounds('tarnok')]).toEqual([[], []]);
    expect(await rounds('ordovane')).toHaveLength(1);
    expect((await ask('rule add any three origins')).text).toContain('Rule 4 holds from now on');
  });

  it('A guest chooses no rules', async () => {
    const { text } = await ask('rule remove 1', { asker: GUEST });
    expect(text).toContain('can’t choose the rules of the review');
  });
});
