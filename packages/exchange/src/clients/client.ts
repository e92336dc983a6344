import type { Graph } from '@plangraph/schema';
import { clientRow } from './row.ts';
import { visibleClients } from './visibility.ts';

/** ApiClient: a program that acts for an organisation by keys of its own. */
export function declareClient(graph: Graph): void {
  graph.enumType('ApiScope', {
    description: 'What a client may do with its keys; what its organisation may not, it may not either.',
    values: {
      READ: 'Read what is not public of the organisation: the role of a reader (读取).',
      REPORT: 'Report figures and work on records by the verbs: the role of a reporter (填报).',
      APPROVE: 'Approve and return: the role of an approver (审批).',
      IMPORT: 'Send files of rows, of what REPORT or ADMINISTER lets it write (导入).',
      EXPORT: 'Fetch files of what it may read (导出).',
      ADMINISTER: 'Administer the place of the organisation: the role of an administrator (管理).',
      FEED: 'Fetch feeds and calendars, and nothing else: of a client whose only scope this is, the key may stand in an address (订阅).',
    },
  });

  graph.noun('ApiClient', {
    fields: (t) => ({
      code: t.column('code'),
      name: t.bilingual('name'),
      organisation: t.one('organisation'),
      scopes: t.column('scopes'),
      areas: t.column('areas'),
      fileAreas: t.column('fileAreas'),
      keys: t.connection('keys', {
        orderBy: { id: 'desc' },
        description: 'The keys of the client, the latest first, also those that hold no more. No key is told by them.',
      }),
      recordedAt: t.column('recordedAt'),
    }),
    filter: ['code', 'organisation'],
    orderBy: ['code', 'recordedAt'],
    groupBy: ['organisation.code'],
    policy: visibleClients,
    query: {
      one: { name: 'client', by: ['code'] },
      many: {
        name: 'clients',
        description:
          'Programs that ask by keys, as far as you may see them: of your organisation and, for administrators, of those in their place and beneath. The public sees none.',
        where: {},
      },
    },
  });

  graph.register('ApiClient', {
    row: clientRow,
    roles: ['administrator'],
    belongs: { place: 'organisation.place' },
    // Its keys stay, and let nobody in; those who see clients see that it is retired.
    retired: 'SHOWN',
  });
}
