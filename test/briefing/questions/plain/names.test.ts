import { afterAll, beforeAll, expect, it } from 'vitest';
import { JULY, type Log, openLog, understood } from '../../../helpers/log.ts';

let log: Log;
beforeAll(async () => {
  log = await openLog();
});
afterAll(() => log.close());

it.each([
  ['the RAISE Act', '“RAISE Act”'],
  ['when does the RAISE act apply', '“RAISE act”'],
  ['is the TAKE IT DOWN Act in force', '“TAKE IT DOWN Act”'],
  ['NO FAKES Act', '“NO FAKES Act”'],
  ['raise act new york', 'New York · “raise act”'],
  ['what does the RAISE Act require', '“RAISE Act”'],
  ['Chip Security Act', '“Chip Security Act”'],
  ['Online Safety Act', '“Online Safety Act”'],
  ['Cybersecurity Law of China', 'China · “Cybersecurity Law”'],
  ['Great American AI Act', '“Great American AI Act”'],
  ['TAKE IT DOWN Act', '“TAKE IT DOWN Act”'],
  ['Transparency in Frontier AI Act', '“Transparency in Frontier Artificial Intelligence Act”'],
  ['what is banned under the AI Act', 'EU, without member states · “AI Act”'],
  ['penalties under the AI Act', 'EU, without member states · “AI Act”'],
  ['Merge Labs seed', 'Merge Labs · Seed'],
  ['Bezos AI startup', 'Project Prometheus'],
  ['Sam Altman and OpenAI', 'company OpenAI'],
  ['is Mistral raising again', 'Mistral AI · rumoured'],
  ['who is raising right now', 'rumoured'],
  [
    'rounds led by Andreessen or backed by Sequoia',
    'backed by Andreessen Horowitz or Sequoia Capital',
  ],
  ['round extensions in 2025', 'since 1 Jan 2025 · until 31 Dec 2025 · “extensions”'],
  ['lawsuits by authors', 'court case · “authors”'],
  ['lawsuits by newspapers', 'court case'],
  ['which investors have backed the most AI startups this year', 'investors · since 1 Jan 2026'],
  ['how much has Sequoia put into AI this year', 'backed by Sequoia Capital · since 1 Jan 2026'],
  ['IPOs planned for this year', 'listing · announced or rumoured or pending · since 1 Jan 2026'],
  ['what new obligations start in August 2026', 'since 1 Aug 2026 · until 31 Aug 2026'],
  ['what did the European Commission decide about Grok', 'European Commission · together with xAI'],
  [
    'fair use decisions in 2025',
    'Copyright · decided or contested or ruled · since 1 Jan 2025 · until 31 Dec 2025',
  ],
  ['which countries blocked DeepSeek', 'DeepSeek · “blocked”'],
  ['executive orders on AI since January', 'since 1 Jan 2026 · “executive” · “orders”'],
  ['has the moratorium on state laws passed', '“moratorium” · “state” · “laws”'],
  ['is the EU delaying high-risk rules', 'EU, without member states · “high-risk”'],
  ['UK AI bill', 'United Kingdom · regulation · without opened or decided or contested'],
  ['Figma IPO', 'listing · “Figma”'],
  ['biggest backers of OpenAI', 'company OpenAI'],
  ['data centre deals in Texas', 'infrastructure deal · “Texas”'],
  ['has the RAISE Act passed', '“RAISE Act”'],
  ['which companies signed the code of practice', '“code of practice”'],
  [
    'what is the Anthropic supply chain risk dispute about',
    'Anthropic · “supply” · “chain” · “risk”',
  ],
  ['what did Sam Altman say about jobs', 'Labour market · “Sam” · “Altman”'],
  ['rounds led by European VCs in 2026', 'since 1 Jan 2026'],
  ['compute deals for $100 billion', 'infrastructure deal · ≥ $90B · ≤ $110B'],
  ['deals for 100 billion', '≥ $90B · ≤ $110B'],
  ['a $1bn seed round', '≥ $900M · ≤ $1.1B · Seed'],
  ['startups at a $10bn valuation', 'valuations · valued at $9B to $11B'],
  ['seed at $3.5bn', 'Seed · valued at $3.15B to $3.85B'],
  [
    'did Google buy Wiz for $32bn',
    'bought by Google · acquisition or merger · in which Wiz is bought · ≥ $28.8B · ≤ $35.2B',
  ],
])('The names and amounts of “%s” are understood as %s', async (asked, filters) => {
  const { text } = await log.ask(`/briefing ${asked}`, JULY);
  expect(understood(text)).toBe(filters);
});

it.each([
  ['Azure outages', 'Azure is a product of Microsoft. This is about all of Microsoft.'],
  ['Gemini', 'Gemini is a product of Google.'],
  ['yann lecun', 'Yann LeCun is with AMI Labs, and was with Meta until 1 Jan 2026.'],
  [
    'Is Noam Shazeer still at Google',
    'Noam Shazeer is with OpenAI, and was with Google until 18 Jun 2026.',
  ],
  ['is Demis Hassabis still at Google', 'Demis Hassabis is with Google.'],
  ['where is John Schulman now', 'John Schulman is with Thinking Machines Lab'],
  ['down rounds', 'No filter tells rounds at a lower valuation than before'],
  ['biggest data breach in AI', 'The log states no size of outages and security incidents'],
  ['fines under the DSA', 'X contests its €120M fine'],
  ['European startups with money from US funds', 'No filter asks where investors come from'],
  ['is Cohere raising money', 'No rumour of a round of Cohere is open in the log'],
  ['rounds led by a16z or backed by Sequoia', 'these are all rounds that either of them backed'],
])('An answer to “%s” says: %s', async (asked, said) => {
  expect((await log.ask(`/briefing ${asked}`, JULY)).text).toContain(said);
});

it.each([
  'CHIPS Act',
  'chips act',
  'Chip Act',
  'CHIPS and Science Act',
  'is the EU Data Act in force',
])('A law that the log does not name is answered with no other: %s', async (asked) => {
  const { text, page } = await log.ask(`/briefing ${asked}`, JULY);
  expect(text).toMatch(/^No law called “[^”]* act” is named in this log\./im);
  expect(page.events).toEqual([]);
});

it('A ruling that somebody appeals against is among the rulings, and that is said', async () => {
  const { page, text } = await log.ask('/briefing copyright rulings', JULY);
  expect(text).toContain('Rulings include those that were appealed against since.');
  expect(page.events.map(({ status }) => status)).toEqual(
    expect.arrayContaining(['ruled', 'appealed']),
  );
});

it('What is left out of a question is said before the answer, also where a word is left out beside', async () => {
  const { text } = await log.ask('/briefing lawsuits by newspapers about zebras', JULY);
  const start = text.slice(0, text.indexOf('Courts'));
  expect(start).toContain('No filter stands for the kind of those who sue');
  expect(start).toContain('Nothing here says “zebras” with the rest');
});

it('A word that begins otherwise than a name is no typing error of it', async () => {
  const { text } = await log.ask('/briefing does the AI Act ban facial recognition', JULY);
  expect(text).not.toContain('Cognition');
});
