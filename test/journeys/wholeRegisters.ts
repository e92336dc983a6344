import { factsOf } from '@plangraph/rows';
import type { StatedRequest, Viewer } from '@plangraph/schema';
import type { TestGraph } from '@plangraph/testing';
import { type GraphQLObjectType, getNamedType, isLeafType, isListType, isObjectType } from 'graphql';

/** A register as anybody reads it: its list, what is asked of each record, and where the record says that it lies. */
interface Listed {
  readonly noun: string;
  readonly list: string;
  readonly selection: string;
  readonly place: readonly string[];
}

/** A record as one whole answer has it, and the place where it lies. */
interface Seen {
  readonly values: Readonly<Record<string, unknown>>;
  readonly place: string | null;
}

/** Finds by the schema how each register is read whole: by what its rows are made of, and which others they name. */
export function registersOf(graph: TestGraph): Listed[] {
  const roots = graph.schema.getQueryType()?.getFields() ?? {};
  return [...graph.registers.values()].flatMap(({ noun, belongs }) => {
    const list = Object.values(roots).find(({ type, args }) => {
      const named = getNamedType(type);
      return named.name === `${noun}Connection` && args.some(({ name }) => name === 'asOf');
    })?.name;
    if (!list || belongs.place === null) return [];
    const place = belongs.place.split('.');
    const located = place.reduceRight((inner, step) => `${step} { ${inner} }`, 'code');
    const type = graph.schema.getType(noun) as GraphQLObjectType;
    return [{ noun, list, selection: `id ${ownFields(type).join(' ')} lies: ${located}`, place }];
  });
}

function ownFields(type: GraphQLObjectType): string[] {
  const { columns, relations } = factsOf(type.name);
  return Object.values(type.getFields()).flatMap(({ name, type: given, args }) => {
    const named = getNamedType(given);
    if (columns[name] && isLeafType(named) && !args.length) return [name];
    if (columns[`${name}Zh`] && args.length) return [`${name}Zh: ${name}(lang: ZH)`, `${name}En: ${name}(lang: EN)`];
    if (name === 'position' && columns.longitude) return [name];
    const relation = relations[name];
    const isOne = relation && !relation.list && isObjectType(named) && !isListType(given) && !args.length;
    return isOne ? [`${name} { id }`] : [];
  });
}

/** All records of a register as of a moment, by their ids. */
export async function wholeRegister(
  graph: TestGraph,
  { list, selection, place }: Listed,
  asOf: string | null,
  viewer: Viewer | null,
): Promise<ReadonlyMap<string, Seen>> {
  const found = new Map<string, Seen>();
  const context: Partial<StatedRequest> = { viewer };
  for (let after: string | null = null; ; ) {
    const document = `query ($after: String, $asOf: DateTime) { page: ${list}(first: 200, after: $after, asOf: $asOf) { nodes { ${selection} } pageInfo { hasNextPage endCursor } } }`;
    const { data, errors } = await graph.query(document, { after, asOf }, context);
    if (errors) throw new Error(`${list}: ${errors[0]?.message}`);
    for (const { id, lies, ...values } of data.page.nodes)
      found.set(id, { values, place: codeOf(lies, place.slice(1)) });
    if (!data.page.pageInfo.hasNextPage) return found;
    after = data.page.pageInfo.endCursor;
  }
}

function codeOf(end: Readonly<Record<string, unknown>> | null, steps: readonly string[]): string | null {
  const last = steps.reduce<Readonly<Record<string, unknown>> | null>(
    (row, step) => (row?.[step] as Readonly<Record<string, unknown>> | null) ?? null,
    end,
  );
  return (last?.code as string | undefined) ?? null;
}
