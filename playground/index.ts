/** The local workspace: Slack's side of the protocol, on localhost. See README.md. */

export {
  inspectMessage,
  inspectView,
  messageTextLength,
  viewIsTooLarge,
} from './blocks/inspect.ts';
export type { BlockProblem, InspectOptions } from './blocks/inspection.ts';
export { DEFAULT_SUBSCRIPTIONS } from './delivery/events.ts';
export { type Forgery, sign } from './delivery/http-delivery.ts';
export type { ReplayedFeed } from './feeds/replay.ts';
export { SetupError } from './hosting/errors.ts';
export { type HostOptions, host, type RunApp } from './hosting/host.ts';
export { type PromptOptions, runPrompt } from './hosting/prompt.ts';
export { type OpenWorkspace, prepareSession, type Session } from './hosting/session.ts';
export { createPage, type PageOptions, type PageServer } from './page-server/page.ts';
export type { Actor, MessageRef, ViewRef } from './people/actor.ts';
export type { Submission } from './people/forms.ts';
export type { SeenMessage, SeenView } from './people/person-view.ts';
export { wordsOf } from './people/words.ts';
export type { Outcome } from './protocol/envelope.ts';
export type { Shortcut } from './protocol/page-protocol.ts';
export type {
  Channel,
  Fields,
  Message,
  Person,
  Team,
  View,
  WorkspaceState,
} from './protocol/types.ts';
export { type Clock, createClock, type MovableClock, type TickListener } from './state/clock.ts';
export type { RegisteredCommand } from './state/core.ts';
export { channel, defaultChannels, defaultPeople, defaultTeam, person } from './state/defaults.ts';
export type { Fault, Faults } from './state/faults.ts';
export type { TrafficEntry } from './state/traffic.ts';
export {
  DEFAULT_SCOPES,
  startWorkspace,
  type Workspace,
  type WorkspaceOptions,
} from './workspace/workspace.ts';
