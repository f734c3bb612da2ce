/** The rules of a workspace: listed, tried, added, removed with or without what they accepted. */
import type { Request } from '../../../contracts/command.ts';
import type { ReviewRule } from '../../../contracts/sources/review.ts';
import { firstWord } from '../../../domain/text/cutting.ts';
import { plural } from '../../../domain/text/english.ts';
import { InputError, UserError } from '../../../errors.ts';
import type { Page } from '../../../page/page.ts';
import { requirePlanner } from '../../command/permission.ts';
import { defineVerb } from '../../command/verbs.ts';
import { lastRuleOf, rulesOf, ruleWords } from '../../wording/review/rule-words.ts';
import { acceptByRules, tried } from './by-rules.ts';
import { reopen } from './deciding.ts';
import { readRule } from './read-rule.ts';
import { rulesPage, trialPage } from './rule-pages.ts';
import { recentStories } from './stories.ts';
import { decidingBy } from './typed.ts';

/** As for schedules. */
const permit = async ({ asker, plans }: Request) =>
  requirePlanner(asker, await plans.settings(), 'choose the rules of the review');

/** `rules`. */
export const ruleList = defineVerb({
  word: 'rules',
  permit,
  input: () => null,
  run: async (_, context) => rulesPage(rulesOf(await context.review.settings()), context),
});

type RuleOrder =
  | { verb: 'list' }
  | { verb: 'add'; rule: ReviewRule }
  | { verb: 'try'; rule: ReviewRule; typed: string | null }
  | { verb: 'run'; rule: ReviewRule }
  | { verb: 'remove'; rule: ReviewRule; withAll: boolean };

/** `rule add …`, `rule try …`, `rule remove 2 with all`, `rule run 2`. */
export const ruleChange = defineVerb<RuleOrder>({
  word: 'rule',
  permit,
  async input(typed, context) {
    const { word, rest } = firstWord(typed);
    const verb = word.toLowerCase();
    if (verb === '' || verb === 'list') return { verb: 'list' };
    if (verb === 'remove' || verb === 'delete')
      return { verb: 'remove', ...(await known(rest, context)) };
    if (verb === 'run') return { verb, rule: (await known(rest, context)).rule };
    if (verb === 'try' && /^\d+$/.test(rest)) {
      const { rule } = await known(rest, context);
      return { verb: 'try', rule, typed: null };
    }
    if (verb === 'add') return { verb: 'add', ...(await fresh(rest, context)) };
    if (verb === 'try') return { verb: 'try', ...(await fresh(rest, context)) };
    throw new InputError({
      wrong: `rule takes no “${word.slice(0, 60)}”.`,
      allowed: 'Use rule try, rule add, rule run 3 or rule remove 3',
      next: context.line('review', `rule try ${EXAMPLE}`),
    });
  },
  async run(order, context) {
    if (order.verb === 'list') return rulesPage(rulesOf(await context.review.settings()), context);
    if (order.verb === 'try')
      return trialPage(
        order.rule,
        await tried(order.rule, decidingBy(context)),
        context,
        order.typed,
      );
    if (order.verb === 'add') return addedPage(order.rule, context);
    if (order.verb === 'run') return runPage(order.rule, context);
    return removedPage(order.rule, order.withAll, context);
  },
});

const EXAMPLE = 'official sources ≥ 0.95';

async function fresh(typed: string, { review, reference, now, line }: Request) {
  const next = line('review', `rule try ${EXAMPLE}`);
  const read = await recentStories(review, now.getTime());
  const publishers = [
    ...new Set(read.flatMap(({ tellings }) => tellings.map((one) => one.publisher))),
  ];
  const terms = readRule(typed, publishers, reference, next);
  return { rule: { ...terms, number: 0, by: null }, typed };
}

async function known(
  typed: string,
  { review, line }: Request,
): Promise<{ rule: ReviewRule; withAll: boolean }> {
  const { word, rest } = firstWord(typed);
  const rules = rulesOf(await review.settings());
  const rule = rules.find(({ number }) => `${number}` === word.replace('#', ''));
  if (rule) return { rule, withAll: /^(?:with |and )?all\b/i.test(rest) };
  throw new InputError({
    wrong: `There is no rule “${word.slice(0, 20)}”.`,
    allowed:
      rules.length > 0 ? `The rules are ${rules.map(({ number }) => number).join(', ')}` : '',
    next: line('review', 'rules'),
  });
}

async function addedPage(rule: ReviewRule, context: Request): Promise<Page> {
  const { review, asker } = context;
  const words = ruleWords(rule);
  const settings = await review.choose((standing) => {
    const rules = rulesOf(standing);
    if (rules.some((one) => ruleWords(one) === words))
      throw new UserError(`There is a rule “${words}” already. Nothing was changed.`);
    const number = lastRuleOf(standing) + 1;
    return {
      ...standing,
      lastRule: number,
      rules: [...rules, { ...rule, number, by: asker.name }],
    };
  });
  const number = lastRuleOf(settings);
  const page = await rulesPage(
    rulesOf(settings),
    context,
    `Rule ${number} holds from now on: ${words}.`,
  );
  const { fit } = await tried(rule, decidingBy(context));
  const waiting = fit.filter(({ state }) => state.kind === 'waiting').length;
  const ask = (label: string, args: string) => ({
    kind: 'ask' as const,
    label,
    ask: context.line('review', args),
  });
  return {
    ...page,
    actions: [
      ...(waiting > 0 ? [ask(`Accept ${waiting} that wait`, `rule run ${number}`)] : []),
      ask('Undo', `rule remove ${number} with all`),
    ],
  };
}

/** Accepts by a rule what waits already. */
async function runPage(rule: ReviewRule, context: Request): Promise<Page> {
  const { fit } = await tried(rule, decidingBy(context));
  let accepted = 0;
  for (const candidate of fit.filter(({ state }) => state.kind === 'waiting'))
    if (await acceptByRules(candidate, { ...decidingBy(context), rules: [rule] })) accepted += 1;
  const said = `Rule ${rule.number} accepted ${plural(accepted, 'story', 'stories')} that waited.`;
  const page = await rulesPage(rulesOf(await context.review.settings()), context, said);
  return { ...page, planned: true };
}

async function removedPage(rule: ReviewRule, withAll: boolean, context: Request): Promise<Page> {
  const { review } = context;
  const settings = await review.choose((standing) => ({
    ...standing,
    lastRule: lastRuleOf(standing),
    rules: rulesOf(standing).filter(({ number }) => number !== rule.number),
  }));
  const accepted = withAll ? await review.ofRule(rule.number) : [];
  let back = 0;
  for (const candidate of accepted) {
    const { outcome } = await reopen(candidate, decidingBy(context));
    if (outcome === 'reopened') back += 1;
  }
  const effect = withAll
    ? ` What it accepted waits again: ${plural(back, 'story', 'stories')}.`
    : '';
  const said = `Rule ${rule.number} is removed: ${ruleWords(rule)}.${effect}`;
  return { ...(await rulesPage(rulesOf(settings), context, said)), planned: true };
}
