import { describe, expect, it } from 'vitest';
import type { SeenView } from '../../../playground/index.ts';
import { asks, newIn, redescribe, stage } from '../../helpers/slack.ts';
import { CHANNEL, modal } from './forms.ts';

describe('the form for settings', () => {
  it('The form for settings lets an admin name the curators, by whom alone digests are then planned', async () => {
    const scene = await stage();
    const bjorn = scene.space.as('bjorn');
    const [shown] = await asks(scene, 'bjorn', '/ai-settings');
    await bjorn.press(shown!, 'Change…');
    const form = await modal(scene, 'Who plans digests', 'bjorn');
    await bjorn.choose(form, 'planners', 'curators');
    await bjorn.choose(form, 'curators', ['carmen']);
    await bjorn.choose(form, 'channel', [CHANNEL]);
    await bjorn.choose(form, 'reviewer', ['carmen']);
    await bjorn.type(form, 'textDays', '14');
    const fresh = newIn(scene, 'bjorn', CHANNEL);
    await bjorn.submit(bjorn.modal() as SeenView);
    const [saved] = await fresh.wait();
    expect(saved?.words).toContain('Saved. Only admins and curators plan digests.');
    expect(saved?.words).toContain('Curators: Carmen Ruiz.');
    expect(saved?.words).toContain('What waits for a review is posted in #');
    expect(saved?.words).toContain('Carmen Ruiz hears of what has waited for two days.');
    expect(saved?.words).toContain('Texts of what is read are kept for 14 days.');
    const [refused] = await asks(scene, 'ana', '/ai-digest schedule daily 09:00');
    expect(refused?.words).toContain('Here only admins and curators can plan digests.');
    const [made] = await asks(scene, 'carmen', '/ai-digest schedule daily 09:00');
    expect(made?.words).toContain('daily 09:00, New York');
  });

  it('The form for settings shows what is set when it opens again', async () => {
    const scene = await stage();
    const plans = scene.store.plans(scene.space.state.team.id);
    await plans.saveSettings({ planners: 'curators', curators: ['U0LOCALCARMEN'] });
    const [shown] = await asks(scene, 'bjorn', '/ai-settings');
    await scene.space.as('bjorn').press(shown!, 'Change…');
    const form = await modal(scene, 'Who plans digests', 'bjorn');
    expect(form.values).toMatchObject({
      planners: { planners: { selected_option: { value: 'curators' } } },
      curators: { curators: { selected_users: ['U0LOCALCARMEN'] } },
    });
    await scene.space.as('bjorn').choose(form, 'curators', []);
    await scene.space.as('bjorn').submit(scene.space.as('bjorn').modal() as SeenView);
    expect(await plans.settings()).toEqual({ planners: 'curators', curators: [] });
  });

  it('The form for settings refuses an admin who is none any more', async () => {
    const scene = await stage();
    const bjorn = scene.space.as('bjorn');
    const [shown] = await asks(scene, 'bjorn', '/ai-settings');
    await bjorn.press(shown!, 'Change…');
    const form = await modal(scene, 'Who plans digests', 'bjorn');
    await bjorn.choose(form, 'planners', 'curators');
    await redescribe(scene, 'U0LOCALBJORN', { is_admin: false, is_owner: false });
    await bjorn.submit(bjorn.modal() as SeenView);
    await modal(scene, 'Only admins of this workspace can change these settings.', 'bjorn');
    expect(await scene.store.plans(scene.space.state.team.id).settings()).toMatchObject({
      planners: 'members',
    });
  });
});
