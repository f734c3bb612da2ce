/** Words by which people ask for figures over time, and for what they are told apart by. */

/** The words that choose a figure, each with the phrases that stand for it; `asks` are those that no other command answers. */
export const PHRASES = {
  capital: {
    words: 'capital, money raised, funding volume, investment volume, median round, median',
    asks: 'capital per, capital by, funding boom, investment boom, funding slowing, funding slowing down, funding cooling, funding growing, funding accelerating, funding trend, funding trends, trend, trends',
  },
  concentration: {
    words: '',
    asks: 'concentration, concentrated, hhi, herfindahl, herfindahl-hirschman index, herfindahl–hirschman index, top-3 share, top 3 share, top three share, raised the most money, raised the most capital, raised the most funding, raised most money, raised most capital, raised the most, raised most, raise the most, raises the most, most money raised, most capital raised, most money, most capital, most funding, best funded, best-funded, most funded, most-funded, biggest fundraisers, top fundraisers, largest fundraisers, companies by money raised, companies by capital raised, companies by funding',
  },
  mega: {
    words: 'largest rounds',
    asks: 'mega-rounds, mega-round, mega rounds, mega round, megarounds, mega-deals, mega deals, megadeals',
  },
  debt: {
    words: 'debt, debt and equity, equity and debt',
    asks: 'debt share, share of debt, debt against equity, debt or equity',
  },
  rumours: {
    words: 'rumours, rumors, rumour, rumor',
    asks: 'rumoured rounds that closed, rumored rounds that closed, rumoured deals that closed, rumored deals that closed, rumoured rounds that were completed, rumoured deals that were completed, rumoured rounds that came true, rumoured deals that came true, share of rumours that closed, share of rumors that closed, share of rumours closed, share of rumors closed, share of rumours, share of rumors, what became of rumours, what became of rumors, rumours that closed, rumors that closed, rumours closed, rumors closed, closed rumours, closed rumors, rumours came true, rumors came true, rumours turned out, rumors turned out, turned out to be true, turned out true, turned out to be right, turned out right, turned out to be wrong, turned out wrong, turned out false, rumours that came true, rumors that came true, rumours that turned out, rumors that turned out, rumours proved, rumors proved, proved true, proved to be true',
  },
  jobs: {
    words: 'jobs, jobs cut, job cuts, job losses, layoffs, lay-offs, labour, labor',
    asks: 'how many jobs, number of jobs, lost their jobs, jobs lost, most jobs, largest layoffs, biggest layoffs, largest job cuts, biggest job cuts, top layoffs, top job cuts',
  },
  power: {
    words:
      'power, gigawatts, gigawatt, gw, capex, capital spending, data centres, data centers, capacity, energy',
    asks: 'how many gigawatts, how much power, how much capex, by gigawatts, by gigawatt, by power, by capacity, by megawatts',
  },
  multiples: {
    words: 'multiple, run rate, run rates, run-rate, run-rates, arr, annual recurring revenue',
    asks: 'multiples, revenue multiples, revenue multiple, valuation multiples, valuation multiple',
  },
  valuations: {
    words: 'valuations, valuation, latest valuations',
    asks: 'most valuable, highest valued, most highly valued, highest valuation, highest valuations, top valuations, top valuation, biggest valuations, largest valuations, biggest valuation, largest valuation, unicorns, unicorn, worth the most, worth most, least valuable, lowest valued, lowest valuation, lowest valuations, smallest valuation, smallest valuations, worth the least, worth least',
  },
  steps: {
    words: 'step-ups, step-up, step ups, step up, valuation steps',
    asks: 'doubled their valuation, doubled their valuations, doubled its valuation, doubled in value, doubled in valuation, valuation doubled, tripled their valuation, tripled its valuation, tripled in value, highest step-up, highest step-ups, largest step-up, largest step-ups, biggest step-up, biggest step-ups, highest step up, largest step up, biggest step up',
  },
  investors: {
    words: 'investors, investor, backers, venture investors',
    asks: 'investors did the most, investors did most, investors made the most, investors made most, investors with the most, investors with most, investors have done the most, vcs did the most, funds did the most, vcs with the most, funds with the most, most active investors, most active investor, lead investors, top lead investors, most active lead investors, most active vcs, most active vc, most active funds, top investors, top vcs, top backers, busiest investors, biggest investors, largest investors, leading investors, active investors, who invests the most, who invests most, who invested the most, who invested most, leads the most rounds, led the most rounds, leads most rounds, led most rounds, backs the most, investors have backed the most, investors backed the most, investors have led the most, investors led the most, investors joined the most, investors have joined the most, investors invested the most, investors are most active, funds are most active, vcs are most active, vcs backed the most, investor ranking, investors by rounds',
  },
  purchases: {
    words: 'purchases, acquisitions, buyers, takeovers, m&a, who buys, who bought',
    asks: 'by buyer, by acquirer, busiest buyers, most active buyers, top buyers, biggest buyers, largest buyers, top acquirers, biggest acquirers, largest acquirers, most active acquirers, busiest acquirers',
  },
  figures: {
    words: 'figures, series',
    asks: 'repeated figures, repeated figure, revised figures, figures over time',
  },
  law: {
    words: 'regulation, regulations, laws, law, legislation, rules',
    asks: 'how many laws',
  },
  incidents: {
    words: 'incidents, outages, outage, breaches, security incidents, downtime',
    asks: 'most outages, most incidents, most breaches, fewest outages, outages per, incidents per, how many outages, how many incidents',
  },
  expectations: {
    words: 'expectation, expected, guidance, promises',
    asks: 'how good were forecasts, met or missed, expectations, forecasts, predictions, missed guidance, missed its guidance, missed their guidance, beat its guidance, met its guidance, kept their promises, kept its promises, promises kept, promises broken, came true, promise, promised, promises, predict, predicts, predicted, forecasted, guided for, expect, expects',
  },
} as const satisfies Record<string, { words: string; asks: string }>;

/** The fields by which capital is told apart, and the lengths of periods, by the words for them. */
export const DIMENSIONS = {
  month: 'month, months',
  quarter: 'quarter, quarters',
  year: 'year, years',
  region: 'region, regions, geography',
  country: 'country, countries',
  sector: 'sector, sectors, industry, vertical',
  round: 'round, rounds, stage, stages, series, round type',
} as const satisfies Record<string, string>;
