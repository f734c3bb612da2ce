import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { SeenView } from '../../playground/index.ts';
import type { Store } from '../../src/contracts/store.ts';
import { StorageError } from '../../src/errors.ts';
import { asks, type Stage, stage } from '../helpers/slack.ts';
import { save } from './forms/forms.ts';

const CHANNEL = '#ai-briefing';

/** A log whose reading fails in this way. */
const broken = (error: Error) => (store: Store) => ({
  ...store,
  reader(): never {
    throw error;
  },
});

async function filledForm(scene: Stage): Promise<SeenView> {
  const ana = scene.space.as('ana');
  await ana.slash('/ai-event', 'add', { channel: CHANNEL });
  const view = await scene.space.until(() => ana.modal());
  await ana.choose(view, 'event_type', 'funding_round');
  const full = await scene.space.until(() => ana.modal()?.values.company && ana.modal());
  await ana.choose(full, 'status', 'completed');
  const words = {
    title: 'Helix Forge raises $120M',
    summary: 'A round.',
    date: '11 Mar',
    company: 'Helix Forge',
    sources: 'https://example.com/a',
  };
  for (const [field, text] of Object.entries(words)) await ana.type(full, field, text);
  return ana.modal() as SeenView;
}

describe('what fails here', () => {
  it('What fails here is logged with a reference, which the asker gets, and without words or tokens', async () => {
    const error = new Error('could not read "my secret words" with xoxb-123-abc');
    const scene = await stage({ store: broken(error) });
    const [reply] = await asks(scene, 'ana', '/ai-search my secret words');
    const [, reference] =
      /^That failed here, not with you\. Nothing was saved\. Reference ([2-9A-Z]{4})\.$/.exec(
        reply?.words ?? '',
      ) ?? [];
    const line = scene.logged.find(({ level }) => level === 'error');
    expect(line?.facts).toMatchObject({ reference, where: 'command', user: 'U0LOCALANA' });
    expect(JSON.stringify(scene.logged)).not.toMatch(/secret|xoxb/);
  });

  it('What fails here has a reference of its own each time, made from the randomness that it is given', async () => {
    const scene = await stage({ store: broken(new Error('x')) });
    const words = [];
    for (let i = 0; i < 3; i++) words.push((await asks(scene, 'ana', '/ai-help'))[0]?.words);
    expect(new Set(words).size).toBe(3);
    const again = await stage({ store: broken(new Error('x')) });
    expect((await asks(again, 'ana', '/ai-help'))[0]?.words).toBe(words[0]);
  });

  it.each(['busy', 'readonly', 'full'] as const)(
    'What fails here says it in its own words when the log is %s',
    async (trouble) => {
      const sentence = `The log is ${trouble}. Nothing was saved.`;
      const scene = await stage({ store: broken(new StorageError(trouble, sentence)) });
      const [reply] = await asks(scene, 'ana', '/ai-help');
      expect(reply?.words).toMatch(new RegExp(`^${sentence} Reference [2-9A-Z]{4}\\.$`));
      expect(scene.logged.at(-1)?.facts).toMatchObject({ error: { code: `storage_${trouble}` } });
    },
  );

  it('What fails here is told on the Home tab, and beside a mention to the asker alone', async () => {
    const scene = await stage({
      store: (store) => ({
        ...store,
        reader: (view) => ({
          ...store.reader(view),
          size: () => Promise.reject(new Error('x')),
          changes: () => Promise.reject(new Error('x')),
        }),
      }),
    });
    const ana = scene.space.as('ana');
    await ana.openHome();
    await scene.space.until(() => ana.home()?.words.startsWith('That failed here'));
    await ana.mention(CHANNEL, '');
    await scene.space.until(() =>
      ana
        .sees(CHANNEL)
        .find((each) => each.ephemeral)
        ?.words.startsWith('That failed here'),
    );
  });

  it.each([
    [
      { kind: 'rate_limited', retryAfter: 5 },
      'Slack takes no more messages of the app for a moment.',
    ],
    [{ kind: 'status', status: 503 }, 'Slack did not say whether the answer arrived.'],
    [{ kind: 'error', error: 'something_new' }, 'That failed here, not with you.'],
  ] as const)('What Slack answers to the Home tab is said there: %o', async (fault, sentence) => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    scene.space.faults.next('views.publish', fault);
    await ana.openHome();
    await scene.space.until(() => ana.home()?.words.startsWith(sentence));
  });

  it('What fails here keeps everything typed in a form', async () => {
    const scene = await stage({
      store: (store) => ({ ...store, append: () => Promise.reject(new Error('x')) }),
    });
    const ana = scene.space.as('ana');
    await filledForm(scene);
    await save(scene);
    const notice = await scene.space.until(() => ana.modal()?.title === 'Not saved' && ana.modal());
    expect(notice.words).toMatch(/Nothing was saved\. Reference/);
    await ana.close(notice);
    expect(ana.modal()?.values.title?.title?.value).toBe('Helix Forge raises $120M');
  });
});

describe('a database', () => {
  it.each<[string, () => Promise<boolean>]>([
    ['says nothing', () => new Promise(() => {})],
    ['fails', () => Promise.reject(new Error('no server'))],
  ])(
    'A database that %s of what other copies have answered keeps no gesture from its answer',
    async (_how, take) => {
      const keys = () => ({ take, endAt: async () => {} });
      const scene = await stage({ store: (store) => ({ ...store, keys }) });
      const [answer] = await asks(scene, 'ana', '/ai-company Nvidia');
      expect(answer?.words).toContain('Nvidia');
      expect(scene.logged.map(({ sentence }) => sentence)).toContain(
        'Other copies can’t be asked about a gesture',
      );
    },
  );

  it('A database that may only be read answers lookups, and says why it saves nothing', async () => {
    const scene = await stage({ readonly: true });
    const ana = scene.space.as('ana');
    const [answer] = await asks(scene, 'ana', '/ai-company Nvidia');
    expect(answer?.words).toContain('Nvidia');
    await filledForm(scene);
    await save(scene);
    const notice = await scene.space.until(() => ana.modal()?.title === 'Not saved' && ana.modal());
    expect(notice.words).toMatch(/can be read but not written\..*Nothing was saved.* Reference/);
  });

  it('A database that another program writes to is busy: the form says so, and saves once it is free', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    const view = await filledForm(scene);
    const other = new Database(scene.file);
    other.exec('BEGIN IMMEDIATE');
    await save(scene);
    const notice = await scene.space.until(() => ana.modal()?.title === 'Not saved' && ana.modal());
    expect(notice.words).toMatch(/written by another program.*Nothing was saved.* Reference/);
    other.exec('ROLLBACK');
    other.close();
    await ana.close(notice);
    await ana.submit(view);
    await scene.space.until(() =>
      ana.sees(CHANNEL).some((each) => each.words.includes('Saved as')),
    );
  });
});
