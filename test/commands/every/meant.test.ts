/** Lines as people type them who know no grammar: each is understood, or refused with a line that answers. */
import { afterAll, describe, expect, it } from 'vitest';
import { MARCH, openLog } from '../../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

const HERE = { channel: { id: 'C1', name: 'deals' }, zone: 'Europe/Stockholm' };
const ask = (line: string) => log.ask(line, MARCH, HERE);

await ask('/ai-watch add Nvidia');

describe('a line that is refused', () => {
  it.each([
    ['/briefing zzqq', '/briefing help'],
    ['/briefing compny Nvidia', '/briefing company Nvidia'],
    ['/ai-digest preview next month', '/ai-digest preview 7d'],
    ['/ai-digest every morning at 8', '/ai-digest schedule every morning at 8'],
    ['/ai-digest delete D99', '/ai-digest schedule weekdays 09:00'],
    ['/ai-watch OpenAI', '/ai-watch add OpenAI'],
    ['/ai-watch unsubscribe W1', '/ai-watch remove W1'],
    ['/ai-watch mute W1', '/ai-watch pause W1'],
    ['/ai-watch add OpenAI, Anthropic and Mistral', '/ai-watch add company:OpenAI'],
    ['/ai-event delete E12 wrong company', '/ai-event withdraw E12 wrong company'],
    ['/ai-event E12 and E13', '/ai-event E12'],
    ['/ai-search layoffs OR firings since:2026', '/ai-search layoffs since:2026'],
    ['/ai-search turbine -shortage since:2026', '/ai-search turbine since:2026'],
    ['/ai-rounds -min:1bn sector:chips', '/ai-rounds sector:chips'],
    ['/ai-rounds min:2bn pre sector:chips', '/ai-rounds min:2bn sector:chips'],
    ['/ai-rounds industry:chips min:1bn', '/ai-rounds sector:chips min:1bn'],
    ['/ai-event E12 edit', '/ai-event edit E12'],
    ['/ai-event E12 delete', '/ai-event withdraw E12'],
    ['/ai-event New event: Mistral raises €600M', '/ai-event add Mistral raises €600M'],
    ['/ai-digest 9am daily', '/ai-digest schedule 9am daily'],
    ['/ai-digest #deals daily 9am please', '/ai-digest schedule daily 9am'],
    ['/ai-digest schedules', '/ai-digest list'],
    ['/ai-digest post', '/ai-digest now'],
    ['/ai-watch W1 remove', '/ai-watch remove W1'],
    ['/ai-watch notify me when OpenAI raises', '/ai-watch add OpenAI raises'],
    ['/ai-settings set language to french', '/ai-settings language french'],
    ['/ai-settings deutsch', '/ai-settings language deutsch'],
    ['/ai-settings change timezone to CET', '/ai-settings timezone CET'],
  ])('A line that is refused, %s, offers %s', async (line, next) => {
    const { text, isUnderstood } = await ask(line);
    expect(isUnderstood).toBe(false);
    expect(text.endsWith(` ${next}`), text).toBe(true);
  });
});

describe('a line in words of its own', () => {
  it.each([
    ['/ai-event #12', 'E12 · '],
    ['/ai-event show e12', 'E12 · '],
    ['/ai-event show me the event 12.', 'E12 · '],
    ['/ai-event e 12', 'E12 · '],
    ['/ai-event history of E12', 'E12 · '],
    ['/ai-company open-ai pls', 'understood: company OpenAI'],
    ['/ai-search please Anthropic, thanks!!', 'understood: “Anthropic”'],
    ['/ai-search #layoffs :rocket:', 'understood: “layoffs”'],
    ['/ai-rounds min:$100m!', 'understood: ≥ $100M'],
    ['/ai-rounds since:last monday', 'understood: since 9 Mar 2026'],
    ['/ai-watch help me', 'Alerts within a minute'],
    ['/ai-help digests', '/ai-digest [preview'],
    ['/ai-help how do I schedule one?', '/ai-digest [preview'],
    ['/ai-settings Language: German', 'Saved. Dates and numbers for you are written as in German'],
    ['/ai-settings timezone Europe/Paris', 'schedule weekdays 09:00 Paris'],
    ['/ai-rounds country=France', 'understood: France'],
    ['/ai-digest schedule mon-fri 8:30 Berlin', 'weekdays 08:30, Berlin'],
    ['/ai-digest schedule 5pm Sundays in Lima', 'weekly Sun 17:00, Lima'],
    ['/briefing last 3 days', 'since Tue 10 Mar, 00:00'],
    ['/briefing summarize this week', 'since Mon 9 Mar, 00:00'],
    ['/briefing what did we miss since Monday?', 'since Mon 9 Mar, 00:00'],
    ['/briefing anything new?', 'What you can ask'],
    ['/briefing is anthropic zzqq', 'Nothing here says “zzqq” with the rest, so this is answered'],
    ['/briefing chips somewhere zzqq', 'understood: Chips'],
    ['/ai-deals with Wiz and a purple hat', 'Nothing here says “purple”, “hat” with the rest'],
    ['/briefing hello', '/ai-digest [preview'],
    ['/ai-digest preview last week', 'It ends with 8 Mar 2026, and tells what was known then.'],
    ['/ai-digest now yesterday', 'AI Briefing · Wednesday 11 March 2026'],
    ['/ai-digest since monday', 'since Mon 9 Mar, 00:00'],
    ['/ai-digest schedule me fri through sun 7pm', 'weekly Fri, Sat and Sun 19:00'],
  ])('A line in words of its own, %s, is understood', async (line, says) => {
    const { text, isUnderstood } = await ask(line);
    expect(isUnderstood, text).toBe(true);
    expect(text).toContain(says);
  });
});

const WATCH_HEALTH =
  '/ai-watch add sector:health type:acquisition,merger,ipo,partnership,infrastructure';

describe('the buttons of an answer that found nothing', () => {
  it.each([
    ['/ai-search E12', ['/ai-event E12']],
    ['/ai-company Nvidia vs AMD', ['/ai-company Nvidia', '/ai-company AMD']],
    ['/ai-company Anthropic’s rounds', ['/ai-company Anthropic']],
    ['/ai-company https://www.nscale.com/', ['/ai-company Nscale']],
    ['/ai-search outages last week', ['/ai-watch add type:outage']],
    ['/ai-deals health startups', ['/ai-rounds sector:health', '/ai-deals', WATCH_HEALTH]],
  ])('The buttons of an answer that found nothing for %s lead to something', async (line, asks) => {
    const { page } = await ask(line);
    const offered = page.actions.flatMap((action) => (action.kind === 'ask' ? [action.ask] : []));
    expect(offered).toEqual(asks);
    for (const next of offered.filter((one) => !one.startsWith('/ai-watch')))
      expect((await ask(next)).page.events).not.toEqual([]);
  });
});
