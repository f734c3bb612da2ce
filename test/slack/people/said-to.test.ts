import { describe, expect, it } from 'vitest';
import { saidTo } from '../../../src/slack/people/said-to.ts';

const BOT = '<@U0BOT>';
const said = (text: string, direct = false) => saidTo(text, 'U0BOT', direct);

describe('a mention', () => {
  it.each([
    `${BOT} company Nvidia`,
    `${BOT}: company Nvidia`,
    `${BOT}, company Nvidia`,
    `${BOT} – company Nvidia`,
    `<@U0BOT|briefing> company Nvidia`,
    `hey ${BOT} company Nvidia`,
    `Good morning, ${BOT}! company Nvidia`,
    `${BOT} \`company Nvidia\``,
    `${BOT} \`\`\`company Nvidia\`\`\``,
    `*${BOT} company Nvidia*`,
    `Reminder: ${BOT} company Nvidia.`.replace('.', ''),
    `Numbers are in.\n${BOT} company Nvidia`,
    `company Nvidia ${BOT}`.replace(/^/, `${BOT} `),
  ])('A mention asks what stands behind it: %j', (text) => {
    expect(said(text)).toEqual({ words: 'company Nvidia', tone: 'asked' });
  });

  it('A mention keeps the channel that it names, and underscores of values', () => {
    expect(said(`${BOT} digest copy from <#C1|>`).words).toBe('digest copy from <#C1>');
    expect(said(`${BOT} digest copy from <#C1>`).words).toBe('digest copy from <#C1>');
    expect(said(`${BOT} digest copy from <#C1|leads>`).words).toBe('digest copy from leads');
    expect(said(`${BOT} search type:funding_round`).words).toBe('search type:funding_round');
  });

  it.each([
    `We should ask ${BOT} about it`,
    `cc ${BOT} for the numbers`,
    `Nscale closed its round, ${BOT} has it`,
  ])('A mention in the middle of talk is talk: %j', (text) => {
    expect(said(text).tone).toBe('talk');
  });

  it.each([
    `thanks ${BOT}!`,
    `${BOT} thank you so much :tada:`,
    `Thanks a lot, ${BOT}`,
    `cc ${BOT}`,
    `${BOT} ok great, thanks team!`,
    `danke ${BOT}`,
  ])('A mention that thanks wants no answer: %j', (text) => {
    expect(said(text).tone).toBe('thanks');
  });

  it('A mention with nothing else asks what is new, and a greeting what can be asked', () => {
    expect(said(BOT)).toEqual({ words: '', tone: 'asked' });
    expect(said(`${BOT}!`)).toEqual({ words: '', tone: 'asked' });
    expect(said(`hey ${BOT}`)).toEqual({ words: 'help', tone: 'asked' });
  });
});

describe('a direct message', () => {
  it('A direct message is said to the app with all its words', () => {
    expect(said('company Nvidia', true)).toEqual({ words: 'company Nvidia', tone: 'asked' });
    expect(said(`hey ${BOT} company Nvidia`, true).words).toBe('company Nvidia');
    expect(said('so what is new', true)).toEqual({ words: 'so what is new', tone: 'asked' });
    expect(said('@AI Briefing digest why 3', true).words).toBe('digest why 3');
    expect(said('hello', true).words).toBe('help');
    expect(said('thanks', true).tone).toBe('thanks');
  });
});
