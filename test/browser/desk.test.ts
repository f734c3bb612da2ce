/**
 * The desk of somebody who follows sources, over a week of the replay: connected, reviewed, ruled, failing; and the
 * figures that a comparison and a trend are made of. Each goes on where the one before it ended.
 */
import { describe, expect, it } from 'vitest';
import { SOAK } from '../helpers/soak.ts';
import { ask, column, isInSight } from './scenes/answers.ts';
import { addPaper, connectStarters, postReviewHere } from './scenes/desk/connecting.ts';
import {
  acceptInPlace,
  allIsRead,
  editInPlace,
  openQueue,
  tryRule,
  workOff,
} from './scenes/desk/review.ts';
import { seeDigest } from './scenes/digest.ts';
import { wakeUp } from './scenes/mornings.ts';
import { browserStage } from './stage/stage.ts';

describe.runIf(SOAK)('a desk', () => {
  const stage = browserStage();
  const arrive = stage.share();

  it('A paper is followed by its front page, the others from the list, and the answer shows what would be read', async () => {
    const screen = await arrive();
    await seeDigest(screen);
    const added = await addPaper(screen, `${stage.office().url}/feeds/example-gazette`);
    expect(await added.textContent()).toMatch(
      /names this feed: .*example-gazette\.json.*2 items.*Larkspur Robotics raises \$9 million/s,
    );
    const said = await connectStarters(screen);
    expect(await said.textContent()).toContain(
      '2 sources connected. 1 of the choice was followed already.',
    );
    await expect.poll(() => isInSight(said)).toBe(true);
  });

  it('A story is accepted and another edited in the messages of the review’s channel, which say so', async () => {
    const screen = await arrive();
    await postReviewHere(screen);
    await wakeUp(screen, 'Friday 13 March 2026');
    const accepted = await acceptInPlace(screen, 'Brightwater');
    expect(await accepted.getByRole('button').allTextContents()).toContain('Undo');
    const edited = await editInPlace(screen, 'Kieselwerk', 'Kieselwerk buys Nordlicht KI for €25M');
    expect(await edited.textContent()).toContain('Kieselwerk buys Nordlicht KI');
  });

  it('The queue is worked off by keys alone: the focus stays on the button, card after card', async () => {
    const screen = await arrive();
    for (const day of ['Saturday 14', 'Sunday 15', 'Monday 16'])
      await wakeUp(screen, `${day} March 2026`);
    await seeDigest(screen, 'AI Briefing · Monday 16 March 2026');
    const waiting = ['Quillmark AI', 'Marram Cloud'];
    await allIsRead(screen, { waiting, accepted: 'Pinewood Compute' });
    const cards = await workOff(screen, await openQueue(screen));
    expect(cards.map(([words]) => words).join('\n')).toMatch(/Quillmark AI.*Jobs cut\s*80/s);
    expect(cards.length).toBeGreaterThan(1);
    expect(new Set(cards.map(([, focused]) => focused))).toEqual(new Set(['Accept']));
    await screen.messages.filter({ hasText: 'Nothing waits for a review.' }).last().waitFor();
  });

  it('A rule is tried on what was read, saved, and listed with who made it', async () => {
    const screen = await arrive();
    const trial = await tryRule(screen, 'Example Gazette 0.8 type:labour');
    expect(await trial.textContent()).toMatch(/would have accepted 1 of \d stories/);
    const rules = await ask(screen, '/ai-review rules', 'Rules of the review');
    expect(await rules.textContent()).toMatch(
      /Rule 3: Example Gazette ≥ 0\.8, labour event · by Ana Lindqvist/,
    );
  });

  it('The answer on coverage counts the sources that are followed, and says what none of them covers', async () => {
    const screen = await arrive();
    const coverage = await ask(screen, '/ai-coverage', 'What this log sees');
    const words = await coverage.textContent();
    expect(words).toContain('3 of 3 sources read');
    expect(words).toMatch(/Not covered, neither by an event nor by a source: Retail/);
    const end = coverage.getByText('an empty answer does not say');
    await expect.poll(() => isInSight(end), { timeout: 5_000 }).toBe(true);
  });

  it('A digest names the source that fails in its footer, with a way to look at it', async () => {
    const screen = await arrive();
    for (const day of ['Tuesday 17', 'Wednesday 18']) await wakeUp(screen, `${day} March 2026`);
    const digest = await seeDigest(screen, 'AI Briefing · Wednesday 18 March 2026');
    expect(await digest.textContent()).toContain('failing: Sample Ledger (since Tue, 403)');
    await digest.getByRole('button', { name: /^Check feeds/ }).click();
    await screen.messages.filter({ hasText: 'those that fail first' }).last().waitFor();
  });

  it('Two companies stand side by side, and a trend opens to the events that it is made of', async () => {
    const screen = await arrive();
    const beside = await ask(screen, '/ai-company anthropic vs openai', 'Anthropic vs OpenAI');
    const table = beside.getByRole('table');
    expect(await column(table, 'OpenAI')).toContain('33');
    const trends = await ask(screen, '/ai-trends', 'Mega-rounds');
    await trends.getByRole('combobox', { name: 'Open what it is made of' }).click();
    await screen.page.getByRole('option', { name: 'Jobs cut' }).click();
    const opened = screen.messages.filter({ hasText: 'Jobs cut, newest first' });
    await opened.waitFor();
    const companies = await column(opened.getByRole('table').last(), 'Company');
    expect(companies).toEqual(expect.arrayContaining(['Quillmark AI', 'Atlassian', 'Amazon']));
  });
});
