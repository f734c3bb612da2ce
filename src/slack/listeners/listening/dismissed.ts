/** Things that somebody has called no event: they are not offered in their channel again. */
import { fingerprints } from '../../../briefing/command/changed-fields.ts';
import type { ReadEvent } from '../../../briefing/events/reading/read-text.ts';
import { DAY_MS } from '../../../domain/durations.ts';
import { nameKey } from '../../../domain/text/names.ts';
import type { Services } from '../../handling/services.ts';

/** So long it is remembered, milliseconds: a story is over by then. */
const KEPT = 90 * DAY_MS;

type Memory = Pick<Services, 'store' | 'identity' | 'clock'>;

/** A mark of what an event tells, from which nobody reads it: its type, its names and its sum. */
function markOf({ draft: { type, parties, amount } }: ReadEvent): string {
  const names = parties.map(({ company }) => nameKey(company)).sort();
  const told = [type, ...names, amount?.value ?? '', amount?.currency ?? ''].join(' ');
  return fingerprints({ told }).told ?? '';
}

const keyOf = (channel: string, event: ReadEvent) => `dismissed ${channel} ${markOf(event)}`;

/** Remembers that it is none. */
export async function dismiss(services: Memory, channel: string, event: ReadEvent): Promise<void> {
  const { store, identity, clock } = services;
  const now = clock.now().getTime();
  await store.descriptions(identity().team).keep(keyOf(channel, event), { at: now }, now + KEPT);
}

/** True where somebody has said so. */
export async function isDismissed(
  { store, identity, clock }: Memory,
  channel: string,
  event: ReadEvent,
): Promise<boolean> {
  const now = clock.now().getTime();
  return (await store.descriptions(identity().team).find(keyOf(channel, event), now)) !== null;
}
