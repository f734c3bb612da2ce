/** The local workspace: Slack's side of the protocol, on localhost. See README.md. */
export * from './blocks/index.ts';
export { type Clock, createClock, type MovableClock, type TickListener } from './clock.ts';
export type { RegisteredCommand } from './core.ts';
export { channel, defaultChannels, defaultPeople, defaultTeam, person } from './defaults.ts';
export type { Outcome } from './envelope.ts';
export { DEFAULT_SUBSCRIPTIONS } from './events.ts';
export type { Fault, Faults } from './faults.ts';
export { type HostOptions, host, type RunApp } from './host.ts';
export { type Forgery, sign } from './http-delivery.ts';
export type { Shortcut } from './page/protocol.ts';
export { createPage, type PageOptions, type PageServer } from './page-server/page.ts';
export type { Actor, MessageRef, ViewRef } from './people/actor.ts';
export type { Submission } from './people/forms.ts';
export type { SeenMessage, SeenView } from './people/sight.ts';
export { wordsOf } from './people/words.ts';
export { type PromptOptions, runPrompt } from './prompt.ts';
export type { TrafficEntry } from './traffic.ts';
export type { Channel, Fields, Message, Person, Team, View, WorkspaceState } from './types.ts';
export { prepareVisit, type Stay, type Visit } from './visit.ts';
export {
  DEFAULT_SCOPES,
  startWorkspace,
  type Workspace,
  type WorkspaceOptions,
} from './workspace.ts';
