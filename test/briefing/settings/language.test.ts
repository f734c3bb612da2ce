import { afterAll, expect, it } from 'vitest';
import { GUEST, MEMBER, openLog } from '../../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());
const locale = async (target: string) => (await log.context.plans.target(target))?.locale;

it.each([
  ['German', 'de'],
  ['deutsch', 'de'],
  ['svenska', 'sv'],
  ['de-at', 'de-AT'],
  ['pt_BR', 'pt-BR'],
  ['German (Austria)', 'de-AT'],
  ['Canadian French', 'fr-CA'],
  ['Greek', 'el'],
])('The language of dates and numbers is taken as “%s”', async (typed, code) => {
  const { text } = await log.ask(`/ai-settings language ${typed}`);
  expect(await locale(MEMBER.id)).toBe(code);
  expect(text).toMatch(/^Saved\. Dates and numbers for you are written as in .*2,5/);
});

it('The language of dates and numbers of a channel is chosen by whoever plans there', async () => {
  const here = { here: 'C1', channel: { id: 'C1', name: 'deals' } };
  const { text } = await log.ask('/ai-settings language Swedish here', undefined, here);
  expect(text).toContain('in this channel are written as in Swedish: 2,5 md $ on 12 mars 2026');
  expect(await locale('C1')).toBe('sv');
  const guest = await log.ask('/ai-settings language German here', undefined, {
    ...here,
    asker: GUEST,
  });
  expect(guest.isUnderstood).toBe(false);
  expect(await locale('C1')).toBe('sv');
});

it('The language of dates and numbers keeps what is settled of alerts', async () => {
  await log.ask('/ai-watch quiet 22-7');
  await log.ask('/ai-settings language French');
  expect(await log.context.plans.target(MEMBER.id)).toMatchObject({
    quiet: { from: '22:00', to: '07:00' },
    locale: 'fr',
  });
});

it.each([
  [
    '',
    'A language is missing. Use its name or its code, as German or de-AT: /ai-settings language German',
  ],
  ['Swedisch', '“Swedisch” is not a language. Did you mean Swedish? /ai-settings language Swedish'],
  [
    'qq',
    '“qq” is not a language. Use its name or its code, as German or de-AT: /ai-settings language German',
  ],
])('The language of dates and numbers refuses “%s” with what to type', async (typed, said) => {
  expect((await log.ask(`/ai-settings language ${typed}`.trim())).text).toBe(said);
});
