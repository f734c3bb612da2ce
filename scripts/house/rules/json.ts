/** JSON that comes from outside is parsed by a schema, in one place of each product. */
import { nameOf } from '../imports.ts';
import { PRODUCT } from '../project.ts';
import type { HouseRule } from '../rule.ts';

/** The one helper of each product. */
const HELPERS = ['src/domain/text/json.ts', 'playground/protocol/json.ts'];

export const json: HouseRule = {
  name: 'json-parse',
  says: `JSON is parsed by a schema, in ${HELPERS.join(' and ')} alone.`,
  find: (project) =>
    project
      .sources([...PRODUCT, 'playground'])
      .filter(({ path }) => !HELPERS.includes(path))
      .map((source) => {
        const read = source
          .all('MemberExpression')
          .filter(
            ({ object, property }) => nameOf(object) === 'JSON' && nameOf(property) === 'parse',
          );
        return { at: source.path, count: read.length };
      })
      .filter(({ count }) => count > 0),
};
