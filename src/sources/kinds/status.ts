/** Status pages of providers, as Statuspage and those that speak like it have them: incidents with how they ended. */
import { z } from 'zod';
import type { SourceKind } from '../../contracts/sources/reading.ts';
import { itemWith, readJsonAnswer } from '../formats/json-answer.ts';
import { stated } from '../formats/statement.ts';
import { writtenAs } from '../formats/written-item.ts';

const incidentSchema = z.object({
  id: z.string(),
  name: z.string(),
  status: z.string(),
  impact: z.string().nullish(),
  shortlink: z.string().nullish(),
  created_at: z.string(),
  updated_at: z.string().nullish(),
  resolved_at: z.string().nullish(),
  incident_updates: z
    .array(z.object({ status: z.string(), body: z.string().nullish(), created_at: z.string() }))
    .default([]),
});
const schema = z.object({
  page: z.object({ name: z.string() }),
  incidents: z.array(incidentSchema),
});

type Incident = z.infer<typeof incidentSchema>;

const status: SourceKind = {
  name: 'status',
  summary: 'Status pages: outages, with their resolution',
  accept: 'application/json',
  recognises: ({ hostname }) => (STATUS_HOST.test(hostname) ? {} : null),
  asks: ({ address }) => new URL('/api/v2/incidents.json', address).href,
  read: (answer, { address }) =>
    readJsonAnswer(answer, {
      schema,
      name: new URL(address).hostname,
      items: ({ page, incidents }) =>
        incidents.map((incident) => itemOf(incident, page.name, address)),
    }),
};

/** The hosts that Statuspage gives, and the names that providers give their own. */
const STATUS_HOST = /^status\.|\.statuspage\.io$|status\.com$/;

export default status;

function itemOf(incident: Incident, provider: string, address: string) {
  const { id, name, shortlink, created_at, updated_at } = incident;
  const updates = incident.incident_updates.map(({ created_at: at, status: now, body }) =>
    `${at} ${now}: ${body ?? ''}`.trim(),
  );
  const state = isOver(incident) ? 'resolved' : incident.status;
  const head = `${provider}: ${name} (${[incident.impact, state].filter(Boolean).join(', ')})`;
  return itemWith({
    id,
    links: [new URL(`/incidents/${id}`, address).href, shortlink ?? undefined],
    title: writtenAs(`${provider}: ${name}`, 'title'),
    published: [created_at],
    updated: [updated_at ?? undefined],
    summary: writtenAs(head, 'plain'),
    content: writtenAs([head, ...updates].join('\n'), 'either'),
    source: { name: provider, address },
    ...(OUTAGES.has(incident.impact ?? '') && { states: outageOf(incident, provider) }),
  });
}

/** The impacts that are an outage to others; a minor one is noted, and no news. */
const OUTAGES: ReadonlySet<string> = new Set(['major', 'critical']);

const outageOf = (incident: Incident, provider: string) =>
  stated({
    type: 'outage',
    status: isOver(incident) ? 'resolved' : 'confirmed',
    parties: [{ company: provider, role: 'victim' }],
    isAbout: incident.impact === 'critical',
  });

/** Services that speak like Statuspage may leave the moment out, and a review comes after the end. */
const isOver = ({ resolved_at, status: now }: Incident): boolean =>
  Boolean(resolved_at) || now === 'resolved' || now === 'postmortem';
