import { comparisonPage } from '../src/briefing/answers/company/comparison.ts';
import { companyPage } from '../src/briefing/answers/company/page.ts';
import { chooseCompany, unknownCompany } from '../src/briefing/answers/company/unknown.ts';
import { readAsked } from '../src/briefing/answers/list-answer.ts';
import { companiesCompared, companyCalled } from '../src/briefing/questions/names/compared.ts';
import { withWatch } from '../src/briefing/watches/offer.ts';
import { defineCommand } from '../src/contracts/command.ts';
import { EVENT_TYPES } from '../src/domain/event/vocabulary.ts';
import { quoteTickers } from '../src/domain/reference/company.ts';
import { InputError } from '../src/errors.ts';

/** One company over all types of events. */
export default defineCommand({
  name: 'company',
  past: true,
  summary: 'One company: valuation, money raised, rounds, deals, incidents, regulation, lawsuits',
  usage: '<name> [filters]',
  examples: [
    { ask: 'Anthropic', answers: 'everything in the log about Anthropic' },
    { ask: 'Claude', answers: 'the company behind a product' },
    { ask: 'Nvidia since:last 12 months', answers: 'its events of the last twelve months' },
    { ask: 'Anthropic vs OpenAI', answers: 'two companies side by side' },
    { ask: 'Anthropic as of last month', answers: 'what was known of it at the end of last month' },
  ],
  async input(line, context) {
    const typed = quoteTickers(line);
    const asked = await readAsked('company', EVENT_TYPES, typed, context);
    const name = asked.words.join(' ');
    if (name) return { typed, asked, name };
    throw new InputError({
      wrong: 'No company is named.',
      allowed: 'Name a company, a product or a person',
      next: context.line('company', 'Anthropic'),
    });
  },
  async run(question, context) {
    const compared = await companiesCompared(question.name, context.log);
    const [unknown] = compared?.unknown ?? [];
    if (compared && unknown) return unknownCompany(unknown, context, compared.found);
    if (compared) return comparisonPage(compared.found, question, context);
    const match = await companyCalled(question.name, context.log);
    if (match.kind === 'none') return unknownCompany(question.name, context);
    if (match.kind === 'several') return chooseCompany(question.name, match.companies, context);
    const page = await companyPage(match, question, context);
    const asked = { ...question.asked, companies: [match.company], words: [] };
    return withWatch(page, { asked, query: asked.query }, context);
  },
});
