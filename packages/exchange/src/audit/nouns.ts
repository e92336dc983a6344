import type { ChangedColumn } from '@plangraph/plan';
import type { Graph } from '@plangraph/schema';
import { type AuditedRecord, auditedRows, mostShown } from './auditedRows.ts';
import { visibleDays, visibleEntries } from './visibility.ts';

/** Declares the audit: what was written by whom and through what, and how each day of it ends. */
export function declareAudit(graph: Graph): void {
  const AuditedColumn = graph.builder.objectRef<ChangedColumn>('AuditedColumn').implement({
    description: 'A column of a record, as it was and as it became.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'The column, as the database names it.' }),
      before: t.exposeString('before', { nullable: true, description: 'What it was, as text. Null for nothing.' }),
      after: t.exposeString('after', { nullable: true, description: 'What it became, as text. Null for nothing.' }),
    }),
  });
  const AuditedRecord = graph.builder.objectRef<AuditedRecord>('AuditedRecord').implement({
    description: 'A record that an entry of the audit is about.',
    fields: (t) => ({
      number: t.exposeInt('id', { description: 'Its number within its noun.' }),
      columns: t.field({
        type: [AuditedColumn],
        description:
          'What changed: of a new record everything that it has, of one that was removed everything that it had.',
        resolve: ({ columns }) => columns,
      }),
    }),
  });
  graph.noun('AuditEntry', {
    label: ['noun', 'verb', 'moment'],
    fields: (t) => ({
      number: t.derived({
        description: 'Its number in the chain, from 1 and without gaps.',
        type: 'Int',
        needs: { id: true },
        resolve: ({ id }) => id,
      }),
      day: t.column('day'),
      noun: t.column('noun'),
      verb: t.column('verb'),
      recordIds: t.column('recordIds'),
      records: t.loaded({
        description: `What was before and after: the first ${mostShown} of its records, of those that are your organisation’s or, for administrators, of organisations in their place and beneath. Secrets are never shown. Missing: AUDIT_NOT_CONNECTED, AUDIT_UNAVAILABLE.`,
        type: [AuditedRecord],
        from: auditedRows,
        needs: { id: true, noun: true },
        key: ({ id: entry, noun }, { viewer }) => {
          if (!viewer) return null;
          const { organisation, roles } = viewer;
          return { entry, noun, organisation, administers: roles.includes('administrator') };
        },
      }),
      moment: t.column('moment'),
      writtenAt: t.column('writtenAt'),
      transaction: t.column('transaction'),
      subject: t.column('subject'),
      organisation: t.column('organisation'),
      client: t.column('client'),
      requestId: t.column('requestId'),
      through: t.column('through'),
      role: t.column('role'),
      reason: t.column('reason'),
      hash: t.column('hash'),
      sealedAt: t.column('sealedAt'),
    }),
    ownMoments: ['AuditOwner'],
    untold: true,
    filter: ['noun', 'organisation', 'requestId', 'writtenAt'],
    filterAbout: {
      record: {
        description: 'By a record that it is about, by its global id: all that happened to it. Error: INVALID_ID.',
        where: ({ noun, id }) => ({ noun: { eq: noun }, recordIds: { has: id } }),
      },
    },
    orderBy: ['writtenAt'],
    policy: visibleEntries,
    query: {
      many: {
        name: 'auditEntries',
        description:
          'The audit: one entry for each statement that wrote something, whoever wrote it and through what, sealed in a chain of hashes within some seconds. Administrators see what is about records of organisations in their place and beneath, everybody else what is about records of his own organisation; the public sees none.',
        where: {},
      },
    },
  });
  graph.noun('AuditDay', {
    label: ['day'],
    fields: (t) => ({
      day: t.column('day'),
      first: t.column('first'),
      last: t.column('last'),
      hash: t.column('hash'),
      sealedAt: t.column('sealedAt'),
    }),
    ownMoments: true,
    untold: true,
    filter: ['day'],
    orderBy: ['day'],
    policy: visibleDays,
    query: {
      many: {
        name: 'auditDays',
        description:
          'The days of the audit. Whoever keeps `last` and `hash` of a day where the database’s operators cannot write can have it verified later that nothing before was changed: `audit:verify <last>:<hash>`.',
        where: {},
      },
    },
  });
}
