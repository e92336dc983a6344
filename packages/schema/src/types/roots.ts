import type { Database } from '@plangraph/database';
import { looseField } from '../builder/loose.ts';
import { errors } from '../errors/reading.ts';
import { decodeGlobalId } from '../globalId.ts';
import type { NamedList } from '../noun/definition.ts';
import type { Condition } from '../noun/field.ts';
import type { Noun } from '../noun/noun.ts';
import { repeatedly } from '../reader/budget.ts';
import { byIdEdge, type RowsById } from '../reader/byId.ts';
import { connectionEdge } from '../reader/connection.ts';
import type { Edge } from '../reader/edge.ts';
import type { SelectedRoot } from '../reader/root.ts';
import { selectConnection } from '../reader/selectConnection.ts';
import { selectRow } from '../reader/selectRow.ts';
import { resolveCondition, type Walk, walkAsOf } from '../reader/walk.ts';
import { asOfArgument, readAsOf } from './asOf.ts';
import type { Assembly } from './assembly.ts';
import { connectionArguments, connectionType } from './connections.ts';
import { declareEnumWords } from './enumWords.ts';
import { declareEvents } from './events.ts';
import { declareHappened } from './happened.ts';
import { rootEdge, rootResolver } from './rootResolver.ts';
import { declareRowQueries } from './rowQuery.ts';
import { declareSearch } from './search.ts';
import { declareViewer } from './viewer.ts';

/** Declares the root queries of all nouns, `node` and `nodes`, `search`, `events`, who asks, the words of enums, and the event that is told. */
export function declareRoots(assembly: Assembly, database: Database | null): void {
  assembly.builder.queryType({ description: 'Everything that can be read.' });
  for (const noun of assembly.readable.nouns.values()) {
    declareRowQueries(assembly, noun);
    declareLists(assembly, noun);
  }
  declareNode(assembly);
  declareSearch(assembly);
  declareEvents(assembly, database);
  declareViewer(assembly);
  declareEnumWords(assembly);
  declareHappened(assembly);
}

function declareLists(assembly: Assembly, noun: Noun): void {
  const { many, further = [] } = noun.definition.query ?? {};
  const all = (name: string) => ({ name, description: `All ${noun.name} rows, in pages.`, where: {} });
  for (const list of [...(many ? [many] : []), ...further]) {
    declareList(assembly, noun, typeof list === 'string' ? all(list) : list);
  }
}

function declareList(assembly: Assembly, noun: Noun, list: NamedList<Condition>): void {
  const { name, description } = list;
  // What is somebody's to do is so today.
  const isOfNow = typeof list.where === 'function';
  assembly.builder.queryField(name, (t) =>
    looseField(t, {
      type: connectionType(assembly, noun),
      description,
      args: {
        ...connectionArguments(assembly, noun, t.arg),
        ...(isOfNow ? {} : { asOf: asOfArgument(t.arg) }),
      },
      resolve: rootResolver(assembly, name, {
        edges: (walk, { type, nodes, args }) => {
          walkAsOf(walk, readAsOf(args.asOf));
          const where = resolveCondition(walk, list.where);
          return [connectionEdge(selectConnection(walk, { noun, tie: null, where, orderBy: null, type, nodes }))];
        },
        answer: ([connection]) => connection,
      }),
    }),
  );
}

function declareNode(assembly: Assembly): void {
  const { builder, readable } = assembly;
  const shownOf = (walk: Walk, nodes: SelectedRoot['nodes'], name: string, text: string) => {
    const noun = readable.nouns.get(name);
    if (!noun || noun.definition.federation) throw errors.INVALID_ID.ofNoNoun({ id: text, type: name });
    const selection = selectRow(walk, noun, nodes);
    selection.typed = true;
    return { noun, selection };
  };
  const edgeOf = (walk: Walk, nodes: SelectedRoot['nodes'], text: string): Edge => {
    const { noun: name, id } = decodeGlobalId(text);
    const { noun, selection } = shownOf(walk, nodes, name, text);
    return rootEdge(noun, { id: { eq: id } }, selection);
  };
  const edgeTo = (walk: Walk, nodes: SelectedRoot['nodes'], name: string, ids: ReadonlyMap<number, string>): Edge => {
    const [text = ''] = ids.values();
    const { noun, selection } = repeatedly(walk, ids.size, () => shownOf(walk, nodes, name, text));
    return byIdEdge(noun, [...ids.keys()], selection);
  };
  builder.queryFields((t) => ({
    node: looseField(t, {
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description: 'Any object by its global id; null when there is none, or none that you may see.',
      args: {
        id: t.arg.id({ required: true, description: 'A global id, as a field `id` returned it.' }),
        asOf: asOfArgument(t.arg),
      },
      resolve: rootResolver(assembly, 'node', {
        edges: (walk, { args, nodes }) => {
          walkAsOf(walk, readAsOf(args.asOf));
          return [edgeOf(walk, nodes, String(args.id))];
        },
        answer: ([row]) => row ?? null,
      }),
    }),
    nodes: looseField(t, {
      type: [builder.nodeInterfaceRef()],
      nullable: { list: false, items: true },
      description:
        'Objects by their global ids, in the order of the ids; null in the place of each that there is none for. 100 ids at most.',
      args: {
        ids: t.arg.idList({ required: true, description: 'Global ids, as fields `id` returned them.' }),
        asOf: asOfArgument(t.arg),
      },
      resolve: rootResolver(assembly, 'nodes', {
        edges: (walk, { args, nodes }) => {
          walkAsOf(walk, readAsOf(args.asOf));
          const ids = args.ids as readonly unknown[];
          if (ids.length > 100) throw errors.PAGE_TOO_LARGE.ids({ count: ids.length, maximum: 100 });
          return [...byNoun(ids)].map(([name, numbers]) => edgeTo(walk, nodes, name, numbers));
        },
        answer: (found, args) => {
          const { ids } = args();
          const named = [...byNoun(ids as readonly unknown[]).keys()];
          const rows = new Map(named.map((name, place) => [name, found[place] as RowsById]));
          return (ids as readonly unknown[]).map((id) => {
            const { noun, id: number } = decodeGlobalId(String(id));
            return rows.get(noun)?.get(number) ?? null;
          });
        },
      }),
    }),
  }));
}

/** Global ids by the noun that they are of: numbers, each with its text, in the order in which they are asked for. */
function byNoun(ids: readonly unknown[]): Map<string, Map<number, string>> {
  const found = new Map<string, Map<number, string>>();
  for (const each of ids) {
    const text = String(each);
    const { noun, id } = decodeGlobalId(text);
    found.set(noun, (found.get(noun) ?? new Map<number, string>()).set(id, text));
  }
  return found;
}
