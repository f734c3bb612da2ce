/** The record of traffic, as one person may see it. */
import { inspectMessage, inspectView } from '../blocks/inspect.ts';
import { isMeantFor, mayRead } from '../people/visibility.ts';
import type { ActionResult, WireLine } from '../protocol/page-protocol.ts';
import type { Fields, Person, WorkspaceState } from '../protocol/types.ts';
import type { TrafficEntry } from '../state/traffic.ts';

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

/** Ids that must not be in anything that the person gets. */
function secretsFrom(state: WorkspaceState, person: Person): string[] {
  const hidden = Object.values(state.channels).filter((each) => !mayRead(person, each));
  const views = Object.values(state.views).filter((each) => each.user !== person.id);
  const whispers = Object.values(state.messages)
    .flat()
    .filter((each) => !isMeantFor(person, each));
  const ids = [...hidden, ...views].map((each) => each.id);
  return [...ids, ...whispers.map((each) => each.ts)].map((each) => `"${each}"`);
}

/** The one person whom an entry is about, where it is about one. */
function whoseIs(entry: TrafficEntry): unknown {
  const request = fieldsOf(entry.request);
  if (entry.kind === 'response_url') return entry.whose ?? 'nobody';
  if (entry.name === 'chat.postEphemeral') return request.user;
  if (entry.name === 'views.publish') return request.user_id;
  if (entry.kind !== 'envelope') return undefined;
  const user = fieldsOf(request.user).id ?? request.user_id;
  const { type, user: opener } = fieldsOf(request.event);
  return type === 'app_home_opened' ? opener : user;
}

/** A filter of traffic entries: true where a person may be shown the content. Whoever watches the wire is still one person. */
export function createWireFilter(state: WorkspaceState, person: Person) {
  const secrets = secretsFrom(state, person);
  return (entry: TrafficEntry): boolean => {
    const whose = whoseIs(entry);
    if (whose !== undefined && whose !== person.id) return false;
    const text = JSON.stringify([entry.request, entry.response]) ?? '';
    return !secrets.some((each) => text.includes(each));
  };
}

/** An entry as a line; what another person did is a line without words of theirs. */
export function wireLine(entry: TrafficEntry, visible: boolean): WireLine {
  const { n, kind, name, at, took, outcome } = entry;
  const something = entry.request !== undefined || entry.response !== undefined;
  return { n, kind, name, at, took, outcome, open: visible && something, withheld: !visible };
}

/** The limits of Slack that a request breaks, a line each. */
function limitsAgainst(request: Fields): string[] {
  const problems = [
    ...(request.blocks ? inspectMessage(request.blocks) : []),
    ...(request.view ? inspectView(fieldsOf(request.view)) : []),
  ];
  return problems.map((each) => `${each.pointer}: ${each.message}`);
}

/** The whole of an entry. */
export function wireDetail(entry: TrafficEntry): ActionResult['detail'] {
  const sent = entry.kind === 'envelope' ? fieldsOf(entry.response) : fieldsOf(entry.request);
  return { request: entry.request, response: entry.response, limits: limitsAgainst(sent) };
}
