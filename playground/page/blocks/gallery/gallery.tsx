/**
 * The gallery of blocks, for whoever changes how they are drawn: open it with Vite's own server. It
 * is no part of the page. Messages of your own join in as `gallery-*.json`, each a list of samples.
 */
import '../../styles/tokens.css';
import '../styles/blocks.css';
import { createRoot } from 'react-dom/client';
import { Blocks } from '../index.ts';
import type { Sample } from './parts.ts';
import { samples } from './samples.ts';

const more = import.meta.glob<Sample[]>('./gallery-*.json', { eager: true, import: 'default' });
const people = [
  { id: 'U0LOCALANA', name: 'ana', real_name: 'Ana Lindqvist' },
  { id: 'U0LOCALBJORN', name: 'bjorn', real_name: 'Björn Aalto' },
  { id: 'U0LOCALBOT', name: 'bot', real_name: 'AI Briefing', is_bot: true },
];
const channels = [
  { id: 'C0LOCALDEALS', name: 'deals' },
  { id: 'C0LOCALLEADS', name: 'leads', kind: 'private' as const },
];
const companies = ['Anthropic', 'AMI Labs', 'Nscale', 'Nvidia', 'Mistral AI', 'OpenAI'];

async function lookUp(_action: string, _block: string, words: string) {
  const found = companies.filter((each) => each.toLowerCase().includes(words.toLowerCase()));
  return found.map((each) => ({ text: { type: 'plain_text', text: each }, value: each }));
}

function say(what: unknown) {
  const log = document.getElementById('log');
  if (log) log.textContent = JSON.stringify(what);
}

document.documentElement.dataset.theme =
  new URLSearchParams(location.search).get('theme') ?? 'light';
document.body.style.cssText = 'margin:16px;background:var(--surface);color:var(--text)';

createRoot(document.getElementById('root') as HTMLElement).render(
  <>
    <h1>Gallery of blocks</h1>
    <output id="log" />
    {[...samples, ...Object.values(more).flat()].map((sample) => (
      <section key={sample.name} id={sample.name.replaceAll(' ', '-')} aria-label={sample.name}>
        <h2>{sample.name}</h2>
        <Blocks
          {...sample}
          people={people}
          channels={channels}
          reader={{ tz: 'Europe/Stockholm', locale: 'en-GB' }}
          now={1_773_306_000_000}
          onAct={say}
          onType={say}
          lookUp={lookUp}
        />
      </section>
    ))}
  </>,
);
