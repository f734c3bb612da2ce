import { describe, expect, it } from 'vitest';
import type { SeenView } from '../../../playground/index.ts';
import { EVERYBODY } from '../../../src/contracts/reader.ts';
import { asks, newIn, stage } from '../../helpers/slack.ts';
import {
  add,
  CHANNEL,
  chooseType,
  eventsNow,
  fill,
  helix,
  modal,
  NSCALE,
  openAdd,
  refOf,
} from './forms.ts';

describe('the form of a new event', () => {
  it('The form of a new event shows errors at their fields, keeps what was typed, then saves and says so where it was asked for', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    const view = await add(scene, { Amount: 'lots', Date: '03/04/2026' });
    const errors = ana.modal()?.errors ?? {};
    expect(errors.amount).toMatch(/lots.*Use 500m, \$1\.5bn or €20 million/);
    expect(errors.date).toMatch(
      /is either 3 Apr 2026 or 4 Mar 2026|is either 4 Mar 2026 or 3 Apr 2026/,
    );
    expect(Object.keys(errors).sort()).toEqual(['amount', 'date']);
    await fill(scene, { Amount: 'about $120m', Date: '11 Mar 2026' });
    const fresh = newIn(scene, 'ana', CHANNEL);
    await ana.submit(view);
    const asked = await modal(scene, 'New in the log: “Helix Forge”.');
    expect(asked.title).toBe('New company names');
    expect(asked.words).toContain('Not saved yet: see the names above.');
    await ana.submit(asked);
    const [saved] = await fresh.wait();
    expect(ana.modal()).toBeUndefined();
    expect(saved).toMatchObject({ ephemeral: true });
    expect(saved?.words).toMatch(/Saved as E\d+\./);
    expect(saved?.words).toContain('New in the log: “Helix Forge”.');
    expect(saved?.words).toContain('about $120M');
    expect(saved?.words).toContain('Ana Lindqvist: added in Slack');
    const [found] = await asks(scene, 'bjorn', '/ai-company Helix Forge');
    expect(found?.words).toContain('Helix Forge raises $120M Series A');
  });

  it('The form of a new event makes no company of a legal form or of the words between names', async () => {
    const scene = await stage();
    const fresh = newIn(scene, 'ana', CHANNEL);
    await add(scene, {
      Company: 'Acme Robotics, S.p.A.',
      'Lead investors': 'Birch Capital, Andreessen, Horowitz, and Nvidia',
      'Other investors': 'with participation from Aker ASA',
    });
    const [saved] = await fresh.wait();
    const parties =
      'Acme Robotics, S.p.A. (subject), Birch Capital (lead investor), Andreessen Horowitz (lead investor), Nvidia (lead investor), Aker ASA (investor)';
    expect(saved?.words).toContain(parties);
    expect(saved?.words).toContain('New in the log: “Acme Robotics, S.p.A.”, “Birch Capital”.');
  });

  it('The form of a new event keeps what was typed when the type changes, and brings it back when it changes back', async () => {
    const scene = await stage();
    await openAdd(scene);
    await fill(scene, { Title: 'Google buys Helix Forge' });
    await chooseType(scene, 'Funding round', 'Lead investors');
    await fill(scene, { 'Lead investors': 'Aker ASA' });
    await chooseType(scene, 'Acquisition', 'Acquirer');
    const view = scene.space.as('ana').modal();
    expect(view?.values.title?.title?.value).toBe('Google buys Helix Forge');
    expect(view?.words).not.toContain('Lead investors');
    await chooseType(scene, 'Funding round', 'Lead investors');
    const again = scene.space.as('ana').modal();
    expect(again?.values.lead_investor?.lead_investor?.value).toBe('Aker ASA');
    expect(again?.values.title?.title?.value).toBe('Google buys Helix Forge');
  });

  it('The form of a new event brings the fields of a type that was sent before they were there', async () => {
    const scene = await stage();
    const view = await openAdd(scene);
    scene.space.faults.always('views.update', { kind: 'error', error: 'internal_error' });
    await fill(scene, {
      'What happened': 'Acquisition',
      Title: 'Google buys Helix Forge',
      Summary: 'It does.',
      Date: '11 Mar',
      Sources: 'https://example.com/a',
    });
    await scene.space.as('ana').submit(view);
    const shown = await modal(scene, 'Acquirer');
    expect(shown.values.summary?.summary?.value).toBe('It does.');
  });

  it('The form of a new event shows a likely duplicate before saving, and adds its source when told so', async () => {
    const scene = await stage();
    const ref = await refOf(scene, NSCALE);
    const ana = scene.space.as('ana');
    const nscale = {
      Title: 'Nscale closes record Series C',
      Company: 'nscale',
      Date: '10 Mar 2026',
      Amount: '$2bn',
      Sources: 'https://example.com/nscale',
    };
    const view = await add(scene, nscale);
    const asked = await modal(scene, `Looks like ${ref}, Nscale Series C, 9 Mar 2026.`);
    expect(asked.title).toBe(`Looks like ${ref}`);
    expect(asked.words).toMatch(new RegExp(`^Looks like ${ref}, .*Not saved yet: [^\n]*\\.$`, 's'));
    expect(asked.words).toContain(`Add as a source of ${ref} / Save as new`);
    expect(asked.values.title?.title?.value).toBe(nscale.Title);
    await ana.choose(asked, 'duplicate', ref);
    const fresh = newIn(scene, 'ana', CHANNEL);
    await ana.submit(view);
    const [saved] = await fresh.wait();
    expect(saved?.words).toContain(`Added as a source of ${ref}.`);
    expect(saved?.words).toContain('example.com');
    expect(saved?.words).toContain('Techzine');
    expect(saved?.words).toContain('Ana Lindqvist: another source: example.com');
    const { events } = await eventsNow(scene);
    expect(events.filter((event) => event.title.startsWith('Nscale closes'))).toEqual([]);
    const kept = await scene.store
      .reader({ workspace: null, asOf: scene.space.clock.now().getTime(), audience: EVERYBODY })
      .event(NSCALE);
    expect(kept?.sources.some((source) => source.url?.includes('example.com'))).toBe(false);
  });

  it('The form of a new event saves a likely duplicate as new when it is saved once more', async () => {
    const scene = await stage();
    const ref = await refOf(scene, NSCALE);
    const ana = scene.space.as('ana');
    const view = await add(scene, { Company: 'Nscale', Date: '10 Mar 2026', Amount: '$2bn' });
    const asked = await modal(scene, `Looks like ${ref}`);
    expect(asked.values.duplicate).toMatchObject({});
    const fresh = newIn(scene, 'ana', CHANNEL);
    await ana.submit(view);
    const saved = (await fresh.wait())[0]?.words;
    expect(saved).toMatch(/Saved as E\d+\./);
    expect(saved).not.toContain(`Saved as ${ref}.`);
  });

  it('The form of a new event saves once when it is sent twice', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    await openAdd(scene);
    await chooseType(scene, 'Funding round', 'Lead investors');
    await fill(scene, helix);
    const view = ana.modal() as SeenView;
    await ana.submit(view);
    await modal(scene, 'New in the log');
    const fresh = newIn(scene, 'ana', CHANNEL);
    const outcomes = await Promise.all([ana.submit(view), ana.submit(view)]);
    await fresh.wait();
    await ana.submit(view);
    await scene.space.settled();
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
    expect(ana.sees(CHANNEL).filter((each) => each.words.includes('Saved as'))).toHaveLength(1);
    const { events } = await eventsNow(scene);
    expect(events.filter((event) => event.title === helix.Title)).toHaveLength(1);
  });

  it('The form of a new event asks about a name that is near one of the log, and goes on as it is told', async () => {
    const scene = await stage();
    const ana = scene.space.as('ana');
    const asked = async (company: string) => {
      await openAdd(scene);
      await chooseType(scene, 'Funding round', 'Lead investors');
      const round = { Company: company, Date: '11 Mar 2019', Amount: '$1m' };
      await fill(scene, { ...helix, ...round });
      await ana.submit(ana.modal() as SeenView);
      return modal(scene, `“${company}” is not in the log, which knows Anthropic.`);
    };
    const first = await asked('Antropic');
    let fresh = newIn(scene, 'ana', CHANNEL);
    await ana.submit(first);
    expect((await fresh.wait())[0]?.words).toContain(
      '“Antropic” is new in the log, which also knows Anthropic.',
    );
    const second = await asked('Anthropik');
    await ana.choose(second, 'name0', 'Use Anthropic');
    fresh = newIn(scene, 'ana', CHANNEL);
    await ana.submit(second);
    expect((await fresh.wait())[0]?.words).toContain('Anthropic (subject)');
  });

  it('The form of a new event names every line that can’t be read at once', async () => {
    const scene = await stage();
    const view = await add(scene, {
      Sources: 'https://example.com/a www.techcrunch\nhttps://news..example.com/x',
    });
    const { sources } = scene.space.as('ana').modal()?.errors ?? {};
    expect(view.title).toBe('Add an event');
    expect(sources).toMatch(
      /^“www\.techcrunch” is not a web address\. “https:\/\/news\.\.example\.com\/x” is not a web address\. Paste/,
    );
  });
});
