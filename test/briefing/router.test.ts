import { afterAll, describe, expect, it } from 'vitest';
import { mistakePage } from '../../src/briefing/command/mistake.ts';
import { createRouter, FRONT_DOOR, PAGE_SIZE } from '../../src/briefing/router.ts';
import type { Asker } from '../../src/contracts/command.ts';
import { ForbiddenError, InputError } from '../../src/errors.ts';
import { renderText } from '../../src/page/plain-text.ts';
import { MARCH, MEMBER, openLog } from '../helpers/log.ts';

const log = await openLog();
const { router } = log;
afterAll(() => log.close());

/** Somebody who may do everything, in a channel with a schedule, beside another that has one. */
const asker: Asker = { id: 'U9', name: 'björn', standing: 'admin' };
const busy = { asker, channel: { id: 'C2', name: 'ai-briefing' } };
for (const channel of [{ id: 'C1', name: 'deals' }, busy.channel])
  await log.ask('/ai-digest schedule daily 07:00', MARCH, { asker, channel });

describe('finding the command of a line', () => {
  it('Finding the command of a line answers a command by its name, in any case, with spaces around', async () => {
    const one = await log.ask('/ai-company NSCALE');
    for (const line of ['  /ai-company   NSCALE ', '/AI-Company NSCALE', '/ai-company\nNSCALE']) {
      expect((await log.ask(line)).text).toBe(one.text);
    }
  });

  it('Finding the command of a line answers behind the front door as the command itself does', async () => {
    const direct = await log.ask('/ai-company Anthropic');
    for (const line of ['/briefing company Anthropic', '/briefing /ai-company Anthropic']) {
      const through = await log.ask(line);
      expect(through.page).toEqual(direct.page);
    }
  });

  it('Finding the command of a line tells what is new and how to ask where nothing follows the front door', async () => {
    const { text, isUnderstood } = await log.ask('/briefing');
    expect(isUnderstood).toBe(true);
    expect(text).toContain('What you can ask');
    expect(text).toContain('Google completes the $32B Wiz acquisition');
  });

  it('Finding the command of a line refuses words that nothing fits', async () => {
    const { text, isUnderstood } = await log.ask('/briefing zzqq somewhere zqqz');
    expect(isUnderstood).toBe(false);
    expect(text).toMatch(/^Nothing in the log fits “zzqq somewhere zqqz”\./);
    expect(text).toContain('/briefing help');
  });

  it.each([
    ['/ai-roundz', '/ai-roundz is not a command. Did you mean /ai-rounds? /ai-rounds'],
    ['/ai-compny', '/ai-compny is not a command. Did you mean /ai-company? /ai-company'],
    ['/rounds', '/rounds is not a command. The commands are /briefing, '],
    ['/ai-', '/ai- is not a command. The commands are '],
    ['', 'That is not a command. The commands are '],
    ['   ', 'That is not a command. The commands are '],
    ['hello there', 'hello is not a command. The commands are '],
  ])('Finding the command of a line refuses %j', async (line, start) => {
    const { text, isUnderstood } = await log.ask(line);
    expect(isUnderstood).toBe(false);
    expect(text.slice(0, start.length)).toBe(start);
  });

  it('Finding the command of a line takes the prefix of its workspace, and none before the front door', async () => {
    const own = createRouter({
      commands: router.commands,
      sections: [],
      reference: log.bundle.reference,
      prefix: 'x_',
    });
    expect(own.line('rounds', 'sector:chips')).toBe('/x_rounds sector:chips');
    expect(own.line('briefing')).toBe('/briefing');
    const { page } = await own.ask('/x_help', {
      log: log.reader(MARCH),
      now: new Date(MARCH),
      zone: 'UTC',
      asker: MEMBER,
      ...log.context,
    });
    expect(renderText(page)).toContain('/x_company Anthropic');
    expect(renderText(page)).not.toContain('/ai-');
  });
});

describe('help', () => {
  const behind = router.commands.map(({ name }) => name).filter((name) => name !== FRONT_DOOR);

  it.each(behind)('Help follows %s, with its examples', async (name) => {
    const command = router.commands.find((candidate) => candidate.name === name)!;
    for (const word of ['help', 'HELP']) {
      const { text, isUnderstood } = await log.ask(`${router.line(name)} ${word}`);
      expect(isUnderstood).toBe(true);
      expect(text).toContain(command.summary);
      for (const { ask } of command.examples) expect(text).toContain(router.line(name, ask));
    }
  });

  it.each(
    router.commands.flatMap(({ name, examples }) =>
      examples.map(({ ask }) => router.line(name, ask)),
    ),
  )('Help gives an example that works: %s', async (line) => {
    expect((await log.ask(line, MARCH, busy)).isUnderstood).toBe(true);
  });

  it('Help follows the front door and a command behind it', async () => {
    expect((await log.ask('/briefing help')).page).toEqual((await log.ask('/ai-help')).page);
    expect((await log.ask('/briefing rounds help')).page).toEqual(
      (await log.ask('/ai-rounds help')).page,
    );
  });
});

describe('a long answer', () => {
  it('A long answer shows twenty at first, and leads to the next twenty on its own moment', async () => {
    const window = { offset: 0, limit: PAGE_SIZE };
    const { page } = await log.ask('/ai-rounds', MARCH, { window });
    expect(page.events).toHaveLength(20);
    const more = page.actions.find((action) => action.kind === 'ask');
    expect(more).toEqual({
      kind: 'ask',
      label: 'Show 20 more',
      ask: '/ai-rounds',
      offset: 20,
      asOf: Date.parse(MARCH),
    });
  });

  it('A long answer tells each match once over all of its stretches, the last one without more', async () => {
    const whole = await log.ask('/ai-search a since:2026-02');
    const seen: string[] = [];
    let offset: number | undefined = 0;
    while (offset !== undefined) {
      const { page } = await log.ask('/ai-search a since:2026-02', MARCH, {
        window: { offset, limit: 7 },
      });
      seen.push(...page.events.map((event) => event.id));
      const more = page.actions.find((action) => action.kind === 'ask');
      offset = more?.kind === 'ask' ? more.offset : undefined;
    }
    expect(seen).toEqual(whole.page.events.map((event) => event.id));
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe('a mistake as an answer', () => {
  it('A mistake as an answer is the sentence, with the line to type set apart', () => {
    const page = mistakePage(
      new InputError({ wrong: 'x is wrong.', allowed: 'Use y', next: '/ai-rounds y' }),
    );
    expect(page.headline).toBe('x is wrong. Use y: /ai-rounds y');
    expect(page.parts).toEqual([
      {
        kind: 'notice',
        text: ['x is wrong. Use y: ', { kind: 'code', text: '/ai-rounds y' }],
      },
    ]);
  });

  it('A mistake as an answer says no more than the refusal itself where nothing can be typed', () => {
    expect(mistakePage(new ForbiddenError('Only members can.')).parts).toEqual([
      { kind: 'notice', text: 'Only members can.' },
    ]);
  });

  it('A mistake as an answer lets anything but a mistake through, to the one edge', async () => {
    const broken = createRouter({
      commands: [
        {
          name: 'boom',
          summary: 's',
          usage: '',
          examples: [],
          input: () => null,
          run: () => Promise.reject(new TypeError('ours')),
        },
      ],
      sections: [],
      reference: log.bundle.reference,
    });
    const who = { zone: 'UTC', asker: MEMBER, ...log.context };
    const asking = { log: log.reader(MARCH), now: new Date(MARCH), ...who };
    await expect(broken.ask('/ai-boom', asking)).rejects.toThrow(TypeError);
  });
});
