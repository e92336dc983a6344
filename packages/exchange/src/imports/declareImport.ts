import { bilingualText, type Graph } from '@plangraph/schema';
import type { Note } from '../tables/notes.ts';
import type { ToldProblem } from '../tables/sendersWords.ts';
import type { Counts, KeptChange } from './keepRows.ts';
import { visibleImports } from './visibleImports.ts';

/** Declares imports, their rows, and the standings that they change. */
export function declareImport(graph: Graph): void {
  const { builder } = graph;
  graph.enumType('ImportState', {
    description: 'How far an import has come.',
    values: {
      CHECKED: 'It was tried: everything was written, looked at, and taken back (已试行).',
      WRITTEN: 'Its rows are written, but for those that were refused (已写入).',
      REFUSED: 'Some of its rows were refused, so none was written, as its policy says (已退回).',
      WAITING: 'A worker will do it (排队中).',
      RUNNING: 'A worker is doing it (进行中).',
      CANCELLED: 'Somebody cancelled it; rows that had been written by then stay, as its counts tell (已取消).',
      FAILED:
        'It was given up before its end: its notes say why. Rows that had been written by then stay, as its counts tell (未完成).',
    },
  });
  graph.enumType('ImportOutcome', {
    description:
      'What came of a row; of a dry run, or where all were refused for the sake of some, what would have come of it.',
    values: {
      CREATED: 'There was no record of its key; now there is (新增).',
      CHANGED: 'It changed the record of its key (变更).',
      UNCHANGED: 'The record was as it says already (无变化).',
      REFUSED: 'It was not written; its problems say why (退回).',
    },
  });
  const ImportCounts = builder.objectRef<Counts>('ImportCounts').implement({
    description: 'How many rows of an import came to what.',
    fields: (t) => ({
      created: t.exposeInt('created', { description: 'Rows that made a record.' }),
      changed: t.exposeInt('changed', { description: 'Rows that changed a record.' }),
      unchanged: t.exposeInt('unchanged', { description: 'Rows whose record was as they say already.' }),
      refused: t.exposeInt('refused', { description: 'Rows that were refused.' }),
    }),
  });
  const ImportNote = builder.objectRef<Note>('ImportNote').implement({
    description:
      'Something that was noticed about a file and stood in nobody’s way: what was left out, a total that does not add up.',
    fields: (t) => ({
      code: t.string({ description: 'Tells programs what it is; it does not change.', resolve: ({ code }) => code }),
      row: t.exposeInt('row', { nullable: true, description: 'The row of the file, as people count; null for none.' }),
      message: bilingualText(t, 'What was noticed.', ({ message }) => message),
    }),
  });
  graph.noun('Import', {
    label: ['name', 'fileName'],
    fields: (t) => ({
      name: t.column('name'),
      noun: t.column('noun'),
      state: t.column('state'),
      dryRun: t.column('dryRun'),
      policy: t.column('policy'),
      format: t.column('format'),
      fileName: t.column('fileName'),
      reason: t.column('reason'),
      organisation: t.one('organisation'),
      progress: t.derived({
        description: 'How much of it is done, from 0 to 1.',
        type: 'Float',
        needs: { finishedAt: true, done: true, total: true },
        resolve: ({ finishedAt, done, total }) => (finishedAt !== null ? 1 : total ? Math.min(1, done / total) : 0),
      }),
      done: t.column('done'),
      total: t.column('total'),
      counts: t.derived({
        description: 'How many rows came to what.',
        type: ImportCounts,
        needs: { created: true, changed: true, unchanged: true, refused: true },
        resolve: (counts) => counts,
      }),
      notes: t.derived({
        description: 'What was noticed about the file and stood in nobody’s way, 1,000 at most.',
        type: [ImportNote],
        needs: { notes: true },
        resolve: ({ notes }) => notes as Note[],
      }),
      rows: t.connection('rows', {
        description:
          'Its rows, in their order. Of what a worker does, all of the first 20,000, and of the others those that were changed or refused; the changes of records name the rest.',
      }),
      statuses: t.many('statuses', {
        orderBy: { targetId: 'asc' },
        description:
          'Targets whose standing it changes: of a dry run would change, of reported figures will change when they are approved.',
      }),
      reports: t.many('reports', {
        orderBy: { id: 'asc' },
        description:
          'Reports that the figures of a file became, one for each period; each is approved or returned like any other. None of a dry run, nor of rows of registers.',
      }),
      startedAt: t.derived({
        description: 'When it began.',
        type: 'DateTime',
        needs: { recordedAt: true },
        resolve: ({ recordedAt }) => recordedAt,
      }),
      recordedAt: t.column('recordedAt'),
      finishedAt: t.column('finishedAt'),
    }),
    ownMoments: true,
    filter: ['name', 'recordedAt', 'organisation'],
    orderBy: ['recordedAt'],
    policy: (viewer, asOf) => visibleImports(graph, viewer, asOf),
    query: {
      many: {
        name: 'imports',
        description: 'What your organisation brought as files or rows, and what came of it. The public sees none.',
        where: {},
      },
    },
  });
  declareRow(graph);
}

function declareRow(graph: Graph): void {
  const { builder } = graph;
  const ImportChange = builder.objectRef<KeptChange>('ImportChange').implement({
    description: 'A column of a record that a row changes.',
    fields: (t) => ({
      column: t.exposeString('column', { description: 'The column, as rows of imports name it.' }),
      before: t.exposeString('before', {
        nullable: true,
        description: 'What it was, as text; of another record its key. Null for nothing.',
      }),
      after: t.exposeString('after', {
        nullable: true,
        description: 'What it became, as text; of another record its key. Null for nothing.',
      }),
    }),
  });
  const ImportProblem = builder.objectRef<ToldProblem>('ImportProblem').implement({
    description: 'Something that is wrong with a row of an import.',
    fields: (t) => ({
      code: t.exposeString('code', { description: 'Tells programs what it is; it does not change.' }),
      column: t.string({
        nullable: true,
        description: 'The column at fault, as rows of imports name it; null for the row as a whole.',
        resolve: ({ path }) => (path.length ? path.join('.') : null),
      }),
      heading: t.string({
        nullable: true,
        description:
          'What the file calls that column, as its sender wrote it; null where none of its columns is at fault.',
        resolve: ({ heading }) => heading ?? null,
      }),
      message: bilingualText(t, 'What is wrong, naming the culprit.', ({ message }) => message),
      cure: bilingualText(t, 'What would put it right.', ({ cure }) => cure),
    }),
  });
  graph.noun('ImportRow', {
    label: ['import', 'number'],
    fields: (t) => ({
      number: t.column('number'),
      outcome: t.column('outcome'),
      key: t.column('key'),
      changes: t.derived({
        description: 'What it changes in its record; of a new one everything that it states.',
        type: [ImportChange],
        needs: { changes: true },
        resolve: ({ changes }) => changes as KeptChange[],
      }),
      problems: t.derived({
        description: 'All that is wrong with it; none unless it was refused.',
        type: [ImportProblem],
        needs: { problems: true },
        resolve: ({ problems }) => problems as ToldProblem[],
      }),
    }),
    ownMoments: true,
    untold: true,
    filter: ['outcome'],
    policy: (viewer, asOf) => along(visibleImports(graph, viewer, asOf)),
  });
  graph.noun('ImportedReport', {
    label: ['import', 'submission'],
    fields: (t) => ({ submission: t.one('submission') }),
    ownMoments: true,
    policy: (viewer, asOf) => along(visibleImports(graph, viewer, asOf)),
  });
  graph.noun('StatusFlip', {
    label: ['import', 'target'],
    fields: (t) => ({
      target: t.one('target'),
      from: t.derived({
        description: 'The colour of its standing before, as `Status.colour` has it; null where it had none.',
        type: 'String',
        nullable: true,
        needs: { before: true },
        resolve: ({ before }) => before,
      }),
      to: t.derived({
        description: 'The colour of its standing after; null where it has none.',
        type: 'String',
        nullable: true,
        needs: { after: true },
        resolve: ({ after }) => after,
      }),
    }),
    ownMoments: true,
    untold: true,
    policy: (viewer, asOf) => along(visibleImports(graph, viewer, asOf)),
  });
}

/** A condition on the import of a row, as one on the row. */
function along(visible: ReturnType<typeof visibleImports>) {
  return typeof visible === 'boolean' ? visible : { import: visible };
}
