import { memo } from 'react';
import type { BlockSurface, Fields, FormState } from '../../../protocol/types.ts';
import { Blocks } from '../../blocks/index.ts';
import { useStore } from '../../store.ts';
import { type ControlTarget, useSurface } from '../../surface.ts';
import { isoDay } from '../../time.ts';

/** The reader, and the day that it is for them: both change seldom. */
export function useNames() {
  const people = useStore((state) => state.people);
  const channels = useStore((state) => state.channels);
  const me = useStore((state) => state.shell?.me);
  const reader = people.find((each) => each.id === me);
  const day = useStore((state) =>
    reader && state.clock ? isoDay(state.clock.now, reader.tz) : undefined,
  );
  return {
    people,
    channels,
    reader,
    now: day === undefined ? undefined : Date.parse(`${day}T12:00Z`),
  };
}

/** The blocks of a message or view, ready to be used. */
export const Drawn = memo(function Drawn({
  target,
  blocks,
  values,
  surface,
}: {
  target: ControlTarget;
  blocks: readonly Fields[];
  values: FormState;
  surface: BlockSurface;
}) {
  const { doing, values: all } = useSurface(target, values);
  return <Blocks blocks={blocks} surface={surface} values={all} {...doing} {...useNames()} />;
});
