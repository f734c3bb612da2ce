/** Labour: jobs that are cut. */
import { defineFrame } from '../../frames/frame.ts';

export const labour = defineFrame({
  type: 'labour',
  classes: {
    layoff: 'layoff redundancy',
    cut: 'cut reduction elimination',
    team: 'team',
    post: 'job position role',
    redundant: 'redundant',
    risk: 'risk',
    affected: 'affected impacted',
    gone: 'go',
  },
  verbs: [
    '{company} lay+off {jobs?}',
    '{company} cut|slash|shed|eliminate|axe|trim|reduce|shrink|fire|dismiss|furlough|scrap {jobs}',
    '{company} let+go {jobs?}',
    ['{company} let {jobs} @gone', { unless: 'online offline home free back' }],
    '{jobs} lose @post at {company}',
    ['{jobs} lose @post', { adds: true }],
    ['{jobs} go at {company}', { trust: 0.85 }],
    ['{company} make {jobs} @redundant', { trust: 0.9 }],
    ['{jobs} be @affected', { adds: true }],
    '@layoff hit|strike {company}',
    '{company} announce|plan|confirm|face|unveil {jobs} @cut',
    '{company} eliminate|disband|dissolve @team',
    '{company} announce|begin|start|plan|confirm|make|face|report @layoff',
  ],
  nouns: [
    'layoff|redundancy at {company}',
    "{company}'s layoff|redundancy",
    ["{company}'s cut @post", { trust: 0.85 }],
    ['job|position|role @risk at {company}', { trust: 0.85 }],
  ],
  about: ['company'],
  absorbs: ['people', 'earnings', 'infrastructure'],
  amount: null,
});
