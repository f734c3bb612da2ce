/** files.*: the three steps of an upload, and the scan that comes after. */

import { SlackRefusal } from '../../protocol/slack-error.ts';
import type { Fields, StoredFile } from '../../protocol/types.ts';
import type { Core } from '../../state/core.ts';
import { fromBot, writeMessage } from '../../state/messages.ts';
import { botIsIn, channelForApp, mintId, own, unixSeconds } from '../../state/state.ts';
import { readContent } from './content.ts';
import { count, type Methods, objects, optionalText, text } from './method.ts';

const LARGEST_FILE = 1024 ** 3;

const MIME: Record<string, string> = {
  csv: 'text/csv',
  gif: 'image/gif',
  jpg: 'image/jpeg',
  json: 'application/json',
  md: 'text/markdown',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain',
};

/** A file as somebody picks it. */
const pickedFile = (value: Fields, user: string) => ({
  name: String(value.name),
  title: String(value.name),
  user,
  alt_text: '',
  size: Number(value.size),
  content: String(value.content ?? ''),
  channels: [],
});

/** Takes the files that a person picks in a form, as Slack does before the form is sent; what is there already stays. */
export function takePicked(core: Core, user: string, picked: readonly Fields[]): Fields[] {
  return picked.map((value) => {
    const known = own(core.state.files, String(value.id));
    const made = known ?? {
      ...pickedFile(value, user),
      id: mintId(core.state, 'F'),
      stage: 'ready' as const,
      created: unixSeconds(core),
    };
    core.state.files[made.id] = made;
    return fileToWire(core, made);
  });
}

/** A file as Slack describes it: without a type until it has been scanned. */
function fileToWire(core: Core, file: StoredFile): Fields {
  const extension = file.name.split('.').at(-1)?.toLowerCase() ?? '';
  const ready = file.stage === 'ready';
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    user: file.user,
    size: file.size,
    mimetype: ready ? (MIME[extension] ?? 'application/octet-stream') : '',
    filetype: ready ? extension : '',
    mode: 'hosted',
    alt_txt: file.alt_text,
    channels: file.channels,
    url_private: `${core.url}/files/${file.id}/${encodeURIComponent(file.name)}`,
    permalink: `${core.url}/files/${file.id}/${encodeURIComponent(file.name)}`,
  };
}

function begin(core: Core, args: Fields): Fields {
  const size = count(args, 'length', 0, LARGEST_FILE);
  if (size === 0) throw new SlackRefusal('missing_argument');
  const name = text(args, 'filename');
  const file: StoredFile = {
    id: mintId(core.state, 'F'),
    name,
    title: name,
    user: core.state.app.bot_user,
    size,
    alt_text: optionalText(args, 'alt_txt') ?? optionalText(args, 'alt_text') ?? '',
    stage: 'waiting',
    created: unixSeconds(core),
    channels: [],
  };
  core.state.files[file.id] = file;
  return { upload_url: `${core.url}/upload/${file.id}`, file_id: file.id };
}

function complete(core: Core, args: Fields): Fields {
  const wanted = objects(args, 'files', 'invalid_arguments') ?? [];
  const found = wanted.map((each) => {
    const file = own(core.state.files, String(each.id));
    if (file?.stage !== 'uploaded') throw new SlackRefusal('file_not_found');
    return { file, title: typeof each.title === 'string' ? each.title : file.title };
  });
  if (found.length === 0) throw new SlackRefusal('invalid_arguments');
  const share = optionalText(args, 'channel_id');
  const channel = share === undefined ? undefined : channelForApp(core, share);
  if (channel && !botIsIn(core.state, channel)) throw new SlackRefusal('not_in_channel');
  for (const { file, title } of found) Object.assign(file, { title, stage: 'completed' });
  if (channel) {
    const said = { text: args.initial_comment ?? '', blocks: args.blocks };
    const content = said.text || said.blocks ? readContent(core, said) : { text: '' };
    const thread_ts = optionalText(args, 'thread_ts');
    const files = found.map(({ file }) => file.id);
    for (const { file } of found) file.channels.push(channel.id);
    writeMessage(core, channel, {
      ...fromBot(core),
      ...content,
      files,
      ...(thread_ts !== undefined && { thread_ts }),
    });
  }
  return { files: found.map(({ file }) => ({ id: file.id, title: file.title })) };
}

/** Takes the bytes of an upload. */
export function receiveUpload(core: Core, id: string, bytes: Buffer): boolean {
  const file = own(core.state.files, id);
  if (file?.stage !== 'waiting') return false;
  Object.assign(file, { content: bytes.toString('base64'), size: bytes.length, stage: 'uploaded' });
  core.hub.changed();
  return true;
}

export const files: Methods = {
  'files.getUploadURLExternal': { tier: 4, scopes: ['files:write'], run: begin },
  'files.completeUploadExternal': { tier: 4, scopes: ['files:write'], run: complete },
  'files.info': {
    tier: 4,
    scopes: ['files:read'],
    run(core, args) {
      const file = own(core.state.files, text(args, 'file'));
      if (!file || file.stage === 'waiting') throw new SlackRefusal('file_not_found');
      const wire = fileToWire(core, file);
      // The scan ends after somebody has asked once, so that an app that does not poll shows it.
      if (file.stage === 'completed') file.stage = 'ready';
      return { file: wire };
    },
  },
};
