import { afterAll, describe, expect, it } from 'vitest';
import { JULY, openLog, titles } from '../../../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

describe('the largest rounds', () => {
  it('The largest rounds have each deal once, by the stage that counts where it fits', async () => {
    const shown = async (line: string) => titles((await log.ask(`/ai-rounds ${line}`, JULY)).page);
    expect(await shown('sort:amount top:4')).toEqual([
      'OpenAI closes its round at $122B and $852B post-money',
      'Anthropic closes $65B Series H at $965B post-money',
      "OpenAI's $40B round led by SoftBank is paid in",
      expect.stringMatching(/^Anthropic .*Series G/),
    ]);
    expect(await shown('status:announced company:OpenAI sort:amount top:2')).toContain(
      'OpenAI announces $110B from Amazon, Nvidia and SoftBank at $730B pre-money',
    );
    expect(await shown('company:OpenAI sort:amount')).toContain(
      'OpenAI announces $110B from Amazon, Nvidia and SoftBank at $730B pre-money',
    );
  });

  it('Rumours that are none any more are told with what came of them, where no other is asked for', async () => {
    const { page, text } = await log.ask('/ai-rounds status:rumoured company:Cursor', JULY);
    expect(text).toContain('No rumour is open; 2 rumours have closed:');
    expect(text).toContain('rumour, since fell through');
    expect(page.events).toHaveLength(2);
  });
});
