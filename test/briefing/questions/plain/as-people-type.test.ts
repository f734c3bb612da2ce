import { afterAll, beforeAll, expect, it } from 'vitest';
import { JULY, type Log, openLog, titles, understood } from '../../../helpers/log.ts';

let log: Log;
beforeAll(async () => {
  log = await openLog();
});
afterAll(() => log.close());

it.each([
  ['who led anthropics series f', 'Anthropic · Series F'],
  ['biggest acquisitions this yr', 'largest first · acquisition · since 1 Jan 2026'],
  ['lightspeed deals', 'backed by Lightspeed Venture Partners'],
  ['mistral’s last round', 'Mistral AI · newest first · top 1 · without rumoured or failed'],
  ['softbank openai stake', 'SoftBank Group · together with OpenAI'],
  ['who is spending most on data centers', 'largest first · infrastructure deal'],
  ['nyt v openai', 'The New York Times Company · together with OpenAI · court case'],
  ['gemini 3', '“gemini 3”'],
  ['xAI vs anthropic valuation', 'companies xAI and Anthropic'],
  ['compare mistral and cohere funding', 'companies Mistral AI and Cohere'],
  ['did amazon invest in anthropic or openai', 'backed by Amazon · Anthropic or OpenAI'],
  ['bartz v anthropic', 'Anthropic · court case · “bartz”'],
  ['dsa case against meta', 'against Meta · “dsa” · “case”'],
  ['is the hpe juniper deal closed', 'completed · “hpe” · “juniper”'],
  ['character.ai lawsuits', 'court case · “character.ai”'],
  ['avg deal size this year', 'since 1 Jan 2026'],
  ['openai vs google models', 'companies OpenAI and Google'],
  ['is perplexity profitable', '“perplexity” · “profitable”'],
  ['california bills', 'California · regulation · without opened or decided or contested'],
  ['funding QoQ', 'capital · Q1 2026 beside Q2 2026 · funding round'],
  ['layoffs yoy', 'jobs cut · 11 Jul 2024 – 10 Jul 2025 beside 11 Jul 2025 – 10 Jul 2026'],
  ['latest deepseek model', 'newest first · DeepSeek · product'],
  ['ai adoption stats', 'market event · “adoption”'],
  ['rounds company:OpenAI, Anthropic and xAI', 'OpenAI or Anthropic or xAI'],
  ['rounds -company:OpenAI led by Sequoia', 'without OpenAI · led by Sequoia Capital'],
  ['rounds company:OpenAI with participation from Nvidia', 'OpenAI · backed by Nvidia'],
  ['deals company:Nvidia together with OpenAI', 'Nvidia · “OpenAI”'],
  ['notify me about seed rounds in germany', 'Seed · Germany'],
  [
    'which investors did most seed deals in 2025',
    'investors · Seed · since 1 Jan 2025 · until 31 Dec 2025',
  ],
  ['rumoured rounds that closed since april', 'rumours · since 1 Apr 2026'],
  ['who else besides Nvidia funds Nscale', 'company Nscale'],
  ['other european seed rounds', 'Europe (EU, UK, Switzerland, Norway) · Seed'],
  ['which labs lost founders', 'personnel change · “founders” · also looked for: startups'],
  ['trump executive order on ai state laws', '“trump” · “executive” · “order” · “state” · “laws”'],
])('What people type, “%s”, is understood as %s', async (asked, filters) => {
  expect(understood((await log.ask(`/briefing ${asked}`, JULY)).text)).toBe(filters);
});

it.each([
  ['cheapest way to get compute', 'The log tells what happened, and gives no advice'],
  ['who has raised more than once this year', 'No filter counts how often something happened'],
  ['who missed earnings', 'The log has no estimates of analysts beside what companies report'],
  ['which companies doubled their valuation', 'Highest step-up'],
  ['ai act high risk deadline moved?', '2 Dec 2027 adopted'],
  ['which ai labs had the most outages', 'Of whom, most first'],
  ['power deals above 1 GW', 'No filter measures power'],
  ['who left meta', 'No filter tells those who leave from those who join, so both are told.'],
  ['jobs cut because of AI', 'No filter stands for the reason of job cuts'],
  ['getty images vs stability', 'Showing Stability AI for “stability”.'],
  ['rounds with no lead investor', 'No filter tells rounds that nobody led'],
  ['did OpenAI deny a merger', 'Nothing for'],
  ['median seed round in europe', 'No median is told of fewer than 5 amounts; there are 3 here.'],
])('An answer to what people type, “%s”, says: %s', async (asked, said) => {
  expect((await log.ask(`/briefing ${asked}`, JULY)).text).toContain(said);
});

it('What applies in a month that is named is that of the month to come, and without days what applies today', async () => {
  const march = '2026-03-12T09:00:00Z';
  const asked = async (line: string) => understood((await log.ask(line, march)).text);
  expect(await asked('/ai-regulation what applies in august')).toBe(
    'since 1 Aug 2026 · until 31 Aug 2026',
  );
  expect(await asked('/ai-regulation what applies in the EU')).toBe('EU, without member states');
  expect(await asked('/ai-regulation what applied in august')).toBe(
    'since 1 Aug 2025 · until 31 Aug 2025',
  );
});

it('Few rounds are told with all who are known to be in them, those who led them first', async () => {
  const { text } = await log.ask('/briefing who invested in xAI’s series E', JULY);
  expect(text).toContain('Valor Equity Partners, StepStone Group, Fidelity');
  expect((await log.ask('/briefing who led Anthropic’s series G', JULY)).text).toContain(
    'GIC (lead), Coatue Management (lead)',
  );
});

it('A round in which a company is a partner of somebody else is not near to its debt', async () => {
  const { text } = await log.ask('/briefing coreweave debt', '2026-03-12T09:00:00Z');
  expect(text).toContain('Nothing for CoreWeave · Debt financing.');
  expect(text).not.toContain('Nearest');
});

it('A deed of somebody whom the log does not name is answered with none of others', async () => {
  const { page, text } = await log.ask('/briefing figma ipo', JULY);
  expect(page.events).toEqual([]);
  expect(text).not.toContain('Nearest');
  expect(page.actions.map(({ label }) => label)[0]).toMatch(/^Without the words/);
});

it('Advice that is asked for leads to what the log has of its subject', async () => {
  const { page } = await log.ask('/briefing should i buy nvidia stock', JULY);
  expect(titles(page).join()).toContain('Nvidia');
});

it.each(['since my last digest', 'what did i miss', 'what’s new since our last briefing'])(
  '“%s” tells what is new',
  async (asked) => {
    expect((await log.ask(`/briefing ${asked}`, JULY)).page.title).toBe('What is new');
  },
);

it.each([
  ['how do i schedule a digest', 'digest help'],
  ['how can we add an event', 'event help'],
  ['how to get alerts', 'watch help'],
])('“%s” is answered with the help of its command', async (asked, line) => {
  expect((await log.ask(`/briefing ${asked}`, JULY)).answered).toBe(line);
});
