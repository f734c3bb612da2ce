/** The schedules, watches and settings of one workspace. Each call is one transaction. */
import type { Pause } from './causes.ts';
import type {
  Schedule,
  ScheduleSpec,
  TargetSettings,
  Watch,
  WatchTerms,
  WorkspaceSettings,
} from './schedule.ts';
import type { DeskStance } from './sources/desk.ts';

/** A schedule to make; the store gives id and number. */
export interface NewSchedule extends ScheduleSpec {
  channel: string;
  channelName: string | null;
  isPrivate?: boolean;
  owner: string | null;
  since: number;
  nextDue: number | null;
  /** Default 12 hours. */
  grace?: number;
  /** Only for the one of the configuration, which has a name of its own. */
  id?: string;
  configured?: string;
}

/** A change of a schedule: the fields to replace. */
export type ScheduleChange = Partial<
  ScheduleSpec &
    Pick<
      Schedule,
      | 'channelName'
      | 'isPrivate'
      | 'owner'
      | 'leftBy'
      | 'paused'
      | 'nextDue'
      | 'since'
      | 'configured'
    >
>;

/** Everything that people of one workspace have planned. */
export interface SubscriptionStore {
  /** Schedules, by number; of one channel where it is named. */
  schedules(channel?: string): Promise<Schedule[]>;
  schedule(id: string): Promise<Schedule | null>;
  /** The very same thing in the same channel is there once: then the known one is returned. */
  addSchedule(schedule: NewSchedule, now: number): Promise<Schedule>;
  /** Null where it is gone. */
  changeSchedule(id: string, change: ScheduleChange): Promise<Schedule | null>;
  removeSchedule(id: string): Promise<boolean>;
  /** Watches, by number; of one target where it is named. */
  watches(target?: string): Promise<Watch[]>;
  addWatch(
    watch: { target: string; terms: WatchTerms; owner: string },
    now: number,
  ): Promise<Watch>;
  pauseWatch(id: string, paused: Pause | null): Promise<Watch | null>;
  removeWatch(id: string): Promise<boolean>;
  /** The settings of a target; null where nobody has chosen any. */
  target(target: string): Promise<TargetSettings | null>;
  saveTarget(settings: Omit<TargetSettings, 'workspace'>): Promise<void>;
  settings(): Promise<WorkspaceSettings>;
  saveSettings(settings: WorkspaceSettings): Promise<void>;
  /** The stance of the workspace to the shared desk. */
  desk(): Promise<DeskStance>;
  /** Reads the shared desk, or nothing of it; what depends on its events is derived anew. */
  readDesk(reads: boolean): Promise<void>;
  /** Slack gave a channel another id: schedules, watches, settings, what was posted there or is under way, and the events that only its people see go along. */
  moveChannel(from: string, to: string): Promise<void>;
}
