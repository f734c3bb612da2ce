/** The command router: a command line in, a Page out. Slack, the terminal and the tests ask here and nowhere else. */

import type {
  Answer,
  ChannelInfo,
  Command,
  CommandInfo,
  Request,
  RequestOptions,
} from '../contracts/command.ts';
import type { DigestOrder, Section } from '../contracts/section.ts';
import type { SourceFinder } from '../contracts/sources/finding.ts';
import type { ReferenceData } from '../domain/reference/reference-data.ts';
import { EVERYTHING } from '../domain/schedule/scope.ts';
import { firstWord } from '../domain/text/cutting.ts';
import { nearest } from '../domain/text/names.ts';
import { ForbiddenError, InputError, UserError } from '../errors.ts';
import { asksHelp, withoutCourtesy } from './command/courtesy.ts';
import { mistakePage } from './command/mistake.ts';
import { digestsAround } from './digest/around.ts';
import { type Composed, composeDigest } from './digest/compose.ts';
import { helpPage } from './questions/help.ts';
import { askedThen } from './questions/refining/as-of.ts';

export interface CommandRouter {
  readonly commands: readonly Command[];
  /** All sections of a digest, in their order. */
  readonly sections: readonly Section[];
  /** The controlled lists that it answers by. */
  readonly reference: ReferenceData;
  /** Answers a line as typed: `/ai-rounds sector:chips`, `/briefing rounds sector:chips`. A user's mistake is a Page; anything else is thrown. */
  ask(line: string, options: RequestOptions): Promise<Answer>;
  /** False for a line that whoever asks may not ask: it would be refused, whatever else is wrong with it. */
  permits(line: string, request: Request): Promise<boolean>;
  /** True for a line that a form may answer, as far as that is known before it is read. */
  opens(line: string): boolean;
  /** True for a line that begins with a command's name, or a word that stands for one; the front door alone is named by nothing behind it. */
  names(line: string): boolean;
  /** A request as a command is handed it. */
  request(options: RequestOptions): Request;
  /** Composes a digest; what it tells, line by line, is put in words where that is asked for. */
  digest(order: DigestOrder): Promise<Composed>;
  /** The line to type for a command. */
  line(command: string, args?: string): string;
}

/** Matches that an answer shows before "Show 20 more". */
export const PAGE_SIZE = 20;

/** The front door's name: it takes no prefix, so that one command is always there. */
export const FRONT_DOOR = 'briefing';

interface RouterOptions {
  commands: readonly Command[];
  sections: readonly Section[];
  reference: ReferenceData;
  /** Finds sources at addresses. Default: throws UserError, as where nothing can be asked. */
  finder?: SourceFinder;
  /** Before every command but the front door. Default `ai-`. */
  prefix?: string;
}

/** Opens the router over commands and sections. */
export function createRouter({
  commands,
  sections,
  reference,
  finder = NO_FINDER,
  prefix = 'ai-',
}: RouterOptions): CommandRouter {
  const line = (command: string, args = '') =>
    `/${command === FRONT_DOOR ? '' : prefix}${command} ${args}`.trim();
  const inOrder = sections.toSorted((a, b) => a.order - b.order);
  const digest = (order: DigestOrder) =>
    composeDigest({ scope: EVERYTHING, layout: 'auto', reference, sections, line, ...order });
  function requestOf(options: RequestOptions): Request {
    const { log, zone, sources, review } = options;
    const here = options.here ?? options.channel?.id ?? null;
    const viewer = { ...options, here, isInTheOpen: options.isInTheOpen ?? false };
    let found: ReturnType<typeof digestsAround> | undefined;
    const around = () => (found ??= digestsAround(viewer));
    return {
      ...viewer,
      message: options.message ?? null,
      earlier: options.earlier ?? null,
      window: options.window ?? { offset: 0, limit: PAGE_SIZE },
      nameOf: options.nameOf ?? (async (id) => id),
      place: options.place ?? (async (id) => placeOf(options, id)),
      revise: options.revise ?? readOnly,
      announce: options.announce ?? silent,
      reference,
      finder,
      line,
      commands,
      sections: inOrder,
      async digest(window, { asPosted = false, ...how } = {}) {
        const { next } = await around();
        const seen = asPosted ? log.posted() : log;
        const then = window.to < seen.view.asOf ? seen.at(window.to) : seen;
        return (await digest({ log: then, zone, next, sources, review, ...window, ...how })).page;
      },
      digestSince: async () => (await around()).since,
    };
  }
  /** The command of a line with its arguments, and the request as of the day that it names, for a command that answers so. */
  async function asked(typed: string, context: Request) {
    const found = route(typed, commands, line);
    const isDoor = found.command.name === FRONT_DOOR;
    if (!isDoor && !found.command.past) return { ...found, context };
    const then = askedThen(found.args, found.command.name, context);
    const led = await ledOn(
      then ? { ...found, args: then.typed } : found,
      then?.context ?? context,
    );
    const said = isDoor ? { ...context, said: found.args } : context;
    // A line that was led to may name a day itself: what a company was worth then.
    const named = !then && led.command.past && askedThen(led.args, led.command.name, said);
    if (named) return { ...led, args: named.typed, context: named.context };
    if (!then) return { ...led, context: said };
    // Of a command that another one leads to, the words for the day are read again.
    if (isDoor) return led.command.past ? asThen(led, found.args, said) : { ...found, context };
    return { ...led, context: then.context };
  }
  /** Where a command leads on to another, that one with its arguments. */
  async function ledOn(found: ReturnType<typeof route>, context: Request) {
    const on = asksHelp(found.args) ? null : await found.command.leads?.(found.args, context);
    return on === null || on === undefined ? found : route(line(FRONT_DOOR, on), commands, line);
  }
  function asThen(led: ReturnType<typeof route>, typed: string, context: Request) {
    const then = askedThen(typed, led.command.name, context);
    return { ...led, context: then?.context ?? context };
  }
  return {
    commands,
    sections: inOrder,
    reference,
    line,
    request: requestOf,
    digest,
    async ask(typed, options) {
      let answered = typed;
      try {
        const { command, args, context } = await asked(typed, requestOf(options));
        answered = `${command.name} ${args}`.trim();
        const read = { answered, isUnderstood: true };
        if (asksHelp(args)) return { ...read, page: helpPage(command, context) };
        const input = await command.input(args, context);
        return { ...read, page: await command.run(input, context) };
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        const isForbidden = error instanceof ForbiddenError;
        return { answered, page: mistakePage(error), isUnderstood: false, isForbidden };
      }
    },
    names(typed) {
      const found = routed(typed, commands, line);
      return found !== null && (found.command.name !== FRONT_DOOR || found.args === '');
    },
    async permits(typed, request) {
      const found = routed(typed, commands, line);
      // What answers of the past as of today reads the log alone, and everybody may: its arguments need not be read.
      if (found?.command.past) return true;
      try {
        if (found?.command.permit) await found.command.permit(found.args, request);
        else await found?.command.input(found.args, request);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        return !(error instanceof ForbiddenError);
      }
      return true;
    },
    opens(typed) {
      const found = routed(typed, commands, line);
      return found?.command.opens?.(found.args) ?? false;
    },
  };
}

async function readOnly(): Promise<never> {
  throw new UserError('Nothing can be changed here. Ask for it in Slack.');
}

const nowhere = (): never => {
  throw new UserError('No address can be asked from here. Ask for it in Slack.');
};
const NO_FINDER: SourceFinder = {
  find: nowhere,
  described: nowhere,
  fromOpml: nowhere,
  toOpml: nowhere,
  listed: () => [],
};

async function silent(): Promise<never> {
  throw new UserError('Nothing can be posted from here. Ask for it in a channel of Slack.');
}

const placeOf = ({ channel }: RequestOptions, id = channel?.id): ChannelInfo | null =>
  channel && channel.id === id ? { ...channel, kind: 'public', isMember: null } : null;

/** Finds the command of a line; the front door passes on what follows it when that begins with a command's name or shortcut. */
function route(typed: string, commands: readonly Command[], line: CommandRouter['line']) {
  const found = routed(typed, commands, line);
  if (!found) throw unknownCommand(firstWord(typed).word, commands, line);
  return found;
}

/** Behind a shortcut stands a number or nothing: "why 3" asks for a line, "why did Google buy Wiz" for an event. */
const IS_SHORT = /^(?:is )?(?:(?:line|number|no\.?) ?)?#?\d{0,4}(?: here)?[?.! ]*$/i;

/** As `route`; null where the line names no command. */
function routed(typed: string, commands: readonly Command[], line: CommandRouter['line']) {
  const { word: slash, rest: said } = firstWord(typed);
  const rest = withoutCourtesy(said);
  const command = commands.find(({ name }) => line(name) === slash.toLowerCase());
  if (!command) return null;
  if (command.name !== FRONT_DOOR) return { command, args: rest };
  const { word, rest: after } = firstWord(rest);
  const named = word.toLowerCase().replace(/^\//, '');
  const inner = commands.find(({ name }) => name === named || line(name) === `/${named}`);
  if (inner) return { command: inner, args: after };
  const short = IS_SHORT.test(after)
    ? commands.find(({ shortcuts }) => shortcuts?.includes(word.toLowerCase()))
    : undefined;
  return { command: short ?? command, args: rest };
}

function unknownCommand(
  typed: string,
  commands: readonly CommandInfo[],
  line: CommandRouter['line'],
) {
  const lines = commands.map(({ name }) => line(name));
  const meant = nearest(typed, lines, (candidate) => candidate.replace(/[^a-z]/g, ''))[0];
  return new InputError({
    wrong: `${typed || 'That'} is not a command.${meant ? ` Did you mean ${meant}?` : ''}`,
    allowed: meant ? '' : `The commands are ${lines.join(', ')}`,
    next: meant ?? line('help'),
  });
}
