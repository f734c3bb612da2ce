import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { BOT_SCOPES } from '../../src/slack/scopes.ts';
import { ADD_EVENT, TRACK_EVENT } from '../../src/slack/shortcuts.ts';
import { projectDesk } from '../helpers/slack.ts';

const manifest = parse(readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8'));
const schema = JSON.parse(
  readFileSync(new URL('../helpers/manifest.schema.json', import.meta.url), 'utf8'),
);

it('is one that Slack takes', () => {
  const validate = new Ajv({ strict: false, allErrors: true, logger: false }).compile(schema);
  validate(manifest);
  expect(validate.errors ?? []).toEqual([]);
});

it('names every command with its summary and its usage, and no other', async () => {
  const desk = await projectDesk();
  const named = manifest.features.slash_commands as Record<string, unknown>[];
  expect(
    named
      .map(({ command, description, usage_hint }) => [command, description, usage_hint ?? ''])
      .sort(),
  ).toEqual(
    desk.commands.map(({ name, summary, usage }) => [desk.line(name), summary, usage]).sort(),
  );
});

it('asks for the scopes that the app checks, and names its shortcuts', () => {
  expect(manifest.oauth_config.scopes.bot).toEqual([...BOT_SCOPES]);
  const shortcuts = manifest.features.shortcuts as { callback_id: string; type: string }[];
  expect(shortcuts.map(({ callback_id, type }) => [callback_id, type])).toEqual([
    [ADD_EVENT, 'global'],
    [TRACK_EVENT, 'message'],
  ]);
});
