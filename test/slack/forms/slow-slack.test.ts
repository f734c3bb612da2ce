/** Forms while Slack is slow to say who asks, and from where: side by side, since they wait. */
import { describe, expect, it, type TestContext } from 'vitest';
import type { SeenView } from '../../../playground/index.ts';
import { asks, newIn, type Stage, stage } from '../../helpers/slack.ts';
import { CHANNEL, fill, modal } from './forms.ts';

const COMING = 'The form comes in a moment.';

/** From now on Slack answers a method only after the promise has resolved. */
function stall({ space }: Stage, method: string): () => void {
  const answer = Promise.withResolvers<void>();
  space.faults.always(method, { kind: 'stall', applied: true, until: answer.promise });
  return () => {
    space.faults.clear();
    answer.resolve();
  };
}

/** Everything that opens a form without an answer before it. */
const OPENERS: Record<string, (scene: Stage) => Promise<unknown>> = {
  'a command': ({ space }) => space.as('ana').slash('/ai-event', 'add', { channel: CHANNEL }),
  'the front door': ({ space }) =>
    space.as('ana').slash('/briefing', 'event add', { channel: CHANNEL }),
  'a shortcut': ({ space }) => space.as('ana').shortcut('add_event'),
};

/** A stage that ends with a test of several that run at once. */
const own = ({ onTestFinished }: Pick<TestContext, 'onTestFinished'>) =>
  stage({ atEnd: onTestFinished });

describe.concurrent('a form while Slack is slow', () => {
  it.for(Object.entries(OPENERS))(
    'A form that %s opens is there before Slack says who asks, and is filled when it does',
    async ([_name, open], test) => {
      const scene = await own(test);
      const goOn = stall(scene, 'users.info');
      await open(scene);
      const first = await modal(scene, COMING);
      expect(first.title).toBe('One moment');
      goOn();
      const form = await modal(scene, 'What happened');
      expect([form.title, form.id]).toEqual(['Add an event', first.id]);
      expect(scene.space.traffic.calls('users.info')).toHaveLength(1);
    },
  );

  it('A form that a message’s menu opens does without its address where Slack does not give it, and the log says so', async (test) => {
    const scene = await own(test);
    const ana = scene.space.as('ana');
    const said = await ana.say(CHANNEL, 'Acme raises $5M https://acme.example/news');
    scene.space.faults.next('chat.getPermalink', { kind: 'error', error: 'message_not_found' });
    await ana.messageShortcut('track_event', said);
    const form = await modal(scene, 'Add an event');
    expect(form.values.sources?.sources?.value).toBe('https://acme.example/news');
    expect(scene.logged.map(({ facts }) => facts)).toContainEqual(
      expect.objectContaining({ kind: 'refused', word: 'message_not_found' }),
    );
  });

  it('A form that opens late says why it may not be filled, in the view that announced it', async (test) => {
    const scene = await own(test);
    const guest = scene.space.state.people.U0LOCALANA;
    if (guest) guest.is_restricted = true;
    const goOn = stall(scene, 'users.info');
    await scene.space.as('ana').slash('/ai-event', 'add', { channel: CHANNEL });
    await modal(scene, COMING);
    goOn();
    await modal(scene, 'Guests and people of other organisations can’t change the log.');
  });

  it('A form that somebody closes before it is filled leaves them alone', async (test) => {
    const scene = await own(test);
    const ana = scene.space.as('ana');
    const goOn = stall(scene, 'users.info');
    await ana.slash('/ai-event', 'add', { channel: CHANNEL });
    await ana.close(await modal(scene, COMING));
    goOn();
    await scene.space.until(() => scene.space.traffic.calls('views.update').length > 0);
    await scene.space.settled();
    expect([ana.modal(), ana.sees(CHANNEL)]).toEqual([undefined, []]);
  });

  it('A form of a schedule opens before Slack describes the channel, and is saved after all', async (test) => {
    const scene = await own(test);
    const ana = scene.space.as('ana');
    const [offer] = await asks(scene, 'ana', '/ai-digest schedule investor');
    const show = stall(scene, 'conversations.info');
    await ana.press(offer!, 'Change…');
    await modal(scene, COMING);
    show();
    await modal(scene, 'Schedule a digest');
    await fill(scene, { When: 'weekly mon 8.30' });
    const save = stall(scene, 'conversations.info');
    const said = newIn(scene, 'ana', CHANNEL);
    await ana.submit(ana.modal() as SeenView);
    const waiting = await modal(scene, 'This is being saved.');
    expect(waiting.title).toBe('One moment');
    save();
    await modal(scene, 'Saved. You read what was saved in the channel.');
    expect((await said.wait())[0]?.words).toMatch(/^(Scheduled as D\d+|This schedule exists)/);
  });

  it('A form that is sent while Slack is slow keeps what was typed where it is wrong', async (test) => {
    const scene = await own(test);
    const ana = scene.space.as('ana');
    const [offer] = await asks(scene, 'ana', '/ai-digest schedule investor');
    await ana.press(offer!, 'Change…');
    await modal(scene, 'Schedule a digest');
    await fill(scene, { When: 'now and then' });
    const goOn = stall(scene, 'conversations.info');
    await ana.submit(ana.modal() as SeenView);
    const waiting = await modal(scene, 'This is being saved.');
    goOn();
    const why = await modal(scene, 'Nothing was saved. Close this to change the form.');
    expect([why.id, why.words.includes('When: ')]).toEqual([waiting.id, true]);
    await ana.close(why);
    await ana.submit(await modal(scene, 'Schedule a digest'));
    expect(JSON.stringify(ana.modal()?.errors)).toContain('now and then');
  });
});
