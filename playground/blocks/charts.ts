/** data_visualization: pie, bar, area and line charts. */
import { isObject } from '../protocol/json.ts';
import { type Check, list, number, shape, text, typed } from './check.ts';
import { type Inspection, refuse } from './inspection.ts';

const positive: Check = (value, at, seen) => {
  number(value, at, seen);
  if (typeof value === 'number' && value <= 0) refuse(seen, at, 'must be more than 0');
};

const segment = shape({ label: text(20), value: positive });
const point = shape({ label: text(20), value: number });
const series = shape({ name: text(20), data: list(point, 1, 20) });
const axes = shape({ categories: list(text(20), 1, 20) }, { x_label: text(50), y_label: text(50) });

function unique(values: unknown[], at: string, what: string, seen: Inspection): void {
  if (new Set(values).size !== values.length) refuse(seen, at, `${what} must be unique`);
}

function objectsIn(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Every series has one point for each category, and none besides. */
function pointsMatch(value: Record<string, unknown>, at: string, seen: Inspection): void {
  const categories = isObject(value.axis_config) ? value.axis_config.categories : undefined;
  if (!Array.isArray(categories)) return;
  unique(categories, `${at}/axis_config/categories`, 'categories', seen);
  const all = objectsIn(value.series);
  const names = all.map((each) => each.name);
  unique(names, `${at}/series`, 'series names', seen);
  for (const [index, each] of all.entries()) {
    const labels = objectsIn(each.data).map((one) => one.label);
    const same =
      labels.length === categories.length && categories.every((each) => labels.includes(each));
    if (!same) refuse(seen, `${at}/series/${index}/data`, 'exactly one point for each category');
  }
}

const plotted = shape({ series: list(series, 1, 6), axis_config: axes }, {}, pointsMatch);

/** The fields of a chart. */
export const chart = {
  required: {
    title: text(50),
    chart: typed({
      pie: shape({ segments: list(segment, 1, 6) }),
      bar: plotted,
      area: plotted,
      line: plotted,
    }),
  },
  also(_value: unknown, at: string, seen: Inspection): void {
    if (++seen.totals.charts > 2) refuse(seen, at, 'no more than 2 charts in a message');
  },
};
