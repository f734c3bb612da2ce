/** The terms on which the shared desk’s word crosses to others: nothing that rests on what they can’t read, and no words of Slack. */
import type { NewRevision } from '../../../contracts/store.ts';
import type { EventFields, Source } from '../../../domain/event/event.ts';
import { type Patch, same } from '../../../domain/event/versions.ts';

/** A revision as the desk has written it: of an event that was `before`, null for a new one. */
interface Crossing {
  patch: Patch;
  before: Patch | null;
  revision: Pick<NewRevision, 'accepted'>;
}

/** False for a revision whose new sources, and so whatever it says, others can’t read; and for a story that can’t be told without words of Slack. */
export function mayCross({ patch, before, revision: { accepted } }: Crossing): boolean {
  if (accepted) {
    const said = { ...accepted, sources: [], conflicts: [], expects: [] };
    return accepted.sources.some(isPublic) && !isOfSlack(said);
  }
  const known = before?.sources ?? [];
  const added = (patch.sources ?? []).filter((one) => !known.some((other) => same(one, other)));
  return added.length === 0 || added.some(isPublic);
}

/** The terms on which fields cross. */
interface Terms {
  /** The ids of events that readers see. */
  links: ReadonlySet<string>;
  /** The event as readers have it: that stays as it is. */
  known?: EventFields;
  /** The story that is accepted, whose sources are as they may cross. */
  accepted?: EventFields | undefined;
}

/** Fields as they may cross: sources that anybody can read, claims of their publishers, links to what readers see, and no words of Slack. */
export function outward<P extends Patch>(patch: P, { links, known, accepted }: Terms): P {
  const crossing = (source: Source) => {
    if (known?.sources.some((one) => same(one, source))) return [source];
    if (!isPublic(source)) return [];
    const told = accepted?.sources.find(({ url }) => url === source.url) ?? source;
    return [withoutSlack(told)];
  };
  const sources = patch.sources?.flatMap(crossing);
  const publishers = new Set((sources ?? known?.sources ?? []).map(({ publisher }) => publisher));
  const isSaid = (claim: { publisher: string }) =>
    publishers.has(claim.publisher) && !isOfSlack(claim);
  return {
    ...patch,
    ...(patch.visibility && { visibility: 'workspace' }),
    ...(sources && { sources }),
    ...(patch.conflicts && { conflicts: patch.conflicts.filter(isSaid) }),
    ...(patch.expects && { expects: patch.expects.filter(isSaid) }),
    ...(patch.links && { links: patch.links.filter(({ event }) => links.has(event)) }),
  };
}

const withoutSlack = (source: Source): Source => ({
  ...source,
  title: isOfSlack(source.title) ? null : source.title,
  quote: isOfSlack(source.quote) ? null : source.quote,
});

/** True for a source with an address on the web that is not of a message in Slack. */
function isPublic({ url }: Source): boolean {
  if (url === null || !URL.canParse(url)) return false;
  const { hostname, username, password } = new URL(url);
  // A name of the web ends in letters, which an address of numbers does not.
  const isOnWeb = /\.[a-z][a-z0-9-]*$/.test(hostname) && !PRIVATE.test(hostname);
  return isOnWeb && username === '' && password === '' && !isInSlack(url);
}

/** Names that no house but the one which gives them can reach. */
const PRIVATE = /\.(local|localhost|internal|intranet|lan|corp|home|private|test|arpa)$/;
/** Pages that Slack itself publishes. */
const OPEN_SLACK = /^(www\.|api\.|docs\.|status\.)?slack\.com$/;
const IN_SLACK = /^\/(archives|client|files|team|messages|app_redirect)\b/;

/** True for an address of a workspace of Slack, or of a message in one. */
function isInSlack(address: string): boolean {
  const url = URL.parse(address);
  if (!url) return false;
  const { hostname, pathname } = url;
  const isWorkspace =
    /(^|\.)slack(-gov|-files)?\.com$/.test(hostname) && !OPEN_SLACK.test(hostname);
  const isMessage = /^\/archives\/[A-Z0-9]{6,}\/p\d{10,}/.test(pathname);
  return isWorkspace || isMessage || (OPEN_SLACK.test(hostname) && IN_SLACK.test(pathname));
}

/** True for a value in whose words an address of a workspace of Slack stands, or a person or channel as Slack writes them. */
export function isOfSlack(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  const text = JSON.stringify(value);
  if (/<[@#!][A-Za-z0-9^]/.test(text)) return true;
  return (text.match(/https?:\/\/[^\s<>|"\\)]+/g) ?? []).some(isInSlack);
}
