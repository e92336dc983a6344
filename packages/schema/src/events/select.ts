import { decodeEventCursor } from '@plangraph/database';
import { type FieldNode, type GraphQLObjectType, isObjectType } from 'graphql';
import { valueErrors } from '../errors/values.ts';
import type { Noun } from '../noun/noun.ts';
import { repeatedly } from '../reader/budget.ts';
import { objectTypeOf, selectedFields } from '../reader/collect.ts';
import { lookingBack } from '../reader/earlier.ts';
import { pageSize } from '../reader/page.ts';
import { policiesOf } from '../reader/policies.ts';
import { selectRow } from '../reader/selectRow.ts';
import type { Walk } from '../reader/walk.ts';
import { orRefuse } from './refusal.ts';
import { type EventBranch, type EventPart, type EventSelection, moments, type Shown } from './selection.ts';

/** Which events are asked for. */
export interface EventArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly types?: readonly string[] | null;
}

/** No list of types is longer than there are nouns. */
const mostTypes = 200;

/** A place in a selection that shows records of events: which of their fields stands there, wherever beneath. */
interface Showing {
  readonly shown: Shown;
  readonly nodes: readonly FieldNode[];
}

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
  const places = new Map<string, Showing>();
  findRecords(walk, objectTypeOf(type, nodes), nodes, '', places);
  walk.momentary = true;
  const branches = askedOf(nouns, args.types).map((noun): EventBranch => {
    const select = ({ shown, nodes: fieldNodes }: Showing): EventPart => {
      const selection = at(walk, shown, () => repeatedly(walk, size, () => selectRow(walk, noun, fieldNodes)));
      selection.typed = true;
      return { shown, selection };
    };
    return { noun, parts: new Map([...places].map(([key, place]) => [key, select(place)])) };
  });
  const policiesAt = (shown: Shown) => at(walk, shown, () => policiesOf(walk.readable.nouns, walk.context));
  const policies = { before: policiesAt('before'), after: policiesAt('after'), record: policiesAt('record') };
  return { branches, policies, size, cursor };
}

/** Selects something as of the moment at which a field shows records. */
function at<Selected>(walk: Walk, shown: Shown, select: () => Selected): Selected {
  const moment = moments[shown];
  return moment ? lookingBack(walk, moment, select) : select();
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
  places: Map<string, Showing>,
): void {
  for (const [key, fieldNodes] of selectedFields(walk.operation, type, nodes)) {
    const name = fieldNodes[0]?.name.value ?? '';
    if (Object.hasOwn(moments, name)) places.set(`${prefix}${key}`, { shown: name as Shown, nodes: fieldNodes });
    else if (leadsOn(type, name))
      findRecords(walk, objectTypeOf(type, fieldNodes), fieldNodes, `${prefix}${key}.`, places);
  }
}

const leading = new Set(['edges', 'node', 'nodes', 'event']);

function leadsOn(type: GraphQLObjectType, name: string): boolean {
  return leading.has(name) && isObjectType(type);
}
