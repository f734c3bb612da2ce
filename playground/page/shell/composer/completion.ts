/** Completion in the composer: commands, people and channels, while somebody types. */
import type { Shell, ShownCommand } from '../../../protocol/page-protocol.ts';

/** Something that can be completed. */
export interface Suggestion {
  key: string;
  label: string;
  hint: string;
  /** The text that takes the place of what was typed. */
  puts: string;
}

/** A part of the text, and the suggestions for it. */
interface Completion {
  /** From where in the text. */
  from: number;
  items: Suggestion[];
}

const MOST = 12;

/** Slack's own commands that work here. */
const OWN_COMMANDS: ShownCommand[] = [
  { command: '/invite', usage_hint: '@app', description: 'Add the app to this channel' },
  { command: '/remove', usage_hint: '@app', description: 'Remove the app from this channel' },
];

const starts = (name: string, typed: string) => name.toLowerCase().startsWith(typed.toLowerCase());

function commands(shell: Shell, typed: string): Suggestion[] {
  return [...shell.commands, ...OWN_COMMANDS]
    .filter(({ command }) => starts(command, typed) || command.includes(typed.slice(1)))
    .sort((one, other) => Number(starts(other.command, typed)) - Number(starts(one.command, typed)))
    .map(({ command, usage_hint, description }) => ({
      key: command,
      label: usage_hint ? `${command} ${usage_hint}` : command,
      hint: description ?? '',
      puts: `${command} `,
    }));
}

function people(shell: Shell, typed: string): Suggestion[] {
  return shell.people
    .filter(({ name, real_name }) => starts(real_name, typed) || starts(name, typed))
    .map(({ id, real_name, role }) => ({
      key: id,
      label: real_name,
      hint: role === 'app' ? 'App' : '',
      puts: `@${real_name} `,
    }));
}

function channels(shell: Shell, typed: string): Suggestion[] {
  return shell.channels
    .filter(({ kind, name }) => kind !== 'im' && starts(name, typed))
    .map(({ id, name }) => ({ key: id, label: `#${name}`, hint: '', puts: `#${name} ` }));
}

/** The completion before the caret; null where nothing can be completed. */
export function completionAt(shell: Shell, text: string, caret: number): Completion | null {
  const before = text.slice(0, caret);
  const command = /^\/\S*$/.exec(before);
  if (command) return offered(0, commands(shell, before));
  const name = /(?:^|\s)([@#])(\S*(?: \S*)?)$/.exec(before);
  if (!name) return null;
  const [, sign, typed = ''] = name;
  const from = caret - typed.length - 1;
  return offered(from, sign === '@' ? people(shell, typed) : channels(shell, typed));
}

function offered(from: number, items: Suggestion[]): Completion | null {
  return items.length > 0 ? { from, items: items.slice(0, MOST) } : null;
}

/** The command that a text begins with, once its name is whole. */
export function commandIn(shell: Shell, text: string): ShownCommand | undefined {
  const word = /^(\/\S+)\s/.exec(text)?.[1];
  return word === undefined
    ? undefined
    : [...shell.commands, ...OWN_COMMANDS].find((each) => each.command === word);
}

/** Names become the mentions that the workspace knows. */
export function withMentions(shell: Shell, text: string): string {
  const longestFirst = <T>(list: T[], name: (each: T) => string) =>
    [...list].sort((one, other) => name(other).length - name(one).length);
  let told = text;
  for (const { id, real_name } of longestFirst(shell.people, (each) => each.real_name)) {
    told = told.replaceAll(`@${real_name}`, `<@${id}>`);
  }
  const named = shell.channels.filter((each) => each.kind !== 'im');
  for (const { id, name } of longestFirst(named, (each) => each.name)) {
    told = told.replaceAll(new RegExp(`(^|\\s)#${name}(?![\\w-])`, 'g'), `$1<#${id}|${name}>`);
  }
  return told;
}
