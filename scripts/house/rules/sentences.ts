/** Rules about sentences: they are made to be read by people, and nothing reads them to decide. */
import { nameOf } from '../imports.ts';
import { PRODUCT } from '../project.ts';
import type { Finding, HouseRule } from '../rule.ts';
import type { Node, NodeOf, SourceFile } from '../source.ts';

/** Names of what holds a sentence of the program's own English. */
const SENTENCES = ['why', 'headline', 'title', 'sentence', 'says', 'searched'];
/** Composed of parts, but data: two keys may be compared, none is taken apart. */
const COMPOSED = ['key'];
/** Lines of somebody else's code, bound for the log: to take tokens and people's words out of one decides nothing. */
const REDACTION = 'src/slack/api/log.ts';
/** Prints a headline once where the first line of the page says it already: two printed lines are compared, nothing is learnt from them. */
const PRINTING = 'src/page/plain-text.ts';
/** A migration that has run is never changed, and a new one maps the sentences of before. */
const isOpen = ({ path }: SourceFile) =>
  !path.includes('/migrations/') && path !== REDACTION && path !== PRINTING;
/** Methods of a text that look into it. */
const LOOKING =
  /^(?:startsWith|endsWith|includes|split|match|matchAll|search|indexOf|lastIndexOf|replace|replaceAll|slice|substring|at|charAt)$/;
/** Methods of an expression, or of a text, that look into their argument. */
const LOOKING_INTO = /^(?:test|exec|includes|startsWith|endsWith|indexOf)$/;

export const decisions: HouseRule = {
  name: 'decisions',
  says: 'Nothing decides by a sentence: no why, headline, title or sentence is taken apart or compared, and no key is taken apart.',
  find: (project) => project.sources(PRODUCT).filter(isOpen).flatMap(decisionsIn),
};

function decisionsIn(source: SourceFile): Finding[] {
  const isSentence = (node: Node) => SENTENCES.includes(meantBy(source, node));
  const isComposed = (node: Node) => isSentence(node) || COMPOSED.includes(meantBy(source, node));
  const calls = source.all('CallExpression').filter(({ callee, arguments: given }) => {
    if (callee.type !== 'MemberExpression') return false;
    const method = nameOf(callee.property);
    return (
      (LOOKING.test(method) && isComposed(callee.object)) ||
      (LOOKING_INTO.test(method) && given[0] !== undefined && isSentence(given[0]))
    );
  });
  const compared = source
    .all('BinaryExpression')
    .filter(
      ({ operator, left, right }) =>
        /^[!=]==?$/.test(operator) &&
        meantBy(source, left) !== meantBy(source, right) &&
        ((isSentence(left) && isSaying(right)) || (isSentence(right) && isSaying(left))),
    );
  const chosen = source.all('SwitchStatement').filter((node) => isSentence(node.discriminant));
  return [...calls, ...compared, ...chosen].map((node) => quoted(source, node));
}

/** Neither nothing nor the empty text: a value that says something. */
const isSaying = (node: Node): boolean =>
  !(node.type === 'Literal' && (node.value === null || node.value === '')) &&
  !(node.type === 'Identifier' && node.name === 'undefined');

/** The name of the property that a node reads: `x.why`, `why`, `x?.why!`, or `a` of `{ why: a }`. */
function meantBy(source: SourceFile, node: Node): string {
  if (node.type === 'MemberExpression' && !node.computed) return nameOf(node.property);
  if (node.type === 'Identifier') return aliasesIn(source).get(node.name) ?? node.name;
  return 'expression' in node && isNode(node.expression) ? meantBy(source, node.expression) : '';
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

const known = new WeakMap<SourceFile, Map<string, string>>();

/** Other names that a source gives to sentences as it takes them: `{ why: reason }`, `const reason = x.why`. */
function aliasesIn(source: SourceFile): Map<string, string> {
  const before = known.get(source);
  if (before) return before;
  const aliases = new Map<string, string>();
  known.set(source, aliases);
  for (const pattern of source.all('ObjectPattern')) {
    for (const one of pattern.properties) {
      if (one.type !== 'Property' || one.value.type !== 'Identifier') continue;
      if (SENTENCES.includes(nameOf(one.key))) aliases.set(one.value.name, nameOf(one.key));
    }
  }
  for (const { id, init } of source.all('VariableDeclarator')) {
    if (id.type !== 'Identifier' || init?.type !== 'MemberExpression' || init.computed) continue;
    if (SENTENCES.includes(nameOf(init.property))) aliases.set(id.name, nameOf(init.property));
  }
  return aliases;
}

export const sqlSentences: HouseRule = {
  name: 'sql-sentences',
  says: 'No question to the database holds a sentence.',
  find: (project) => project.sources(['src/storage']).filter(isOpen).flatMap(askedBySentence),
};

/** A column of a sentence compared with more than nothing, and quoted English in raw SQL. */
function askedBySentence(source: SourceFile): Finding[] {
  const asked = source
    .all('CallExpression')
    .filter(({ callee, arguments: [column, how, value] }) => {
      if (
        callee.type === 'MemberExpression' &&
        !/where|having|on|eb/i.test(nameOf(callee.property))
      )
        return false;
      const name = column && nameOf(column).split('.').at(-1);
      return name && how && value && SENTENCES.includes(name) && isSaying(value);
    });
  const raw = source.all('TemplateElement').filter(({ value }) => quotesEnglish(value.raw));
  const plain = source
    .all('Literal')
    .filter(({ value }) => typeof value === 'string' && quotesEnglish(value));
  return [...asked, ...raw, ...plain].map((node) => quoted(source, node));
}

const SQL = /\b(?:select|where|update|insert|delete|like|values|case)\b/i;
const TWO_WORDS = /\b[a-z]{2,} [a-z]{2,}\b/i;

/** True where a piece of SQL holds two words of letters within its quotes; SQL that it asks about is left aside. */
function quotesEnglish(sql: string): boolean {
  const texts = sql.split("'").filter((_text, at) => at % 2 === 1);
  return SQL.test(sql) && texts.some((text) => TWO_WORDS.test(text) && !/^create /.test(text));
}

function quoted(source: SourceFile, node: NodeOf<Node['type']>): Finding {
  const text = source.text.slice(node.start, node.end).replace(/\s+/g, ' ');
  return { at: `${source.path}: ${text.length > 90 ? `${text.slice(0, 90)}…` : text}` };
}
