/** `/ai-settings language German`: how dates and numbers are written for a person, or with `here` for a channel. */
import type { Request } from '../../contracts/command.ts';
import { isDirect, isPerson } from '../../domain/schedule/target.ts';
import { nearest } from '../../domain/text/names.ts';
import { shown } from '../../domain/text/typed.ts';
import { InputError, UserError } from '../../errors.ts';
import { code, type Page, type Text } from '../../page/page.ts';
import { requirePlanner } from '../command/permission.ts';
import { defineVerb } from '../command/verbs.ts';
import { toldHow } from '../watches/preferences.ts';

interface Asked {
  target: string;
  locale: string;
}

/** Chooses the notation of dates and numbers; the words of answers stay English. */
export const language = defineVerb({
  word: 'language',
  also: ['lang', 'locale', 'notation', 'dates', 'numbers', 'format'],
  async input(typed, context): Promise<Asked> {
    const { words, isHere } = partsOf(typed);
    const target = await targetOf(isHere, context);
    return { target, locale: localeOf(words, context) };
  },
  async run({ target, locale }, { plans, zone }): Promise<Page> {
    const told = await toldHow(plans, target, zone);
    await plans.saveTarget({ ...told, target, locale });
    const whose = isPerson(target) ? 'for you' : 'in this channel';
    const sentence = `Saved. Dates and numbers ${whose} are written as in ${nameOf(locale)}: $2.5B on 12 Mar 2026.`;
    return {
      headline: sentence,
      parts: [{ kind: 'text', text: sentence }],
      actions: [],
      events: [],
      locale,
    };
  },
});

function partsOf(typed: string) {
  const words = typed.trim().split(/\s+/);
  const isHere = words.some((word) => word.toLowerCase() === 'here');
  return { isHere, words: words.filter((word) => word.toLowerCase() !== 'here').join(' ') };
}

/** Everybody chooses for themselves; for a channel whoever plans there. */
async function targetOf(isHere: boolean, { asker, plans, here }: Request): Promise<string> {
  if (isHere && here && !isDirect(here)) {
    requirePlanner(asker, await plans.settings(), 'choose the language of a channel');
    return here;
  }
  if (isPerson(asker.id)) return asker.id;
  throw new UserError(
    'The language is chosen in Slack: by a person, or with “here” for a channel.',
  );
}

/** "Dates and numbers for you are written as in Swedish, in this channel as in English.", with the line that changes it. */
export async function notationText(
  context: Pick<Request, 'asker' | 'here' | 'plans' | 'line'>,
): Promise<Text> {
  const { asker, here, plans, line } = context;
  const chosen = async (target: string) => (await plans.target(target))?.locale;
  const [mine, ours] = [await chosen(asker.id), here && !isDirect(here) && (await chosen(here))];
  const own = mine ? nameOf(mine) : 'the language of your Slack';
  const channel = ours ? `, in this channel as in ${nameOf(ours)}` : '';
  return [
    `Dates and numbers for you are written as in ${own}${channel}. To choose: `,
    code(line('settings', `language ${mine ? nameOf(mine) : 'German'}`)),
  ];
}

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const nameOf = (locale: string) => names.of(locale) ?? locale;

/** Languages that are offered by name; any other is taken by its code. */
const OFFERED =
  'en de sv fr es it nl da nb fi pt pl cs ja ko zh uk tr hi id ms vi el hu ro bg hr sk sl et lv lt he is'.split(
    ' ',
  );

/** Countries that write their language in a way of their own. */
const ELSEWHERE =
  'en-US en-GB en-IN en-IE en-AU en-CA en-ZA de-DE de-AT de-CH fr-FR fr-CH fr-BE fr-CA es-ES es-MX pt-PT pt-BR nl-NL nl-BE it-CH sv-FI zh-CN zh-TW zh-HK'.split(
    ' ',
  );

/** "British English", "English (United Kingdom)" and "English (UK)", each with its code. */
const namedElsewhere = () =>
  (['dialect', 'standard'] as const).flatMap((languageDisplay) =>
    (['long', 'short'] as const).flatMap((style) => {
      const named = new Intl.DisplayNames(['en'], { type: 'language', languageDisplay, style });
      return ELSEWHERE.map((code) => ({ code, name: (named.of(code) ?? code).toLowerCase() }));
    }),
  );

/** True for the name of a language that is offered, in English or in itself. */
export const isLanguage = (words: string): boolean =>
  namedLanguages().some(({ name }) => name === words.toLowerCase());

const namedLanguages = () =>
  OFFERED.flatMap((code) => {
    const own = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
    return [nameOf(code), own].map((name) => ({ code, name: name.toLowerCase() }));
  });

/** A language by its code, as `sv` or `de-AT`, or by its name in English or in itself. */
function localeOf(words: string, { line }: Request): string {
  const named = namedLanguages();
  const typed = words.toLowerCase();
  const isTyped = ({ name }: { name: string }) => name === typed;
  const known = named.find(isTyped)?.code ?? codeIn(words) ?? namedElsewhere().find(isTyped)?.code;
  if (known) return known;
  const [meant] = nearest(words, named, ({ name }) => name);
  const right = nameOf(meant?.code ?? 'de');
  throw new InputError({
    wrong: words
      ? `“${shown(words)}” is not a language.${meant ? ` Did you mean ${right}?` : ''}`
      : 'A language is missing.',
    allowed: meant ? '' : 'Use its name or its code, as German or de-AT',
    next: line('settings', `language ${right}`),
  });
}

function codeIn(words: string): string | null {
  try {
    const [code] = /^[a-z]{2}(?:[-_][a-z]{2})?$/i.test(words)
      ? Intl.getCanonicalLocales(words.replace('_', '-'))
      : [];
    return code !== undefined && names.of(code) !== undefined ? code : null;
  } catch {
    return null;
  }
}
