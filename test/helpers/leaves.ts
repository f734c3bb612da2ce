/** The project's commands and sections, found once a process: most tests would else look for forty files again. */
import type { Command } from '../../src/contracts/command.ts';
import type { Section } from '../../src/contracts/section.ts';
import { loadCommands, loadSections } from '../../src/runtime/load.ts';

interface Leaves {
  commands: readonly Command[];
  sections: readonly Section[];
}

let found: Promise<Leaves> | undefined;

/** All of them, as the program finds them. */
export function projectLeaves(): Promise<Leaves> {
  found ??= find();
  return found;
}

async function find(): Promise<Leaves> {
  const [commands, sections] = await Promise.all([loadCommands(), loadSections()]);
  return { commands, sections };
}
