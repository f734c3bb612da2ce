import { afterAll, describe, expect, it } from 'vitest';
import { plainText } from '../../src/page/plain-text.ts';
import { JULY, openLog, partsOf, titles } from '../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

describe('/ai-deals', () => {
  it('/ai-deals finds purchases of a window, and no rounds', async () => {
    const { page } = await log.ask('/ai-deals type:acquisition since:2026-02-20 until:2026-03-12');
    expect(titles(page)).toEqual([
      'Google completes the $32B Wiz acquisition',
      'OpenAI to acquire AI security-testing startup Promptfoo',
      "Netflix buys Ben Affleck's AI startup InterPositive",
      'Anthropic acquires computer-use startup Vercept',
      "Australia's Canva buys Cavalry, for moving pictures, and MangoAI, for AI video ads",
      'Hugging Face takes over GGML.AI, makers of llama.cpp',
    ]);
  });

  it('/ai-deals of a sector leads to the topic of its name, which events of others have', async () => {
    const chips = await log.ask('/ai-deals sector:chips since:2026-06', JULY);
    expect(chips.text).toContain('Events of other sectors may have the same topic: topic:chips');
    expect(titles((await log.ask('/ai-deals topic:chips since:2026-06', JULY)).page)).toContain(
      'Qualcomm to buy AI-software firm Modular for about $3.9B',
    );
    const models = await log.ask('/ai-deals sector:foundation_models', JULY);
    expect(models.text).not.toContain('Events of other sectors');
  });

  it('/ai-deals adds up what is closed apart from what is not, and names what has no price', async () => {
    const { text } = await log.ask('/ai-deals type:acquisition since:2026-02-20');
    expect(text).toContain(
      '6 deals: 6 acquisitions. Purchases closed: $32B in one deal announced in another period (not counted: 1 with undisclosed amounts); announced and not closed: 4 with undisclosed amounts.',
    );
  });

  it('/ai-deals says nothing of what is open where all of it has closed since', async () => {
    const { text } = await log.ask('/ai-deals acquirer:Google target:Wiz', JULY);
    expect(text).toContain(
      '2 deals: 2 acquisitions. Purchases closed: $32B in one deal; not counted: 1 other stage of a deal.',
    );
  });

  it('/ai-deals says of an announced purchase that it fell through since, as the page of the company does', async () => {
    const [table] = partsOf((await log.ask('/ai-deals acquirer:CoreWeave', JULY)).page, 'table');
    expect(table?.rows.map((row) => row[3])).toEqual([
      'fell through',
      'announced, since fell through',
    ]);
    const company = await log.ask('/ai-company Core Scientific', JULY);
    expect(company.text).toContain('announced, since fell through, 7 Jul 2025');
    const then = await log.ask('/ai-deals acquirer:CoreWeave', '2025-08-01T09:00:00Z');
    expect(then.text).not.toContain('fell through');
  });

  it('/ai-deals has each purchase in one part of what it adds up, in every month and of every size', async () => {
    const months = Array.from({ length: 18 }, (_, at) =>
      new Date(Date.UTC(2025, at)).toISOString(),
    );
    const spans = months.map((month) => `since:${month.slice(0, 7)} until:${month.slice(0, 7)}`);
    for (const span of [...spans, 'min:1bn', 'max:1bn', 'acquirer:CoreWeave', '']) {
      const line = `/ai-deals type:acquisition ${span}`.trim();
      const { text } = await log.ask(line, JULY);
      const all = Number(text.match(/(\d+) acquisitions?\./)?.[1] ?? 0);
      const told = text.match(/Purchases (.*)\./)?.[1] ?? '';
      const parts = [...told.matchAll(/(?<![$€£.\d])(one|\d+) (?!in )[a-z]/g)];
      const sum = parts.reduce(
        (total, [, count]) => total + (count === 'one' ? 1 : Number(count)),
        0,
      );
      expect({ line, sum, told }).toEqual({ line, sum: all, told });
    }
  });

  it('/ai-deals counts a purchase in the period in which it was announced, and shows it in that of its close too', async () => {
    const { page, text } = await log.ask(
      '/ai-deals type:acquisition since:2025-03 until:2025-03-31',
    );
    expect(text).toContain('Purchases closed: $41.4B in 3 deals');
    expect(text).not.toContain('in another period');
    const [table] = partsOf(page, 'table');
    const wiz = table?.rows.filter(([, deal]) => String(deal).includes('Wiz')) ?? [];
    expect(wiz.map(([date]) => date)).toEqual(['18 Mar 2025, announced', '18 Mar 2025']);
  });

  it('/ai-deals counts by kind and never adds building to buying', async () => {
    const { text } = await log.ask('/ai-deals since:2026-01');
    expect(text).toMatch(/\n\d+ deals: \d+ acquisitions?, .*\d+ infrastructure deals?\./);
  });

  it('/ai-deals finds deals by any party', async () => {
    const { page } = await log.ask('/ai-deals company:Accenture');
    expect(titles(page)).toEqual([
      'Accenture and Mistral AI sign a multi-year enterprise AI partnership',
      "Accenture trains 30,000 staff on Anthropic's Claude",
    ]);
    expect((await log.ask('/ai-deals company:Mistral')).page.events[0]?.title).toContain(
      'Accenture',
    );
  });

  it('/ai-deals heads each row of its table by the deal, with an amount or a word for none', async () => {
    const [table] = partsOf((await log.ask('/ai-deals since:2026-02-20')).page, 'table');
    expect(table?.rowHeader).toBe(1);
    expect(table?.columns.length).toBeLessThanOrEqual(6);
    for (const row of table?.rows ?? []) expect(String(row[4])).not.toBe('');
  });

  it('/ai-deals points to rounds by a question that can be asked', async () => {
    for (const line of ['/ai-deals', '/ai-deals type:acquisition since:2026-02-20']) {
      const { page } = await log.ask(line);
      const pointer = partsOf(page, 'context').flatMap((part) =>
        typeof part.text === 'string' ? [] : part.text,
      );
      const next = pointer.find((run) => typeof run === 'object' && run.kind === 'code');
      const asked = typeof next === 'object' && next.kind === 'code' ? next.text : '';
      expect(asked).toMatch(/^\/ai-rounds/);
      expect((await log.ask(asked)).isUnderstood).toBe(true);
    }
  });

  it('/ai-deals goes by the largest where asked, an amount in another currency by its dollars', async () => {
    const { page } = await log.ask('/ai-deals type:infrastructure min:$10bn sort:amount');
    const dollars = page.events.map(
      (event) =>
        (event.amount &&
          log.bundle.reference.inDollars(event.amount, event.occurredOn?.date ?? event.knownOn)
            ?.value) ??
        0,
    );
    expect(dollars).toEqual([...dollars].sort((a, b) => b - a));
    expect(Math.min(...dollars)).toBeGreaterThanOrEqual(1e10);
  });

  it('/ai-deals says of how many it shows the first where only some are asked for', async () => {
    const { headline } = (await log.ask('/ai-deals type:acquisition sort:amount top:2')).page;
    expect(headline).toMatch(/^2 of \d+ deals: /);
  });

  it('/ai-deals tells each of several values that a filter has apart', async () => {
    const { page } = await log.ask('/ai-deals type:acquisition country:FR,DE,PL', JULY);
    const [facts] = partsOf(page, 'facts');
    expect(facts?.facts.map(({ label, value }) => `${label}: ${plainText(value)}`)).toEqual([
      'France: 2 deals: 2 acquisitions. Purchases closed: 1 with undisclosed amounts; announced and not closed: 1 with undisclosed amounts.',
      'Germany: 1 deal: 1 acquisition. Purchases closed: 1 with undisclosed amounts.',
      'Poland: no deal',
    ]);
  });

  it('/ai-deals says what it searched where there is nothing', async () => {
    const { page } = await log.ask('/ai-deals type:merger country:FR');
    expect(page.headline).toBe('Nothing for merger · France.');
  });

  it('/ai-deals names the kinds that it answers about', async () => {
    expect((await log.ask('/ai-deals type:funding_round')).text).toContain(
      'Use acquisition, merger, ipo, partnership or infrastructure: /ai-deals type:acquisition',
    );
  });

  it('/ai-deals says that its titles tell of today where a deal was at another stage in the days asked for', async () => {
    const then = await log.ask('/ai-deals company:Wiz since:2025-03 until:2025-04', JULY);
    expect(then.text).toContain('Titles tell of today.');
    const now = await log.ask('/ai-deals company:Wiz since:2026-03', JULY);
    expect(now.text).not.toContain('Titles tell of today.');
  });
});
