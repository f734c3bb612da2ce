/** Words by which people call types, statuses and rounds, beside their names in the lists. */
import type { EventType } from '../../../../domain/event/vocabulary.ts';

/** Words for a type of event, in each number and tense that questions have them. */
export const SPOKEN_TYPES: Readonly<Partial<Record<EventType, string>>> = {
  funding_round:
    'funding rounds, funding round, financing rounds, fundraises, fundraisings, raises, raised, raising, fundraising, financings, investments, funding, rounds',
  valuation: 'valuations, valued',
  acquisition:
    'acquisitions, acquired, acquires, acquire, acquiring, takeovers, takeover, bought, buys, buy, buying, purchases, purchased, buyouts, buyout, taken over, take over, takes over, took over, taking over, purchase, purchasing, snapped up, snap up, snaps up, acqui-hires, acqui-hire, acquihires, acquihire',
  merger:
    'mergers, merged, merges, merging, combinations, merge, combination, combine, combines, combined',
  ipo: 'ipos, ipo, listings, listed, going public, go public, flotations, stock market debuts, flotation, stock market debut, stock market listings, stock market listing, public offerings, public offering, initial public offerings, initial public offering, floated, market debuts, goes public, list on the stock market',
  partnership:
    'partnerships, partnered, partners with, partner with, partnering, alliances, collaborations, cooperations, tie-ups, tie-up, partner, partners, teamed up, team up, teams up, teaming up, joint ventures, joint venture, alliance, collaboration, collaborated, collaborate, collaborates, cooperation, licensing deals, licensing deal, licence deals',
  infrastructure:
    'data centre deals, data center deals, datacentre deals, datacenter deals, data centres, data centers, datacentres, datacenters, data centre, data center, compute deals, compute contracts, cloud deals, infrastructure deals, capacity deals, gigawatts, data centre buildouts, data center buildouts, buildouts, build-outs, compute deal, compute contract, cloud deal, cloud contracts, cloud contract, infrastructure deal, capacity deal, data centre projects, data center projects',
  product:
    'product launches, launches, launched, product releases, releases, released, new products, launch, release, releasing, launching, product launch, product release, new product, new models, new model, model launches, model launch, model releases, model release, models released, models launched, unveiled, unveils, unveil, rolled out, rolls out, new versions',
  earnings:
    'earnings, results, quarterly results, earnings reports, quarterly figures, earnings report, quarterly earnings, quarterly reports, quarterly report, quarterly revenue, quarterly revenues, quarter results',
  outage:
    'outages, downtime, went down, go down, goes down, going down, is down, disruptions, service disruptions, service outages, service outage, went offline, go offline, goes offline, gone offline, was offline, were offline, unavailable, was down, were down, service failures, disruption, service disruption',
  security_incident:
    'security incidents, breaches, breach, data breaches, data breach, hacks, hacked, hack, leaks, leaked, attacks, cyberattacks, vulnerabilities, security breaches, security breach, vulnerability, data leaks, data leak, leak, attack, attacked, cyber attacks, cyber attack, cyberattack, cyber-attacks, hacking, hacking attacks, intrusions, intrusion, security flaws, was breached, got hacked, hackers, hacker',
  regulation:
    'laws, law, acts, bills, bill, legislation, statutes, statute, decrees, decree, legislative proposals',
  legal:
    'lawsuits, lawsuit, court cases, court case, cases, suits, litigation, court, courts, sued, sue, sues, suing, trials, legal cases, law suits, law suit, legal case, legal action, legal actions, legal battles, legal battle, legal disputes, legal dispute, legal fights, trial, class actions, class action, class-action lawsuits, court battles, taken to court, take to court, takes to court',
  labour:
    'layoffs, layoff, lay-offs, laid off, lays off, job cuts, job losses, jobs cut, jobs were cut, jobs lost, cut jobs, cuts jobs, redundancies, firings, strikes, lay off, laying off, lay offs, job cut, cut staff, cuts staff, staff cuts, cutting jobs, cutting staff, cut workers, headcount cuts, headcount reductions, staff reductions, workforce reductions, workforce cuts, job reductions, lay anyone off, lay anybody off, lay people off, lay staff off, lay workers off, lay employees off, laid anyone off, laid people off, laid staff off, laid workers off, let go, let people go, lets people go, letting people go, let staff go, let workers go, let employees go, sacked, sackings, dismissals, redundancy, strike',
  people:
    'joined or left, joined, left, who joined, who left, hires, hired, hirings, departures, departed, appointments, appointed, resignations, resigned, executive changes, personnel changes, stepped down, people moves, personnel moves, executive moves, management changes, moves of people, who moved, move, moved, moves, quit, quits, quitting, resign, resigns, resignation, departure, depart, leave, leaves, leaving, join, joins, joining, hire, hiring, appoint, appoints, appointment, poached, poach, poaches, poaching, step down, steps down, stepping down, personnel, who runs, who heads, who is running, who is in charge of, head of, boss of, executives, ceo, ceos, chief executive, chief executives, cto, cfo, coo, chief scientist, chief scientists, new hires, management change',
  market:
    'stock market losses, market losses, stock losses, stock market, share prices, share price, stock prices, stock market news, wiped off, market value lost, market moves, sell-offs, selloffs, share price moves, sell-off, selloff, stock moves, stock market moves, share price falls, share price fall, stock falls, stock drops, market reactions, market reaction, stock market reaction',
};

/** Statuses as questions say them; a list of statuses has commas. */
export const SPOKEN_STATUSES: readonly (readonly [status: string, words: string])[] = [
  [
    'rumoured',
    'rumoured, rumours, rumors, rumour, rumor, rumored, reportedly, in talks, in early talks, in advanced talks, in negotiations, in discussions, early talks, advanced talks, talks, negotiating, negotiations, speculation, talks to raise, talks to buy, talks to acquire, raise talks, unconfirmed talks, unconfirmed, said to be raising',
  ],
  // A text on its way; a deal’s “pending” comes after it, where there are deals.
  ['consultation,proposed,in_committee,passed_one_chamber', 'pending, not yet passed, on the way'],
  ['withdrawn', 'dropped, scrapped, abandoned, cancelled, canceled, called off'],
  [
    'failed',
    'fell through, fallen through, called off, cancelled, canceled, collapsed, abandoned, terminated, scrapped, broken off, did not close, blocked deals, blocked acquisitions, blocked mergers, stopped deals, failed deals, dead deals, deals that failed, fail, fails, failing, fall through, falls through, falling through, fell apart, fall apart, falls apart, fallen apart, falling apart, collapse, collapses, broke down, broken down, call off, came to nothing, come to nothing, did not happen, never happened, backed out, walked away, pulled out, unravelled, unraveled, blocked by regulators, blocked by the regulator, blocked by authorities, stopped by regulators, blocked takeovers, blocked takeover, blocked deal, was blocked, were blocked, got blocked, never closed',
  ],
  ['announced,pending', 'pending, not yet closed, awaiting approval, open'],
  [
    'completed',
    'closed, completed, close, closes, done deals, deals done, finalised, finalized, went through, gone through',
  ],
  [
    'in_force',
    'in force, in effect, already in force, binding, came into force, came into effect, went into force, went into effect, took effect',
  ],
  ['proposed', 'proposed, proposals, drafts'],
  ['settled', 'settlements, settlement, settled, settle, settles, settling'],
  [
    'ruled',
    'rulings, ruling, ruled, decided by courts, verdicts, judgments, judgements, verdict, judgment, judgement, decided in court',
  ],
  ['filed', 'filed'],
  [
    'passed_one_chamber',
    'passed by one chamber, passed one chamber, passed by the house, passed by the senate',
  ],
  ['in_committee', 'in committee'],
  [
    'voluntary',
    'voluntary, voluntary codes of conduct, voluntary code of conduct, voluntary codes of practice, voluntary codes, voluntary code, voluntary commitments, voluntary frameworks, voluntary guidelines, voluntary standards, codes of conduct, codes of practice, non-binding, non-binding rules',
  ],
  [
    'opened',
    'opened, investigations, investigations opened, probes, inquiries, opened investigations, probe, inquiry, investigation, investigated, investigates, investigating, under investigation, under scrutiny',
  ],
  // “Fair use decisions” are those of courts, and of regulators.
  ['decided,contested,ruled', 'decisions'],
  ['decided', 'decided'],
  ['announced', 'announced'],
  ['appealed', 'appeals, appealed, appeal, appealing'],
  [
    'delayed',
    'delayed, postponed, deadline moved, deadlines moved, date moved, dates moved, deadline extended, deadlines extended, moved back, delay, delays, delaying, postpone, postpones, pushed back, put off',
  ],
  [
    'enjoined',
    'blocked by courts, blocked by a court, blocked by judges, blocked by a judge, stopped by a court, put on hold, enjoined',
  ],
  ['vetoed', 'vetoed, vetoes'],
  ['passed,enacted,in_force', 'passed, adopted'],
  ['enacted', 'enacted, signed into law'],
  ['consultation', 'consultations, under consultation'],
  ['disputed', 'disputed'],
  ['resolved', 'resolved'],
];

/** Words that say a type and a status at once. */
export const SPOKEN_BOTH: readonly (readonly [type: EventType, status: string, words: string])[] = [
  ['legal', 'ruled', 'court rulings, court ruling, court decisions, court decision'],
  ['legal', 'filed', 'new lawsuits, new cases'],
  [
    'legal',
    'filed,appealed',
    'pending lawsuits, pending cases, pending court cases, pending litigation, open lawsuits, open cases, ongoing lawsuits, ongoing cases, active lawsuits, lawsuits pending, cases pending',
  ],
  [
    'regulation',
    'consultation,proposed,in_committee,passed_one_chamber',
    'pending bills, pending bill, pending laws, pending legislation, bills pending, draft laws, draft law, draft bills, draft bill, draft legislation',
  ],
  [
    'ipo',
    'announced,rumoured,pending',
    'ipos planned, listings planned, ipos expected, ipos coming up, ipo candidates, ipo candidate, ipo pipeline, planned ipos, upcoming ipos, coming ipos, next ipos, plans to go public, planning to go public, want to go public, plan to go public, wants to go public, going to go public, about to go public, prepare to go public, preparing to go public, prepares to go public, will go public, could go public, may go public, might go public, expected to go public, hope to go public, plan an ipo, plans an ipo, planning an ipo, preparing an ipo, prepares an ipo, prepare an ipo, considering an ipo, plan to list, plans to list, want to list, planned listings, upcoming listings, filed for an ipo, filed for ipo, filing for an ipo, ipo filings, ipo filing, filed to go public, s-1 filings',
  ],
  ['ipo', 'completed', 'went public, gone public, were listed, was listed'],
];

/** Words that stand for several types. */
export const SPOKEN_LISTS: readonly (readonly [types: readonly EventType[], words: string])[] = [
  [['outage', 'security_incident'], 'incidents, incident'],
  [['acquisition', 'merger'], 'm&a, mergers and acquisitions'],
  [['acquisition', 'ipo'], 'exits, exit'],
  [['partnership', 'infrastructure'], 'suppliers, supplier, supplies, supplying, supplied'],
];

/** Rounds as questions say them; early and later stages are those of Crunchbase, https://about.crunchbase.com/knowledge-center/glossary-funding-types/. */
export const SPOKEN_ROUNDS: readonly (readonly [round: string, words: string])[] = [
  ['seed', 'seed, seeds, seed rounds, seed round, seed stage'],
  ['pre_seed', 'pre-seed, preseed, pre-seeds, pre-seed rounds, pre seed'],
  ['angel', 'angel, angel rounds'],
  ['series_a,series_b', 'early-stage, early stage, early-stage rounds, early stage rounds'],
  [
    'series_c,series_d,series_e,series_f,series_g,series_h,series_i,series_j',
    'late-stage, late stage, later-stage, later stage, late-stage rounds, late stage rounds, growth-stage, growth stage, growth rounds, growth round',
  ],
  [
    'debt_financing',
    'debt, debt financing, debt financings, debt deals, debt rounds, borrowed, borrowings, loans, credit facilities, debt facilities',
  ],
  ['convertible_note', 'convertibles, convertible notes, convertible'],
  ['secondary_market', 'secondaries, secondary, secondary sales, tender offers'],
  ['grant', 'grants'],
];
