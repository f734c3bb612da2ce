import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import review from '../../commands/review.ts';
import type { Action, Page } from '../../src/page/page.ts';
import { type AskOptions, GUEST, type Log, MARCH, openLog } from '../helpers/log.ts';
import { fields } from '../helpers/samples/records.ts';
import { following, itemOf, sourceOf } from '../helpers/samples/stories/reading.ts';
import { story } from '../helpers/samples/stories/waiting.ts';

const SOURCES = [
  sourceOf('TechCrunch'),
  sourceOf('The Register'),
  sourceOf('Federal Register', 'regulator'),
];
const SERIES_B = 'Ordovane raises $40 million in Series B funding led by Lumiq';

let log: Log;
let read: Awaited<ReturnType<typeof following>>;
beforeAll(async () => {
  log = await openLog(MARCH);
  read = await following(log, SOURCES, ['T1', 'T2']);
});
afterAll(() => log.close());

const ADA = { id: 'U1', name: 'Ada', standing: 'member' } as const;
const ask = (args: string, options: AskOptions = {}) =>
  typed(`/ai-${review.name} ${args}`.trim(), options);
const typed = (line: string, options: AskOptions = {}) =>
  log.ask(line, MARCH, {
    asker: ADA,
    revise: (changes) =>
      log.store.append(
        'T1',
        changes.map((change) => ({ ...change, who: 'Ada' })),
      ),
    ...options,
  });
const presses = ({ actions }: Page) => actions.map(({ label }) => label);
const pressed = (page: Page, label: string) => {
  const found = [...page.actions, ...linesOf(page)].find((action) => action.label === label);
  if (found?.kind !== 'ask') throw new Error(`no button ${label}`);
  return typed(found.ask);
};
const linesOf = ({ parts }: Page): Action[] =>
  parts.flatMap((part) =>
    part.kind === 'lines' ? part.lines.flatMap(({ menu }) => menu?.items ?? []) : [],
  );

describe('/ai-review', () => {
  it('/ai-review shows a story with its words, takes it into the log, and leads to the next', async () => {
    await read('TechCrunch', [itemOf('TechCrunch', SERIES_B)], MARCH);
    await read(
      'The Register',
      [itemOf('The Register', 'Birchwell acquires Tarnok for $45 million')],
      MARCH,
    );
    const { page, text } = await ask('');
    expect(text).toContain('“Ordovane raises $40 million in Series B funding led by Lumiq.”');
    expect(presses(page)).toEqual([
      ...['Accept', 'Edit', 'Dismiss: not news', 'Dismiss: duplicate', 'Dismiss: wrong'],
      ...['Dismiss: not ours', 'Skip', 'Accept all of TechCrunch ≥ 0.9'],
    ]);
    const accepted = await pressed(page, 'Accept');
    expect(accepted.text).toMatch(/^Accepted E\d+; 1 left\./);
    expect(accepted.text).toContain('Birchwell to acquire Tarnok');
    const [event] = accepted.page.events;
    expect(event).toMatchObject({
      title: 'Ordovane raises $40M, Series B, led by Lumiq',
      workspace: 'T1',
    });
    expect(event?.evidence.word).toBe('single source');
    const [{ why = '', who = '' } = {}] = await log.reader(MARCH).history(event?.id ?? '');
    expect([who, why]).toEqual([
      'Ada',
      expect.stringContaining('R1, read from TechCrunch: “Ordovane'),
    ]);
    expect((await log.ask('/ai-rounds ordovane', MARCH)).text).toContain('$40M');
    const other = await log.store
      .review('T2')
      .waiting({ offset: 0, limit: 9, now: Date.parse(MARCH) });
    expect(other.total).toBe(2);
  });

  it('What was accepted is taken back by one press, and waits again', async () => {
    const { page } = await ask('R1');
    expect(presses(page)).toEqual([]);
    const back = await ask('undo R1');
    expect(back.text).toMatch(/^R1 waits again; it was accepted as E\d+ by Ada/);
    expect((await log.ask('/ai-rounds ordovane', MARCH)).page.events).toEqual([]);
    expect((await ask('undo R1')).text).toContain('R1 waits already');
    expect((await ask('accept all crunch')).text).toContain('Did you mean TechCrunch?');
  });

  it('What is accepted again after it was taken back, and dismissed in between, has its old number', async () => {
    const number = /E\d+/.exec((await ask('accept R1')).text)?.[0];
    for (const line of ['undo R1', 'dismiss R1 wrong', 'undo R1']) await ask(line);
    expect((await log.ask('/ai-rounds ordovane', MARCH)).page.events).toEqual([]);
    expect((await ask('accept R1')).text).toContain(`Accepted ${number}; 1 left.`);
    expect((await log.ask('/ai-rounds ordovane', MARCH)).text).toContain('$40M');
    await ask('undo R1');
  });

  it('The second of two people who decide about a story hears what the first has decided', async () => {
    const [one, two] = await Promise.all([
      ask('accept R1'),
      ask('dismiss R1 wrong', { asker: { ...ADA, id: 'U9', name: 'Bo' } }),
    ]);
    const said = [one?.text ?? '', two?.text ?? ''];
    const late = said.filter((text) =>
      /was already (accepted|dismissed).*; nothing was changed/.test(text),
    );
    expect(late).toHaveLength(1);
    await ask('undo R1');
  });

  it('A story that was dismissed is not offered again, whoever else prints it in other words, until it moves on', async () => {
    const dismissed = await ask('dismiss R2 not news');
    expect(dismissed.text).toMatch(/^Dismissed R2 as not news; 1 left\./);
    const others = [
      'Tarnok to be bought by Birchwell for $45m',
      'Birchwell buys Tarnok in $45 million deal',
      'Birchwell has acquired Tarnok for $45 million',
    ];
    const waiting = () =>
      log.store.review('T1').waiting({ offset: 0, limit: 9, now: Date.parse(MARCH) });
    await read(
      'TechCrunch',
      others.slice(0, 2).map((title) => itemOf('TechCrunch', title)),
      MARCH,
    );
    expect((await waiting()).total).toBe(1);
    await read(
      'TechCrunch',
      [itemOf('TechCrunch', 'Birchwell completes its $45 million acquisition of Tarnok')],
      MARCH,
    );
    expect((await waiting()).total).toBe(2);
  });

  it('/ai-review joined lists the stories that were made one with another, each with the way back', async () => {
    expect((await ask('joined')).text).toMatch(/^No story of the last 90 days/);
    await ask('accept R1');
    const other = 'Ordovane lands $40M Series B from Lumiq and others';
    await read('The Register', [itemOf('The Register', other)], MARCH);
    const { text, page } = await ask('joined');
    expect(page.headline).toBe('1 story of the last 90 days joined with what tells the same.');
    expect(text).toMatch(
      /R4, told by The Register · added to E\d+ as a source by rule 2 on 12 Mar 2026/,
    );
    expect((await pressed(page, 'Undo R4')).text).toContain('waits again');
    expect((await ask('joined')).page.headline).toMatch(/^No story/);
  });

  it('/ai-review joined lists what people made one by hand, until they part it', async () => {
    const day = 'on 12 Mar 2026';
    await typed('/ai-event merge E12 into E13');
    const { text, page } = await ask('joined');
    expect(page.headline).toMatch(/^1 story of the last 90 days/);
    expect(text).toMatch(new RegExp(`E13 .* E12, .* merged into E13 by Ada ${day}`, 's'));
    await pressed(page, 'Part E12');
    expect((await ask('joined')).page.headline).toMatch(/^No story/);
    await typed('/ai-event merge E12 into E13');
    await typed('/ai-event restore E12 it was right');
    await typed('/ai-event withdraw E12 for another reason');
    expect((await ask('joined')).page.headline).toMatch(/^No story/);
  });

  it('Two reviewers who accept stories of one event at the same moment leave one, and who comes second hears of it', async () => {
    const told = story('Veltrix', 900);
    const at = Date.parse(MARCH);
    const { title, parties } = told.fields;
    const occurredOn = { date: '2026-03-11', precision: 'day' } as const;
    const one = { ...told, fields: fields({ title, parties, occurredOn }) };
    const queue = log.store.review('T1');
    const numbers = [await queue.add(one, [], at), await queue.add(one, [], at)].map(
      ({ number }) => `R${number}`,
    );
    const answers = await Promise.all(numbers.map((number) => ask(`accept ${number}`)));
    const second = answers.findIndex(({ text }) => text.includes('a moment ago'));
    const number = /^Accepted (E\d+);/.exec(answers[1 - second]?.text ?? '')?.[1];
    expect(answers[second]?.text).toMatch(
      new RegExp(
        `^${number}, which tells the same, came into the log a moment ago; ${numbers[second]} still waits; \\d+ left`,
      ),
    );
    expect((await log.ask('/ai-rounds veltrix', MARCH)).page.events).toHaveLength(1);
    const again = await ask(`accept ${numbers[second]}`);
    expect(again.text).toMatch(new RegExp(`^Added as a source of ${number}`));
  });

  it('Guests are refused, and nothing is shown to them', async () => {
    const { text } = await ask('', { asker: GUEST });
    expect(text).toContain('Guests and people of other organisations can’t review what was read');
    expect(text).not.toContain('Ordovane');
  });
});
