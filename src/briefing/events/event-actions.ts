/** All that can be done with one event, by whoever may do it. */
import type { Request } from '../../contracts/command.ts';
import type { TrackedEvent } from '../../domain/event/event.ts';
import { capital } from '../../domain/text/english.ts';
import type { Action } from '../../page/page.ts';
import { isMember } from '../command/permission.ts';
import { followActions } from '../wording/event-menu.ts';
import { eventNumber, mainParty } from '../wording/event-words.ts';

/** To correct it, post it, follow whom it is about and withdraw it; guests may post alone. */
export function eventActions(event: TrackedEvent, context: Request): Action[] {
  const asOf = context.now.getTime();
  const number = eventNumber(event);
  const ask = context.line('event', number);
  const share: Action = { kind: 'share', label: 'Post to channel', ask, asOf };
  if (!isMember(context.asker)) return [share];
  const turn = event.withdrawn ? 'restore' : 'withdraw';
  return [
    { kind: 'form', label: 'Correct it', event: event.id },
    share,
    ...(event.visibility === 'workspace'
      ? []
      : [
          {
            kind: 'ask' as const,
            label: 'Publish it',
            ask: context.line('event', `publish ${number}`),
          },
        ]),
    ...followActions(mainParty(event), context),
    { kind: 'ask', label: `${capital(turn)} it`, ask: context.line('event', `${turn} ${number}`) },
  ];
}
