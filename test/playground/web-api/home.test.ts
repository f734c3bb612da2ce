import { describe, expect, it } from 'vitest';
import { modal, refusal, section } from '../helpers.ts';
import { recorder } from '../recorder.ts';

describe('home tabs', () => {
  const home = (words: string) => ({ type: 'home' as const, blocks: [section(words)] as never[] });

  it('Home tabs are replaced, not added, and guard against races with their hash', async () => {
    const { web, ana } = await recorder();
    const publish = (words: string, hash?: string) =>
      web.views.publish({ user_id: 'U0LOCALANA', view: home(words), ...(hash && { hash }) });
    const first = await publish('one');
    await publish('two', first.view?.hash);
    expect(await refusal(publish('three', first.view?.hash))).toBe('hash_conflict');
    expect(ana.home()?.words).toBe('two');
  });

  it('Home tabs are refused for nobody, for modals, and for blocks of messages', async () => {
    const { web } = await recorder();
    const publish = (user_id: string, view: object) =>
      refusal(web.views.publish({ user_id, view: view as never }));
    expect(await publish('U0NOBODY', home('x'))).toBe('user_not_found');
    expect(await publish('U0LOCALANA', modal('m', [section('hi')]))).toBe('invalid_arguments');
    const markdown = { type: 'home', blocks: [{ type: 'markdown', text: 'x' }] };
    expect(await publish('U0LOCALANA', markdown)).toBe('invalid_arguments');
  });
});
