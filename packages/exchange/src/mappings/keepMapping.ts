import { expectAreas } from '@plangraph/plan';
import { quote } from '@plangraph/rows';
import type { Graph, MutationTransaction, Problems, Run } from '@plangraph/schema';
import { type NotedChange, noteChange } from '../audit/noteChange.ts';
import { figuresName } from '../imports/figuresSource.ts';
import { unknownImport } from '../imports/refusals.ts';
import { areResponsibilities, responsibilityContract } from '../imports/responsibilitiesSource.ts';
import { isImport, knownImports } from '../imports/sourceOf.ts';
import { headingNames } from '../tables/headingNames.ts';
import { mappingErrors } from './errors.ts';

const longestName = 60;
const longestHeading = 200;
const mostHeadings = 200;
const mostMappings = 100;

/** Declares a heading as a mutation takes it. */
export function declareMappedHeadingInput({ builder }: Graph) {
  return builder.inputType('MappedHeadingInput', {
    description: 'A heading of somebody’s files, and the column that it stands for.',
    fields: (t) => ({
      heading: t.string({
        required: true,
        description: `The heading, as it stands in the file; ${longestHeading} characters at most. Error: MAPPING_INVALID.`,
      }),
      column: t.string({
        description: 'The column, by its code or name; null to leave the heading out. Error: MAPPING_INVALID.',
      }),
    }),
  });
}

/** keepHeadingMapping: what headings stand for is kept under a name; what was kept under it before is replaced. */
export function declareKeepMapping(graph: Graph, heading: ReturnType<typeof declareMappedHeadingInput>): void {
  graph.mutation('keepHeadingMapping', {
    description:
      'Keeps what the headings of your organisation’s files stand for, under a name, to be used again in imports; what was kept under the name is replaced.',
    roles: ['reporter', 'administrator'],
    input: (t) => ({
      rows: t.string({
        required: true,
        description: 'What the rows of such files are called, such as `enterprises`. Error: IMPORT_UNKNOWN.',
      }),
      name: t.string({
        required: true,
        description: `What it is called; ${longestName} characters at most. Errors: MAPPING_INVALID, TOO_MANY_MAPPINGS.`,
      }),
      headings: t.field({
        type: [heading],
        required: true,
        description: `Headings that imports do not know by themselves, ${mostHeadings} at most. Error: MAPPING_INVALID.`,
      }),
    }),
    result: { mapping: { noun: 'HeadingMapping', description: 'What is kept.' } },
    async run({ input, transaction, actor, viewer, moment, problems }) {
      const { rows } = input;
      const name = input.name.trim();
      expectAreas({ actor, problems }, [{ noun: 'HeadingMapping', area: null, path: [] }]);
      if (!isImport(graph, rows)) problems.add({ ...unknownImport(rows, knownImports(graph)), path: ['rows'] });
      else checkHeadings(graph, rows, input.headings, problems);
      if (!name || name.length > longestName || name.startsWith('{'))
        problems.add(mappingErrors.MAPPING_INVALID.name({ most: longestName }));
      if (problems.found) return null;
      const organisationId = actor.organisation?.id ?? null;
      const headings = Object.fromEntries(input.headings.map((each) => [each.heading.trim(), each.column ?? null]));
      const [earlier] = await lockMappings(transaction, organisationId, rows, name);
      const kept = await transaction.headingMapping.count({ where: { organisationId, retiredAt: null } });
      if ((!earlier || earlier.retiredAt) && kept >= mostMappings)
        problems.add(mappingErrors.TOO_MANY_MAPPINGS({ most: mostMappings }));
      if (problems.found) return null;
      const { id } = earlier
        ? await transaction.headingMapping.update({ where: { id: earlier.id }, data: { headings, retiredAt: null } })
        : await transaction.headingMapping.create({
            data: { rows, name, headings, organisationId, recordedAt: moment },
          });
      const after = { rows, name, headings };
      await noteMapping({ transaction, actor, viewer, moment }, id, 'keepHeadingMapping', after);
      return { mapping: id };
    },
  });
}

interface Stated {
  readonly heading: string;
  readonly column?: string | null | undefined;
}

function checkHeadings(graph: Graph, rows: string, headings: readonly Stated[], problems: Problems): void {
  if (!headings.length || headings.length > mostHeadings)
    problems.add(mappingErrors.MAPPING_INVALID.count({ most: mostHeadings }));
  const contract = areResponsibilities(rows)
    ? responsibilityContract(rows)
    : graph.rowRegisters.get(rows)?.register.row;
  const names = contract && headingNames(contract);
  const seen = new Set<string>();
  for (const [at, { heading, column }] of headings.slice(0, mostHeadings).entries()) {
    const path = ['headings', at];
    const text = heading.trim();
    if (!text || text.length > longestHeading || seen.has(text))
      problems.add(mappingErrors.MAPPING_INVALID.heading({ heading: quote(heading), most: longestHeading, path }));
    seen.add(text);
    // Figures have no contract: whatever their headings stand for, the file says whether it is known.
    const isKnown = column === null || column === undefined || (names ? names.find(column) : rows === figuresName);
    if (!isKnown) problems.add(mappingErrors.MAPPING_INVALID.column({ rows, column: quote(column), path }));
  }
}

/** The mapping of a name, locked; whether it was deleted or not. */
async function lockMappings(
  transaction: MutationTransaction,
  organisationId: number | null,
  rows: string,
  name: string,
): Promise<{ readonly id: number; readonly retiredAt: Date | null }[]> {
  return transaction.$queryRawUnsafe(
    'SELECT "id", "retiredAt" FROM "HeadingMapping" WHERE "organisationId" IS NOT DISTINCT FROM $1::int AND "rows" = $2 AND "name" = $3 FOR UPDATE',
    organisationId,
    rows,
    name,
  );
}

/** Writes into the audit what became of a mapping. */
export async function noteMapping(
  { transaction, actor, viewer, moment }: Pick<Run<never>, 'transaction' | 'actor' | 'viewer' | 'moment'>,
  id: number,
  mutation: string,
  after: NotedChange['after'],
): Promise<void> {
  const place = actor.organisation?.placeId ?? null;
  await noteChange(transaction, { noun: 'HeadingMapping', id, place, mutation, viewer, moment, after });
}
