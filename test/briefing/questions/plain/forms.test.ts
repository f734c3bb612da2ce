import { afterAll, beforeAll, expect, it } from 'vitest';
import { JULY, type Log, openLog, understood } from '../../../helpers/log.ts';

let log: Log;
beforeAll(async () => {
  log = await openLog();
});
afterAll(() => log.close());

it.each([
  [
    'why did the CoreWeave deal for Core Scientific fail',
    'CoreWeave · together with Core Scientific · failed',
  ],
  ['which deals fell apart', 'failed'],
  [
    'how much did nvidia and google invest in 2026',
    'backed by Nvidia or Google · since 1 Jan 2026',
  ],
  [
    'what did a16z, Sequoia or Accel lead',
    'led by Andreessen Horowitz or Sequoia Capital or Accel',
  ],
  ['did nvidia or amd invest in xai', 'backed by Nvidia or AMD · xAI'],
  [
    'what have Google, Meta and Amazon bought',
    'bought by Google or Meta or Amazon · acquisition or merger',
  ],
  ['investors of both openai and anthropic', 'companies OpenAI and Anthropic'],
  ['which investors do openai and anthropic share', 'companies OpenAI and Anthropic'],
  ['what did Anthropic settle for', 'Anthropic · settled'],
  ['what has China done about Nvidia', 'China · Nvidia'],
  ['is Nebius still in talks with AI21', 'Nebius · rumoured · together with AI21 Labs'],
  ['has the New York Times case been settled', 'The New York Times Company · court case · settled'],
  [
    'bills in China that are still pending',
    'regulation · China · consultation or proposed or in committee or passed one chamber',
  ],
  [
    'people who moved from Google to Anthropic',
    'personnel change · Google · together with Anthropic',
  ],
  [
    'which states have passed AI laws',
    'United States and below · without United States itself · passed or enacted or in force · regulation',
  ],
  ['where did Andrej Karpathy go', '“Andrej” · “Karpathy”'],
  ['new models from Google or OpenAI in 2026', 'product · Google or OpenAI · since 1 Jan 2026'],
  ['security incidents with Chinese hackers', 'security incident · China'],
  ['nothing about OpenAI please, just funding since june', 'without OpenAI · since 1 Jun 2026'],
  ['rounds Nvidia took part in without leading', 'backed by Nvidia · without led by Nvidia'],
  [
    'us state AI laws except Colorado',
    'United States and below · without United States itself or Colorado · regulation',
  ],
  ['fines on X by the European Commission', 'X · together with European Commission · “fines”'],
  ['neither seed nor series A in Germany', 'without Seed or Series A · Germany'],
  ['rounds of at least $200 million that Thrive Capital led', '≥ $200M · led by Thrive Capital'],
  ['who has invested alongside Nvidia in Wayve', 'backed by Nvidia · Wayve'],
  ['total raised by OpenAI and Anthropic together', 'OpenAI or Anthropic'],
  ['which companies plan to go public', 'listing · announced or rumoured or pending'],
  ['who uses AMD chips', 'supplied by AMD · Chips'],
  ['which firms let people go in may 2026', 'labour event · since 1 May 2026 · until 31 May 2026'],
  ['biggest stock market losses due to AI', 'largest first · market event'],
  ['deals blocked by regulators', 'failed'],
  ['rules since 2025 under the AI action plan', 'since 1 Jan 2025 · “AI” · “action” · “plan”'],
  ['Michael Burry puts on Nvidia', 'Nvidia · “Michael” · “Burry” · “puts”'],
  [
    'how many acquisitions did Nvidia make in 2026',
    'acquisition or merger · bought by Nvidia · since 1 Jan 2026',
  ],
  ['when do the GPAI rules apply', '“GPAI”'],
  ['what has softbank put money into', 'backed by SoftBank Group'],
  ['top 5 acquisitions by price', 'largest first · top 5 · acquisition'],
  ['acquisitions by deal size', 'acquisition · largest first'],
  ['copyright rulings on AI training', 'Copyright · ruled · “training”'],
  ['how much did OpenAI and Oracle agree on', 'OpenAI · together with Oracle'],
  ['which rumours are still open', 'rumoured'],
  ['AI IPOs in 2026 and how much they raised', 'listing · since 1 Jan 2026'],
  [
    'who left Google for OpenAI or Anthropic',
    'personnel change · Google · together with OpenAI or Anthropic',
  ],
  ['did Snap lay anyone off', 'Snap · labour event'],
  ['who supplies Meta with compute', 'partnership or infrastructure deal · supplied to Meta'],
  ['how did the Musk v OpenAI trial end', 'OpenAI · court case · “Musk”'],
  ["who are Mistral's investors", 'company Mistral AI'],
  ['Italy vs DeepSeek', 'Italy · DeepSeek'],
  ['open rumours', 'rumoured'],
  ['pending rumours about Chinese companies', 'rumoured · China'],
  ['pending or rumoured deals in 2026', 'announced or pending or rumoured · since 1 Jan 2026'],
  [
    'nothing from the US: rounds above 300 million since January 2026',
    'without United States · ≥ $300M · since 1 Jan 2026',
  ],
  ['Series B rounds: which were largest?', 'Series B · largest first'],
  ['Getty versus Stability: who won?', 'Getty Images · “Stability”'],
  ['round: seed', 'Seed'],
  ['South Korean rounds', 'South Korea'],
  ['Saudi Arabian AI investments', 'Saudi Arabia'],
  ['vilka företag har Nvidia investerat i under 2026', 'backed by Nvidia · since 1 Jan 2026'],
  ['In wen hat Nvidia 2026 investiert?', 'backed by Nvidia · since 1 Jan 2026'],
  ['Wer hat Lovable finanziert?', 'company Lovable'],
  ['copyright suits since last july', 'Copyright · court case · since 1 Jul 2025'],
])('The forms of words in “%s” are understood as %s', async (asked, filters) => {
  expect(understood((await log.ask(`/briefing ${asked}`, JULY)).text)).toBe(filters);
});

it.each([
  ['which company raised the most money in 2026', 'concentration · since 1 Jan 2026'],
  ['which sector raised the most in 2026', 'capital · by sector · since 1 Jan 2026'],
  [
    'share of megarounds in Europe in 2026',
    'mega-rounds · Europe (EU, UK, Switzerland, Norway) · since 1 Jan 2026',
  ],
  ['number of acquisitions per month in 2026', 'purchases · by month · since 1 Jan 2026'],
  [
    'how much venture money went into robotics in 2026 per quarter',
    'capital · by quarter · Robotics · since 1 Jan 2026',
  ],
  ['which forecasts were missed', 'expectations · missed'],
  ['which expectations were missed', 'expectations · missed'],
  ['were expectations met or missed', 'expectations'],
  [
    'how many people did Amazon lay off in 2026',
    'jobs cut · Amazon · labour event · since 1 Jan 2026',
  ],
  [
    'biggest data center deals by gigawatts in 2026',
    'power and capital spending · largest first · infrastructure deal · since 1 Jan 2026',
  ],
  ['France vs Germany funding in 2026', 'France or Germany · since 1 Jan 2026'],
  ['what did OpenAI promise', 'expectations · OpenAI'],
  ['which country attracted the most funding in 2026', 'capital · by country · since 1 Jan 2026'],
  [
    'how did the median round change by quarter in 2026',
    'capital · median · by quarter · since 1 Jan 2026',
  ],
])('A figure that “%s” asks for is understood as %s', async (asked, filters) => {
  expect(understood((await log.ask(`/briefing ${asked}`, JULY)).text)).toBe(filters);
});

it.each([
  ['chip export rules china', 'Chips · Export controls · “china”'],
  ['export rules for chips to China', 'Export controls · Chips · “China”'],
  ['US export controls', 'Export controls', 'United States'],
  ['Chinese export controls on chips', 'Export controls', 'China', 'Chips'],
  ['export controls in China', 'Export controls', 'China'],
  ['which companies went public in Hong Kong', 'listing · completed · “Hong Kong”'],
])(
  'A place of “%s” is that which the rules are of, or a word where they are about it',
  async (asked, ...said) => {
    const { text } = await log.ask(`/briefing ${asked}`, JULY);
    for (const each of said) expect(understood(text)).toContain(each);
    expect(text.includes('Read as no filter')).toBe(said.some((each) => each.includes('“')));
  },
);

it.each([
  [
    'outages longer than ten hours',
    'No filter measures how long something lasted, so this is answered without “longer than ten hours”.',
  ],
  [
    'how many jobs have tech companies cut because of AI this year',
    'No filter stands for the reason of job cuts, so this is answered without “because of AI”.',
  ],
  [
    'jobs lost to AI in 2025',
    'No filter stands for the reason of job cuts, so this is answered without “to AI”.',
  ],
  [
    'deals with a disclosed price this year',
    'No filter asks for a stated amount, so this is answered without “with a disclosed price”.',
  ],
  ['who is the CEO of Apple?', 'The log tells who comes and goes, and not who holds a post today.'],
])('What the log does not keep is said to “%s”', async (asked, said) => {
  const { text } = await log.ask(`/briefing ${asked}`, JULY);
  expect(text).toContain(said);
  expect(text).not.toMatch(/Nothing (?:here|for)/);
});

it('The valuations of a company since a day are told with that day', async () => {
  const { text } = await log.ask('/briefing valuations of Anthropic since 2026', JULY);
  expect(understood(text)).toBe('company Anthropic · since 1 Jan 2026');
});

it('A deadline in a month is one of the month to come', async () => {
  const asked = '/briefing is there a deadline in June?';
  expect(understood((await log.ask(asked, JULY)).text)).toBe(
    'since 1 Jun 2027 · until 30 Jun 2027',
  );
});

it('The cheapest purchase with a known price is the cheapest of all', async () => {
  const { text } = await log.ask('/briefing cheapest purchase with a known price', JULY);
  expect(understood(text)).toBe('smallest first · top 1 · acquisition');
  expect(text).not.toContain('No filter');
});

it('Two companies without an investor of both are told so', async () => {
  const { text } = await log.ask('/briefing who backed both Harvey and Legora?', JULY);
  expect(text).toContain('This log names no investor of both.');
});

it('A word before a colon without a space is a filter, and refused where there is none', async () => {
  const { text } = await log.ask('/briefing secter:chips', JULY);
  expect(text).toContain('secter is not a filter. Did you mean sector?');
});

it('A question about a company that the log lacks is not answered with others', async () => {
  const { page } = await log.ask('/briefing did Stripe lay anyone off', JULY);
  expect(page.headline).toBe('Nothing for labour event · “Stripe”.');
  expect(page.events).toEqual([]);
});
