import { decodeEventCursor } from '@plangraph/database';
import { type FieldNode, type GraphQLObjectType, isObjectType } from 'graphql';
import { valueErrors } from '../errors/values.ts';
import type { Noun } from '../noun/noun.ts';
import { repeatedly } from '../reader/budget.ts';
import { objectTypeOf, selectedFields } from '../reader/collect.ts';
import { pageSize } from '../reader/page.ts';
import { selectRow } from '../reader/selectRow.ts';
import type { Walk } from '../reader/walk.ts';
import { orRefuse } from './refusal.ts';
import type { EventBranch, EventSelection } from './selection.ts';

/** Which events are asked for. */
export interface EventArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly types?: readonly string[] | null;
}

/** No list of types is longer than there are nouns. */
const mostTypes = 200;

/** Where in a selection records of events are shown: the field `record`, wherever it stands beneath. */
const shownBy = 'record';

/**
 * Reads the arguments and the selection of events: what is asked of records is prepared for each noun.
 *
 * @throws INVALID_VALUE for a type of which nothing is told, EVENTS_CURSOR_INVALID, INVALID_PAGE, PAGE_TOO_LARGE
 */
export function selectEvents(
  walk: Walk,
  nouns: readonly Noun[],
  args: EventArguments,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): EventSelection {
  const size = pageSize(args.first);
  const { after = null } = args;
  const cursor = after === null ? null : orRefuse(() => decodeEventCursor(after));
  const shown = new Map<string, readonly FieldNode[]>();
  findRecords(walk, objectTypeOf(type, nodes), nodes, '', shown);
  walk.momentary = true;
  const branches = askedOf(nouns, args.types).map((noun): EventBranch => {
    const select = (fieldNodes: readonly FieldNode[]) => {
      const selection = repeatedly(walk, size, () => selectRow(walk, noun, fieldNodes));
      selection.typed = true;
      return selection;
    };
    return { noun, parts: new Map([...shown].map(([place, fieldNodes]) => [place, select(fieldNodes)])) };
  });
  return { branches, size, cursor };
}

function askedOf(nouns: readonly Noun[], types: readonly string[] | null | undefined): readonly Noun[] {
  if (!types) return nouns;
  if (types.length > mostTypes) throw valueErrors.INVALID_VALUE.eventTypes({ maximum: mostTypes });
  const known = new Set(nouns.map(({ name }) => name));
  const unknown = types.find((name) => !known.has(name));
  if (unknown !== undefined) throw valueErrors.INVALID_VALUE.eventType({ type: unknown.slice(0, 100) });
  const asked = new Set(types);
  return nouns.filter(({ name }) => asked.has(name));
}

/** Finds each place that shows a record, by the names of the response that lead to it. */
function findRecords(
  walk: Walk,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  prefix: string,
  shown: Map<string, readonly FieldNode[]>,
): void {
  for (const [key, fieldNodes] of selectedFields(walk.operation, type, nodes)) {
    const name = fieldNodes[0]?.name.value ?? '';
    if (name === shownBy) shown.set(`${prefix}${key}`, fieldNodes);
    else if (leadsOn(type, name))
      findRecords(walk, objectTypeOf(type, fieldNodes), fieldNodes, `${prefix}${key}.`, shown);
  }
}

const leading = new Set(['edges', 'node', 'nodes', 'event']);

function leadsOn(type: GraphQLObjectType, name: string): boolean {
  return leading.has(name) && isObjectType(type);
}
