import { looseField, type SingleType } from '../builder/loose.ts';
import { checkSearch } from '../composition/checkSearch.ts';
import type { Noun } from '../noun/noun.ts';
import { walkAsOf } from '../reader/walk.ts';
import { searchPageInfo } from '../search/answer.ts';
import { encodeSearchCursor } from '../search/cursor.ts';
import { searchBounds } from '../search/hits.ts';
import type { FoundRow, SearchRows } from '../search/rows.ts';
import { type SearchArguments, searchEdge } from '../search/select.ts';
import { isOneWord } from '../search/words.ts';
import { asOfArgument, readAsOf } from './asOf.ts';
import { type Assembly, constantCase, describe } from './assembly.ts';
import { type NamedField, responseName } from './responseName.ts';
import { rootResolver } from './rootResolver.ts';

/** One row of a result with the place that shows it. */
interface ShownRow {
  readonly row: FoundRow;
  readonly result: SearchRows;
  readonly prefix: string;
}

/** Declares the root query `search` over all nouns that offer columns; nothing where none does. */
export function declareSearch(assembly: Assembly): void {
  const nouns = [...assembly.readable.nouns.values()].filter(({ definition }) => definition.search);
  if (!nouns.length) return;
  for (const noun of nouns) checkSearch(noun);
  const { builder } = assembly;
  const types = declareTypes(assembly, nouns);
  const connection = declareConnection(assembly, nouns);
  builder.queryField('search', (t) =>
    looseField(t, {
      type: connection,
      description:
        'Whatever bears a text in its names, titles or codes, in Chinese or English, the best fit first. Errors: INVALID_VALUE for a text of no or too many characters, INVALID_CURSOR, INVALID_PAGE, PAGE_TOO_LARGE.',
      args: {
        text: t.arg.string({
          required: true,
          description:
            'What to look for: 1 to 100 characters, taken literally. Width and case do not matter. Of several words, parted by blanks, each must be found somewhere in a row.',
        }),
        types: t.arg({
          type: [types],
          description: 'Among what to look; among everything when left out, among nothing when empty.',
        }),
        first: t.arg.int({ description: 'How many to take; 20 when left out, 200 at most.' }),
        after: t.arg.string({ description: 'Take what follows this cursor.' }),
        asOf: asOfArgument(t.arg),
      },
      resolve: rootResolver(assembly, 'search', {
        fills: { text: isOneWord },
        edges: (walk, { args, type, nodes }) => {
          walkAsOf(walk, readAsOf(args.asOf));
          return [searchEdge(walk, nouns, args as typeof args & SearchArguments, type, nodes)];
        },
        answer: ([result]) => result,
      }),
    }),
  );
}

function declareTypes({ builder }: Assembly, nouns: readonly Noun[]) {
  return builder.enumType('SearchType', {
    description: 'What can be searched.',
    values: Object.fromEntries(
      nouns.map((noun) => [
        constantCase(noun.name),
        {
          value: noun.name,
          description: describe(noun.definition.description ?? noun.model.documentation, noun.name),
        },
      ]),
    ),
  });
}

function declareConnection(assembly: Assembly, nouns: readonly Noun[]) {
  const { builder } = assembly;
  const result = builder.unionType('SearchResult', {
    description: 'Anything that can be searched.',
    types: nouns.map(({ name }) => assembly.object(name)),
    resolveType: (row) => String(row.__typename),
  });
  const edge = declareEdge(assembly, result);
  return builder.objectRef<SearchRows>('SearchResultConnection').implement({
    description: 'A page of what fits a text.',
    fields: (t) => ({
      edges: looseField(t, {
        type: [edge],
        description: 'The page, each row with its cursor and how well it fits.',
        resolve: (result: SearchRows, _args: unknown, _context: unknown, info: NamedField) => {
          const prefix = `edges:${responseName(info)}:`;
          return result.found.map((row) => ({ row, result, prefix }) satisfies ShownRow);
        },
      }),
      nodes: looseField(t, {
        type: [result],
        description: 'The rows of the page.',
        resolve: ({ found }: SearchRows, _args: unknown, _context: unknown, info: NamedField) =>
          found.map(({ parts }) => parts[`nodes:${responseName(info)}`]),
      }),
      pageInfo: looseField(t, {
        type: builder.pageInfoRef(),
        description: 'Where the page stands in the result.',
        resolve: (result: SearchRows) => searchPageInfo(result),
      }),
      totalCount: t.int({
        description: `How many rows fit that you may see, all pages together; ${searchBounds.count.toLocaleString('en')} at most. \`totalCountCapped\` says whether there are more. 符合且您可查看的条数，最多计到 ${searchBounds.count}。`,
        resolve: (result) => result.totalCount ?? 0,
      }),
      totalCountCapped: t.boolean({
        description: `Whether more fits than \`totalCount\` says: of each type ${searchBounds.rows.toLocaleString('en')} rows that have the characters are looked at, so look for more of the text, or among fewer types. 是否还有未计入的结果：每种类型最多检查 ${searchBounds.rows} 条，请输入更多文字或减少类型。`,
        resolve: (result) => result.totalCountCapped,
      }),
    }),
  });
}

function declareEdge({ builder }: Assembly, result: SingleType) {
  const match = builder.objectRef<NonNullable<FoundRow['matched']>>('SearchMatch').implement({
    description: 'Where a row fits.',
    fields: (t) => ({
      column: t.exposeString('column', {
        description: 'Name of the column, such as `nameZh` or `creditCode`.',
      }),
      text: t.exposeString('text', { description: 'What stands there, as it was entered.' }),
    }),
  });
  return builder.objectRef<ShownRow>('SearchResultEdge').implement({
    description: 'A row that fits, with its place in the result.',
    fields: (t) => ({
      cursor: t.string({
        description: 'The place of this row in the result; pass it as `after`. Opaque.',
        resolve: ({ row, result }) => encodeSearchCursor(result.signature, row),
      }),
      score: t.int({
        description:
          'How well the row fits, from 0 to 3999: 3000 and more where a whole name, title or code is the text, 2000 and more where one begins with it, 1000 and more where one contains it, less where only its words are found. Of equals the row with the shorter texts comes first.',
        resolve: ({ row }) => row.score,
      }),
      matched: looseField(t, {
        type: match,
        description: 'Where the row fits best.',
        resolve: ({ row }) => row.matched,
      }),
      node: looseField(t, {
        type: result,
        description: 'The row itself.',
        resolve: ({ row, prefix }: ShownRow, _args: unknown, _context: unknown, info: NamedField) =>
          row.parts[`${prefix}${responseName(info)}`],
      }),
    }),
  });
}
