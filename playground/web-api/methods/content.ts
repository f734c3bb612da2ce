/** Reading and checking what a message is to say: the same for every way of saying it. */
import { inspectMessage } from '../../blocks/inspect.ts';
import { SlackRefusal } from '../../protocol/slack-error.ts';
import type { Fields } from '../../protocol/types.ts';
import type { Core } from '../../state/core.ts';
import { objects, optionalText } from './method.ts';

const MOST_ATTACHMENTS = 100;
const LONGEST_MARKDOWN = 12_000;
/** Slack does not publish its limit; this one is generous. */
const LARGEST_METADATA = 8000;

/** A message's content, checked. */
interface Content {
  text: string;
  blocks?: Fields[];
  attachments?: Fields[];
  metadata?: Fields;
}

/** The strictness of a check. */
interface ContentRules {
  /** Response URLs do not apply the limit on a message's whole text. */
  wholeText?: boolean;
}

/**
 * Reads `text`, `markdown_text`, `blocks`, `attachments` and `metadata`.
 * @throws {SlackRefusal} as chat.postMessage
 */
export function readContent(core: Core, args: Fields, rules: ContentRules = {}): Content {
  const markdown = optionalText(args, 'markdown_text');
  const given = objects(args, 'blocks', 'invalid_blocks_format');
  const text = typeof args.text === 'string' ? args.text : undefined;
  if (markdown !== undefined && (given || text)) throw new SlackRefusal('markdown_text_conflict');
  if (markdown !== undefined && [...markdown].length > LONGEST_MARKDOWN) {
    throw new SlackRefusal('msg_too_long');
  }
  const blocks = markdown === undefined ? given : [{ type: 'markdown', text: markdown }];
  const attachments = readAttachments(core, args, rules);
  if (!text && !blocks?.length && !attachments?.length) throw new SlackRefusal('no_text');
  if (blocks) checkBlocks(core, blocks, rules);
  const content: Content = { text: text ?? markdown ?? '' };
  if (blocks?.length) content.blocks = blocks;
  if (attachments?.length) content.attachments = attachments;
  const metadata = readMetadata(args);
  if (metadata) content.metadata = metadata;
  return content;
}

/** Refuses blocks that Slack refuses, and those that the workspace is told to refuse. */
function checkBlocks(core: Core, blocks: Fields[], rules: ContentRules = {}): void {
  const problems = inspectMessage(blocks, {
    wholeText: rules.wholeText,
    refused: core.faults.refusedBlocks(),
    fileIsReady: (id) => core.state.files[id]?.stage === 'ready',
  });
  const first = problems[0];
  if (!first) return;
  throw new SlackRefusal(
    first.code,
    problems.map((each) => `${each.message} [json-pointer:${each.pointer}]`),
  );
}

function readAttachments(core: Core, args: Fields, rules: ContentRules): Fields[] | undefined {
  const attachments = objects(args, 'attachments', 'invalid_attachments');
  if (attachments && attachments.length > MOST_ATTACHMENTS) {
    throw new SlackRefusal('too_many_attachments');
  }
  for (const each of attachments ?? []) {
    const blocks = objects(each, 'blocks', 'invalid_blocks_format');
    if (blocks) checkBlocks(core, blocks, rules);
  }
  return attachments;
}

function readMetadata(args: Fields): Fields | undefined {
  const metadata = args.metadata;
  if (metadata === undefined || metadata === '') return undefined;
  if (typeof metadata !== 'object' || metadata === null) {
    throw new SlackRefusal('invalid_metadata_format');
  }
  const { event_type: type, event_payload: payload } = metadata as Fields;
  const named = typeof type === 'string' && /^[a-z0-9_]+$/.test(type);
  if (!named || typeof payload !== 'object' || payload === null || tooDeep(payload)) {
    throw new SlackRefusal('invalid_metadata_format');
  }
  if (JSON.stringify(metadata).length > LARGEST_METADATA) {
    throw new SlackRefusal('metadata_too_large');
  }
  return metadata as Fields;
}

/** Slack takes one level of objects and arrays below the payload. */
function tooDeep(payload: object): boolean {
  return Object.values(payload)
    .filter((each) => typeof each === 'object' && each !== null)
    .some((each) => Object.values(each).some((leaf) => typeof leaf === 'object' && leaf !== null));
}
