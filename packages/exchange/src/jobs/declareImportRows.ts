import { randomUUID } from 'node:crypto';
import type { MutationEnvironment } from '@plangraph/schema';
import type { Cell, Sheet } from '../files/cell.ts';
import { cellOf } from '../files/readJsonLines.ts';
import { refuseSource, tooManyForMutation, unknownImport } from '../imports/refusals.ts';
import { runImports } from '../imports/runImport.ts';
import { knownImports, sourceOf } from '../imports/sourceOf.ts';
import { findMapping } from '../mappings/findMapping.ts';
import { acceptJob } from './acceptJob.ts';
import { jobErrors } from './errors.ts';

/** How many rows a mutation takes. */
const most = 500;

/** Declares the mutation that brings rows of whichever register. */
export function declareImportRows(graph: MutationEnvironment, policy: ReturnType<typeof declarePolicy>): void {
  graph.mutation('importRows', {
    description:
      'Brings rows into a register, as a file would: a record of a new key is created, in whichever stage it has come to; one that is there is changed in the columns that its row states; one that is the same is left alone.',
    roles: ['reporter', 'administrator'],
    input: (t) => ({
      import: t.string({
        required: true,
        description:
          'What the rows are called, such as `enterprises`; `figures` for figures of targets, which become reports. Error: IMPORT_UNKNOWN.',
      }),
      rows: t.field({
        type: ['JSONObject'],
        required: true,
        description: `The rows, ${most} at most: values by column, which its code, its Chinese or its English name names. Null empties a column; what is left out stays. Errors: TOO_MANY_ROWS, HEADING_UNKNOWN, HEADING_DUPLICATE, HEADING_MISSING, HEADING_UNIT.`,
      }),
      mapping: t.string({
        description:
          'The name of what your organisation keeps headings for (`keepHeadingMapping`). Error: MAPPING_UNKNOWN.',
      }),
      dryRun: t.boolean({
        description:
          'Whether it is only to be tried: everything is written, looked at, and taken back. False when left out.',
      }),
      plan: t.string({
        description:
          'Of `figures` the code of their plan; the only open one in which your organisation is charged when left out, of plans of one year where there are any. Errors: NOT_FOUND, PLAN_CLOSED, PLAN_NEEDED.',
      }),
      organisation: t.string({
        description:
          'Of `figures` the code of the organisation that reports: for administrators only, all others report for their own. Errors: FORBIDDEN, NOT_FOUND, RETIRED, OTHER_PLACE, NO_ORGANISATION.',
      }),
      policy: t.field({ type: policy, description: 'What is done where some rows are refused; ALL when left out.' }),
      later: t.boolean({
        description:
          'Whether a worker is to bring them, so that nobody waits: the import is WAITING then, and tells how far it has come. False when left out. Error: NOT_LATER.',
      }),
      reason: t.string({ description: 'Why, for those who look at the changes; 2,000 characters at most.' }),
    }),
    result: { import: { noun: 'Import', description: 'The import, with what came of each row.' } },
    // What a worker brings costs nobody's budget.
    brings: ({ rows, later }) => (later ? 0 : rows.length),
    run: async ({ input, ...run }) => {
      const { plan = null, organisation = null, later = false } = input;
      const register = graph.rowRegisters.get(input.import);
      if (input.rows.length > most) run.problems.add(tooManyForMutation(most));
      const sheet = sheetOf(input.rows.slice(0, most));
      const kept = input.mapping
        ? await findMapping(run.transaction, run.viewer, input.import, input.mapping)
        : { mapping: {} };
      if ('problem' in kept) run.problems.add(kept.problem);
      const { mapping } = 'mapping' in kept ? kept : { mapping: {} };
      const source = sourceOf(graph, input.import, { sheet, mapping, plan, organisation });
      if (!source) run.problems.add(unknownImport(input.import, knownImports(graph)));
      if (source && later && !register) run.problems.add(jobErrors.NOT_LATER({ name: input.import }));
      if (!source || run.problems.found) return null;
      const how = {
        dryRun: input.dryRun ?? false,
        policy: input.policy ?? 'ALL',
        reason: input.reason?.trim().slice(0, 2_000) || null,
        format: null,
      } as const;
      if (later) {
        for (const problem of refuseSource(run.viewer, source)) run.problems.add(problem);
        if (run.problems.found) return null;
        const { name, noun } = source;
        const upload = randomUUID();
        const lines = input.rows.map((row) => `${JSON.stringify(row)}\n`).join('');
        await run.transaction.importPiece.create({
          data: { upload, number: 0, bytes: new TextEncoder().encode(lines) },
        });
        const stated = { name: null, mediaType: 'application/jsonl', packing: null };
        return { import: await acceptJob(run, { name, noun, upload, stated, mapping, ...how }) };
      }
      const ids = await runImports(run, { sources: [source], fileName: null, ...how });
      const [id] = ids ?? [];
      return id === undefined ? null : { import: id };
    },
  });
}

/** Declares the enum of policies. */
export function declarePolicy({ enumType }: Pick<MutationEnvironment, 'enumType'>) {
  return enumType('ImportPolicy', {
    description: 'What is done where some rows of an import are refused.',
    values: {
      ALL: 'All rows are written or none (全部写入或全不写入).',
      GOOD_ROWS: 'The rows that nothing is wrong with are written (只写无误的行).',
    },
  });
}

/** Rows of a mutation as a sheet: the columns that any of them names, one row each. */
function sheetOf(rows: readonly Readonly<Record<string, unknown>>[]): Sheet {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const headings = columns.map((text): Cell => ({ kind: 'text', text }));
  const body = rows.map((row, at) => ({
    number: at + 1,
    cells: columns.map((name) => (Object.hasOwn(row, name) ? cellOf(row[name]) : undefined)),
  }));
  return { format: 'JSONL', rows: [{ number: 0, cells: headings }, ...body], merges: [] };
}
