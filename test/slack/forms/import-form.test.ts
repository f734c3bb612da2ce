import { describe, expect, it } from 'vitest';
import type { SeenView } from '../../../playground/index.ts';
import { newIn, stage, stageOfFile } from '../../helpers/slack.ts';
import { CHANNEL, eventsNow, fill, modal } from './forms.ts';

const scene = stageOfFile();

const ana = () => scene().space.as('ana');

async function openImport(): Promise<SeenView> {
  await ana().slash('/ai-event', 'import', { channel: CHANNEL });
  return modal(scene(), 'Import events');
}

const TABLE = [
  'type,title,date,company,amount,source',
  'funding_round,Quillon AI raises $40M,2026-03-10,Quillon AI,$40m,https://example.com/quillon',
  'funding_round,Broken raises,2026-03-10,Broken,lots,https://example.com/broken',
].join('\n');

describe('an import in Slack', () => {
  it('An import in Slack tries a table first and names the lines that it rejects, then saves it and says what came of it', async () => {
    await openImport();
    await fill(scene(), { 'Text or table': TABLE });
    const before = (await eventsNow(scene())).total;
    await ana().submit(ana().modal() as SeenView);
    const tried = await modal(scene(), 'Nothing was saved. 1 would be added.');
    expect(tried.title).toBe('Tried, not saved');
    expect(tried.words).toContain('Line 3 amount: “lots” is not an amount');
    expect((await eventsNow(scene())).total).toBe(before);
    const fresh = newIn(scene(), 'ana', CHANNEL);
    await ana().submit(ana().modal() as SeenView);
    const [report] = await fresh.wait();
    expect(report?.words).toContain('1 added, 0 revised, 0 unchanged.');
    expect((await eventsNow(scene())).total).toBe(before + 1);
  });

  it('An import in Slack reads a file, a table of it or a text, and asks for the source of a text', async () => {
    const view = await openImport();
    const bytes = Buffer.from('- Ordovane acquires Lumiq for $45 million.\n');
    const picked = { name: 'news.md', size: bytes.length, content: bytes.toString('base64') };
    await ana().type(view, 'File', [{ ...picked, mimetype: 'text/markdown' }]);
    await ana().submit(ana().modal() as SeenView);
    const errors = ana().modal()?.errors ?? {};
    expect(Object.values(errors)).toEqual([
      'This is read as a text: name its address, or who published it.',
    ]);
    await fill(scene(), { 'Source of a text': 'The Morning Note' });
    await ana().submit(ana().modal() as SeenView);
    const tried = await modal(scene(), '1 would be added');
    expect(tried.words).not.toContain('CSV, JSON');
    const fresh = newIn(scene(), 'ana', CHANNEL);
    await ana().submit(ana().modal() as SeenView);
    expect((await fresh.wait())[0]?.words).toContain('1 added');
    const { events } = await eventsNow(scene());
    const saved = events.find(({ title }) => title.startsWith('Ordovane acquires Lumiq'));
    expect(saved?.sources.map(({ publisher }) => publisher)).toEqual(['The Morning Note']);
  });

  it('An import in Slack has no field for a file where the scope for it was not granted, and refuses an empty form', async () => {
    const { scopes } = scene().space;
    scopes.splice(scopes.indexOf('files:read'), 1);
    const other = await stage({ workspace: { scopes: [...scopes] } });
    scopes.push('files:read');
    await other.space.as('ana').slash('/ai-event', 'import', { channel: CHANNEL });
    const view = await modal(other, 'Import events');
    expect(view.words).not.toContain('CSV, JSON');
    await other.space.as('ana').submit(view);
    expect(Object.values(other.space.as('ana').modal()?.errors ?? {})).toEqual([
      'Paste a text or a table here, or choose a file.',
    ]);
  });
});
