/**
 * The order of a run. A file is begun the sooner the longer its text is, which tells well enough how long it takes: but
 * for those that are short to read and long to run. These come first, so that nobody waits for one of them at the end.
 */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const LONG =
  /\/test\/(browser|storage\/engines\/(postgres|sqlite)|storage\/(copy|killed)|scheduling\/faults|slack\/copies|bench|main)/;

export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId.replaceAll('\\', '/'));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
