import { afterAll, describe, expect, it } from 'vitest';
import { companyPage } from '../../../../src/briefing/answers/company/page.ts';
import type { Request } from '../../../../src/contracts/command.ts';
import type { Reader } from '../../../../src/contracts/reader.ts';
import { JULY, MEMBER, openLog } from '../../../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

/** As many events as are read at once for facts. */
const READ = 200;

/** A log in which a company has more events than are read at once. */
function busy(reader: Reader): Reader {
  return {
    ...reader,
    async find(query, window) {
      const found = await reader.find(query, window);
      return query.types || window.limit !== READ + 1 ? found : { ...found, total: 1_000 };
    },
  };
}

const nowhere = () => {
  throw new Error('nothing is asked');
};
const NO_FINDER: Request['finder'] = {
  find: nowhere,
  described: nowhere,
  toOpml: nowhere,
  fromOpml: () => null,
  listed: () => [],
};

async function pageOf(name: string, reader: Reader) {
  const match = await reader.findCompany(name);
  if (match.kind !== 'one') throw new Error(`${name} is not one company`);
  const asked = {
    query: {},
    understood: [],
    about: null,
    notes: [],
    missing: [],
    companies: [],
    typed: [],
    near: [],
    partly: null,
    loose: [],
    words: [name],
    below: false,
  };
  const context: Request = {
    log: reader,
    reference: log.bundle.reference,
    now: new Date(JULY),
    zone: 'UTC',
    earlier: null,
    asker: MEMBER,
    // More than that: the events shown are read by themselves.
    window: { offset: 0, limit: READ + 2 },
    line: (command, args = '') => `/ai-${command} ${args}`,
    commands: log.router.commands,
    digest: () => Promise.reject(new Error('no digest is asked for')),
    digestSince: async () => null,
    nameOf: async (id) => id,
    isInTheOpen: false,
    here: null,
    message: null,
    place: async () => null,
    revise: () => Promise.reject(new Error('nothing is changed')),
    finder: NO_FINDER,
    announce: () => Promise.reject(new Error('nothing is announced')),
    sections: log.router.sections,
    ...log.context,
  };
  return companyPage(match, { typed: name, asked, name }, context);
}

describe('a company', () => {
  it('A company is told the same whether its events are read at once or fact by fact', async () => {
    for (const name of ['Anthropic', 'Nvidia', 'Microsoft', 'OpenAI', 'Amazon', 'SoftBank']) {
      const reader = log.reader(JULY);
      expect(await pageOf(name, busy(reader))).toEqual(await pageOf(name, reader));
    }
  });
});
