import { EVERYTHING, type Scope } from '../../domain/schedule/scope.ts';

export interface Shape {
  /** As typed. */
  name: string;
  label: string;
  /** Its content, in a few words. */
  tells: string;
  scope: Scope;
}

const of = (...sections: string[]): Scope => ({ ...EVERYTHING, sections });

export const SHAPES = [
  {
    name: 'investor',
    label: 'Investor',
    tells: 'funding rounds, deals, compute and energy, market risk, rumours',
    scope: of('funding', 'deals', 'infrastructure', 'market', 'rumours'),
  },
  {
    name: 'policy',
    label: 'Policy',
    tells: 'regulation and courts, coming dates, security and outages, labour',
    scope: of('policy', 'deadlines', 'security', 'labour'),
  },
  {
    name: 'everything',
    label: 'Everything',
    tells: 'all sections, nothing hidden',
    scope: EVERYTHING,
  },
] as const satisfies readonly Shape[];

/** The shape of this name. */
export const shapeNamed = (name = ''): Shape | undefined =>
  SHAPES.find((shape) => shape.name === name.toLowerCase());

/** The shape that has exactly these sections. */
export function shapeWith(sections: Scope['sections']): Shape | undefined {
  return SHAPES.find(({ scope }: Shape) => key(scope.sections) === key(sections));
}

const key = (sections: Scope['sections']) => sections?.toSorted().join() ?? null;
