import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { runPrompt } from '../../../playground/hosting/prompt.ts';
import { boltApp, section, workspace } from '../helpers.ts';

const plain = (words: string) => ({ type: 'plain_text' as const, text: words });
const button = (words: string, action_id: string) => ({
  type: 'actions',
  elements: [{ type: 'button', action_id, text: plain(words) }],
});
const FORM = {
  type: 'modal' as const,
  callback_id: 'form',
  title: plain('A form'),
  submit: plain('Save'),
  blocks: [
    {
      type: 'input',
      block_id: 'title',
      label: plain('Title'),
      element: { type: 'plain_text_input', action_id: 'title' },
    },
    button('Look', 'look'),
  ] as never,
};

/** All that the prompt prints for these lines, with an app that answers in its place. */
async function printed(lines: readonly string[]): Promise<string> {
  const space = await workspace();
  const pressed: string[] = [];
  await boltApp(space, 'Socket Mode', (app) => {
    app.command('/ask', async ({ ack, respond }) => {
      await ack();
      await respond({
        text: 'x',
        blocks: [section('An answer & more'), button('Open', 'open')],
      } as never);
    });
    app.action('open', async ({ ack, body, client }) => {
      await ack();
      await client.views.open({
        trigger_id: (body as { trigger_id: string }).trigger_id,
        view: FORM,
      });
    });
    app.action('look', async ({ ack }) => {
      pressed.push('look');
      await ack();
    });
    app.view('form', async ({ ack, view, body, client }) => {
      await ack();
      const said = `${view.state.values.title?.title?.value} of ${pressed.join()}`;
      await client.chat.postMessage({
        channel: 'C0LOCALBRIEF',
        text: `${said} for ${body.user.name}`,
      });
    });
  });
  const output = new PassThrough();
  const all = text(output);
  const input = Readable.from(lines.map((line) => `${line}\n`));
  await runPrompt({ workspace: space, handle: 'ana', channel: '#ai-briefing', input, output });
  output.end();
  return all;
}

it('The prompt shows an answer as its reader alone sees it, and presses, types and submits in the form on top', async () => {
  const shown = await printed([
    'press Open',
    '/ask something',
    'press Open',
    'press Look',
    'type Title = Nscale raises',
    'submit',
    'submit',
    'what',
    'next',
    'quit',
    'never read',
  ]);
  expect(shown).toContain('there is nothing to press');
  expect(shown).toContain('(only visible to you):\nAn answer & more\n[Open]');
  expect(shown).toContain('[ A form ]');
  expect(shown).toMatch(/\n\S[^\n(]*:\nNscale raises of look for ana\n/);
  expect(shown).toContain('no form is open');
  expect(shown).toContain('press <button>        press a button');
  expect(shown).not.toContain('never read');
});
