import { describe, expect, it } from 'vitest';
import { client, complaints, refusal, workspace } from '../helpers.ts';

const BRIEF = 'C0LOCALBRIEF';
const csv = Buffer.from('company,amount\nÖrsted,1\n');

describe('uploads', () => {
  it('Uploads go through the three steps of the SDK and end in the channel, as they were', async () => {
    const space = await workspace();
    const answer = await client(space).filesUploadV2({
      channel_id: BRIEF,
      file: csv,
      filename: 'rounds.csv',
      title: 'Rounds',
      initial_comment: 'the table',
    });
    expect(answer.ok).toBe(true);
    expect(space.as('ana').sees('#ai-briefing')[0]).toMatchObject({
      text: 'the table',
      files: ['rounds.csv'],
    });
    const [file] = Object.values(space.state.files);
    expect(Buffer.from(String(file?.content), 'base64')).toEqual(csv);
    const raw = await fetch(`${space.url}/files/${file?.id}/rounds.csv`);
    expect(Buffer.from(await raw.arrayBuffer())).toEqual(csv);
    expect(raw.headers.get('content-disposition')).toContain('attachment');
    expect(raw.headers.get('x-content-type-options')).toBe('nosniff');
    const asApp = (token: string) =>
      fetch(raw.url, { headers: { authorization: `Bearer ${token}` } }).then((got) => got.text());
    expect(await asApp(space.botToken)).toBe(csv.toString());
    expect(await asApp('xoxb-another')).toContain('Sign in');
  });

  it('Uploads can be shown only after they have been scanned', async () => {
    const space = await workspace();
    const web = client(space);
    const begun = await web.files.getUploadURLExternal({ filename: 'chart.png', length: 3 });
    const id = String(begun.file_id);
    await fetch(String(begun.upload_url), { method: 'POST', body: 'png' });
    await web.files.completeUploadExternal({ files: [{ id, title: 'Chart' }] });
    const image = { type: 'image', alt_text: 'chart', slack_file: { id } };
    const post = () =>
      web.chat.postMessage({ channel: BRIEF, text: 'x', blocks: [image] as never });
    expect(await complaints(post())).toEqual([
      '[ERROR] invalid slack file [json-pointer:/blocks/0/slack_file]',
    ]);
    expect((await web.files.info({ file: id })).file?.mimetype).toBe('');
    expect((await web.files.info({ file: id })).file?.mimetype).toBe('image/png');
    expect((await post()).ok).toBe(true);
  });

  it('Uploads are refused out of order', async () => {
    const space = await workspace();
    const web = client(space);
    const finish = (id: string) =>
      web.files.completeUploadExternal({ files: [{ id, title: 'x' }] });
    expect(await refusal(finish('F0NONE'))).toBe('file_not_found');
    const { file_id: id = '' } = await web.files.getUploadURLExternal({ filename: 'a', length: 1 });
    expect(await refusal(finish(id))).toBe('file_not_found');
    expect(await refusal(web.files.info({ file: id }))).toBe('file_not_found');
    const upload = () => fetch(`${space.url}/upload/${id}`, { method: 'POST', body: 'x' });
    expect((await upload()).status).toBe(200);
    expect((await upload()).status).toBe(404);
  });
});
