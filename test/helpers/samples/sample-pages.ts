/** Pages as the style guide draws them: a daily digest of three lines, a company's answer. */
import { type Action, bold, type Line, link, moment, type Page } from '../../../src/page/page.ts';

const ZONE = 'Europe/Stockholm';
const LAST_DIGEST = Date.UTC(2026, 2, 11, 8);
const NEXT_DIGEST = Date.UTC(2026, 2, 13, 8);

/** The moment of both answers: Thursday 12 March 2026, 09:00 in Stockholm. */
export const NOON_OF_NEWS = Date.UTC(2026, 2, 12, 8);

function menu(number: number, event: number, about: string): NonNullable<Line['menu']> {
  const items: Action[] = [
    { kind: 'ask', label: 'Sources and history', ask: `/ai-event history E${event}` },
    { kind: 'form', label: 'Correct it', event: `E${event}` },
  ];
  return { about: `Line ${number}, ${about}: menu`, items };
}

export const dailyDigest: Page = {
  headline: 'Google closes $32B Wiz deal; Nvidia puts $2B in Nebius; Amazon code sign-off',
  title: 'AI Briefing · Thursday 12 March 2026',
  parts: [
    { kind: 'context', text: ['3 new events since ', moment(LAST_DIGEST, ZONE)] },
    {
      kind: 'lines',
      lines: [
        {
          number: 1,
          headline: 'Google completes its $32B purchase of Wiz',
          tail: [
            'completed 11 Mar 2026',
            'press, 2 sources',
            [link('Get AI Book', 'https://one.example/wiz?a=1&b=2')],
            [link('Newsvot', 'https://two.example/wiz')],
          ],
          detail: 'EU clearance came in February; Wiz keeps its brand.',
          menu: menu(1, 201, 'Google completes its purchase of Wiz'),
        },
        {
          number: 2,
          headline: 'Nvidia invests $2B in Nebius, with warrants for about 8.3%',
          tail: [
            'announced 11 Mar 2026',
            'single source',
            [link('Global Equity Briefing', 'https://three.example/nebius')],
          ],
          detail: 'Not counted as a round: Nebius is listed.',
          menu: menu(2, 202, 'Nvidia invests in Nebius'),
        },
        {
          number: 3,
          headline: 'Amazon requires senior sign-off for AI-assisted code changes',
          tail: [
            'reported 11 Mar 2026',
            'press, 2 sources',
            [link('TechRadar', 'https://four.example/')],
            [link('The Daily Scout', 'https://five.example/')],
          ],
          detail: 'Follows the store outage of 5 Mar. Amazon disputes that AI coding caused it.',
          menu: menu(3, 203, 'Amazon requires sign-off'),
        },
      ],
    },
    {
      kind: 'text',
      text: [
        'Nothing new: funding rounds, regulation, courts, labour, market risk. No rumour moved. Coming dates: none within 30 days; next is ',
        bold('2 Aug 2026'),
        ' (143 days), EU AI Act.',
      ],
    },
    {
      kind: 'context',
      text: [
        'Feeds: none connected; this is the bundled log · Next: ',
        moment(NEXT_DIGEST, ZONE),
        ' · Ask in the thread: "@AI Briefing why 2"',
      ],
    },
  ],
  actions: [],
  events: [],
};

export const companyAnswer: Page = {
  headline: 'Anthropic: $380B post-money, Series G, Feb 2026; supply-chain-risk label contested',
  title: 'Anthropic',
  parts: [
    { kind: 'text', text: 'AI lab · United States · foundation models' },
    {
      kind: 'facts',
      facts: [
        {
          label: 'Latest valuation',
          value: [
            '$380B post-money, Series G, Feb 2026 · ',
            bold('2.08×'),
            ' the $183B post-money of Series F, Sep 2025',
          ],
        },
        {
          label: 'Circular',
          value: 'Microsoft: pledged investor and supplier ($30B of Azure)',
        },
      ],
    },
    {
      kind: 'chart',
      style: 'bar',
      title: 'Valuation, post-money, US$ billion',
      labels: ['Sep 2025', 'Feb 2026'],
      series: [{ name: 'Valuation', values: [183, 380] }],
      notDrawn: 'about $350B of Nov 2025, basis not stated',
    },
    {
      kind: 'table',
      caption: 'Anthropic, 17 events, newest first',
      rowHeader: 1,
      columns: [
        { label: 'Date' },
        { label: 'Event' },
        { label: 'Amount', align: 'right' },
        { label: 'Evidence' },
      ],
      rows: [
        ['9 Mar 2026', 'Two suits against the supply-chain-risk label', '', 'press, 2 sources'],
        [
          '25 Feb 2026',
          'Acquires Vercept, nine people',
          'undisclosed',
          ['single source · ', link('Newsvot', 'https://two.example/vercept')],
        ],
        [
          'Feb 2026',
          'Series G, led by GIC and Coatue Management',
          '$30B at $380B post-money',
          'press, 2 sources',
        ],
      ],
    },
    { kind: 'notice', text: 'Left out: 2 without a date.' },
    { kind: 'context', text: 'understood: company Anthropic · known by 12 Mar 2026' },
  ],
  actions: [
    { kind: 'ask', label: 'Show 14 more', ask: '/ai-company Anthropic', offset: 3 },
    { kind: 'share', label: 'Post to channel', ask: '/ai-company Anthropic', asOf: NOON_OF_NEWS },
    { kind: 'form', label: 'Correct an event' },
  ],
  events: [],
};
