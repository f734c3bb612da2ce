import { expect, it } from 'vitest';
import { code } from '../../../src/page/page.ts';
import { sayableInThread } from '../../../src/slack/people/in-thread.ts';
import { projectRouter } from '../../helpers/slack.ts';

it('Advice for a thread names the app where a line would have its slash, and leaves addresses and buttons alone', async () => {
  const router = await projectRouter();
  const said = (text: string) => {
    const page = {
      headline: text,
      parts: [
        { kind: 'notice' as const, text: ['Use ', code(text)] },
        { kind: 'context' as const, text },
      ],
      actions: [{ kind: 'ask' as const, label: 'Ask', ask: text }],
      events: [],
    };
    const { headline, parts, actions } = sayableInThread(page, router);
    expect(actions).toEqual(page.actions);
    expect(parts).toEqual([
      { kind: 'notice', text: ['Use ', code(headline)] },
      { kind: 'context', text: headline },
    ]);
    return headline;
  };
  expect(said('/ai-digest why 17')).toBe('@AI Briefing digest why 17');
  expect(said('Type /briefing search thanks.')).toBe('Type @AI Briefing search thanks.');
  expect(said('See https://example.com/ai-digest and /ai-digests')).toBe(
    'See https://example.com/ai-digest and /ai-digests',
  );
});
