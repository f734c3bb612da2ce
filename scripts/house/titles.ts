/** The tests of a file by their full names, and how a name reads when it stands alone. */
import { nameOf } from './imports.ts';
import type { Node, NodeOf, SourceFile } from './source.ts';

export interface Title {
  /** Of `it`; holes of a template are written `%s`. */
  text: string;
  /** Of the `describe`s around it, outermost first. */
  groups: readonly string[];
  line: number;
}

const CASE = /^(?:it|test)$/;
/** Words that may stand between `it` and the name of the case. */
const MODIFIERS = /^(?:each|for|only|skip|todo|fails|concurrent|sequential|runIf|skipIf)$/;

/** The cases of a test file, in order. */
export function titlesOf(source: SourceFile): Title[] {
  return source.all('CallExpression').flatMap((call) => {
    if (!CASE.test(callerOf(call))) return [];
    const text = textOf(call.arguments[0]);
    return text === null
      ? []
      : [{ text, groups: groupsOf(source, call), line: source.lineAt(call.start) }];
  });
}

/** Full names that two cases of one file share. */
export function repeatedTitles(source: SourceFile): string[] {
  const full = titlesOf(source).map(({ groups, text }) => [...groups, text].join(' > '));
  return full.filter((name, at) => full.indexOf(name) < at);
}

/** The name at the root of `it.each(…)(…)`, `it.runIf(…)(…)` and the like; '' for any other call. */
function callerOf(call: NodeOf<'CallExpression'>): string {
  let node: Node = call.callee;
  for (;;) {
    if (node.type === 'Identifier') return node.name;
    if (node.type === 'CallExpression') node = node.callee;
    else if (node.type === 'TaggedTemplateExpression') node = node.tag;
    else if (node.type === 'MemberExpression' && MODIFIERS.test(nameOf(node.property)))
      node = node.object;
    else return '';
  }
}

function groupsOf(source: SourceFile, call: Node): string[] {
  const groups: string[] = [];
  for (let at = source.parentOf(call); at; at = source.parentOf(at)) {
    if (at.type !== 'CallExpression' || callerOf(at) !== 'describe') continue;
    groups.unshift(textOf(at.arguments[0]) ?? '');
  }
  return groups;
}

function textOf(node: Node | undefined): string | null {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node?.type !== 'TemplateLiteral') return null;
  return node.quasis.map(({ value }) => value.cooked ?? value.raw).join('%s');
}

/** Verbs that no noun looks like: a name that begins with one has lost its subject. */
const VERBS =
  words(`is are was were has have had does do did can can’t could may might must will would should isn’t doesn’t
  says say takes take keeps keep tells tell refuses refuse finds find leaves lets let reads read goes go gives give opens
  asks ask writes write comes come makes make draws draw puts knows know holds hold waits wait offers adds add gets get
  follows follow needs need fails fail begins begin withdraws stays stay moves understands works serves serve replaces
  replace brings bring stands stand sorts sets sees see saves save passes pass narrows loses lose describes describe
  computes compute forgets forget fits fit falls fall exist exists deletes delete declines decline crosses corrects correct
  composes compose wraps walks verifies verify underlines ticks suggests suggest starts sinks shortens settles settle sends
  send removes remove rejects reject reaches reach publishes publish outlives listens listen lies judges includes include
  hears hear happened grows grow greets forgives expire expires escapes escape declares declare cuts continues continue
  connects connect confirms confirm completes compares compare becomes become arrives arrive allow allows adjoin draws
  looks look shows show covers keeps returns return throws throw accepts accept ignores ignore uses use turns turn runs`);

/** Verbs that are nouns too: one has lost its subject when an object follows it. */
const EITHER =
  words(`names name counts count lists list posts post stops stop changes change answers answer calls call ends end
  leads lead pauses pause watches watch previews preview marks mark links link sums sum shares share numbers number heads
  head imports import rounds round points point labels label digests digest dates date copies copy logs log edits edit
  updates update replies reply ranks rank plays play orders order measures measure groups group conflicts accounts alerts
  alert strikes views renders displays schedules tests checks queries orders reports records`);
const OBJECT =
  /^(?:an?|the|each|every|all|both|any|no|none|its|their|his|her|it|them|itself|what|which|who|whose|how|where|nothing|nobody|everything|one|two|only|as|that|this|these|those)$/;

/** Words that no sentence begins with. */
const FRAGMENTS = words('that because of and or but never not always twice apart');
/** A clause may come before the subject: a comma ends it. */
const OPENERS = words(
  'in on at by for from with without under through until after before when while where if as although since',
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** The objection to a case's name as a sentence with a subject; null for one that reads by itself. */
export function titleObjection(title: string): string | null {
  const [first = '', second = ''] = title.replace(/^[“"'`(]+/, '').split(/\s+/);
  if (!/\s/.test(title.trim())) return 'a single word';
  // `openStore`, `/ai-rounds`, `main.ts`, `%s` and `$name` are names of things.
  if (/[A-Z0-9_./$%]/.test(first.replace(/[,;:.]+$/, '').slice(1)) || /^[%$/\d]/.test(first))
    return null;
  if (!/^\p{Lu}/u.test(first)) return 'no capital: a sentence begins with its subject';
  const word = first.toLowerCase().replace(/[,;:]$/, '');
  if (VERBS.has(word)) return 'a verb without a subject';
  if (EITHER.has(word) && OBJECT.test(second.toLowerCase())) return 'a verb without a subject';
  if (FRAGMENTS.has(word)) return 'no sentence of its own';
  if (OPENERS.has(word) && !title.includes(',')) return 'a clause without a subject after a comma';
  return null;
}
