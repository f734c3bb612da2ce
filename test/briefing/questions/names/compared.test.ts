import { afterAll, describe, expect, it } from 'vitest';
import {
  companiesCompared,
  companyCalled,
} from '../../../../src/briefing/questions/names/compared.ts';
import { MARCH, openLog } from '../../../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

async function compared(words: string) {
  const found = await companiesCompared(words, log.reader(MARCH));
  return found && [found.found.map(({ company }) => company.name), found.unknown];
}

describe('companies set beside each other', () => {
  it.each([
    'anthropic vs openai',
    'Anthropic vs. OpenAI',
    'claude versus chatgpt',
    'compare anthropic and openai',
    'Anthropic compared with Open AI',
    'dario amodei against sam altman',
    'anthropic or openai?',
    'anthropic, openai',
    'difference between Anthropic and OpenAI',
    'Anthropic and OpenAI side by side',
  ])('Companies are set beside each other by %j', async (words) => {
    expect(await compared(words)).toEqual([['Anthropic', 'OpenAI'], []]);
  });

  it('Companies set beside each other may be up to four, each once', async () => {
    expect(await compared('Lovable, Replit and Anysphere')).toEqual([
      ['Lovable', 'Replit', 'Anysphere'],
      [],
    ]);
    expect(await compared('Claude vs Anthropic')).toBeNull();
  });

  it('Companies set beside one that is unknown are still compared where the words say so', async () => {
    expect(await compared('anthropic vs zorblatt')).toEqual([['Anthropic'], ['zorblatt']]);
    expect(await compared('anthropic and zorblatt')).toBeNull();
    expect(await compared('zorblatt vs blorp')).toBeNull();
    expect(await compared('Anthropic')).toBeNull();
  });
});

describe('a company that is called by more than its name', () => {
  it.each([
    ['lecun’s startup', 'AMI Labs'],
    ["lecun's new company", 'AMI Labs'],
    ['the company behind Claude', 'Anthropic'],
    ['who makes Cursor', 'Anysphere'],
    ['the maker of ChatGPT', 'OpenAI'],
    ['tell me about Nscale', 'Nscale'],
    ['World Labs', 'World Labs'],
    ['Thinking Machines Lab', 'Thinking Machines Lab'],
  ])('A company is found that is called %j', async (words, name) => {
    const found = await companyCalled(words, log.reader(MARCH));
    expect(found.kind === 'one' && found.company.name).toBe(name);
  });
});
