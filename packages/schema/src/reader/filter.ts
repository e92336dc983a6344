import { decodeGlobalId } from '../globalId.ts';
import { type Noun, nounAt, type Registry } from '../graph/registry.ts';
import { type PositionOperators, readPosition } from '../position/box.ts';
import { positionColumns } from '../position/field.ts';
import type { AnyWhere } from '../where.ts';

/**
 * Reads a filter of the graph as a condition: the same form, but for global ids, which become the rows' own, and for
 * positions, which become their columns.
 */
export function readFilter(registry: Registry, noun: Noun, filter: AnyWhere): AnyWhere {
  const positions: AnyWhere[] = [];
  const read = Object.entries(filter).map(([key, operand]) => {
    if (operand === null || operand === undefined) return [key, undefined];
    if (key === 'and' || key === 'or') {
      return [key, (operand as AnyWhere[]).map((member) => readFilter(registry, noun, member))];
    }
    if (key === 'not') return [key, readFilter(registry, noun, operand as AnyWhere)];
    if (key === 'id') return [key, readIds(noun, operand as AnyWhere)];
    if (noun.model.relations[key]) return [key, readFilter(registry, nounAt(registry, noun, key), operand as AnyWhere)];
    const position = positionColumns(noun.fields.get(key)?.field);
    if (!position) return [key, operand];
    positions.push(readPosition(position, operand as PositionOperators));
    return [key, undefined];
  });
  const where = Object.fromEntries(read) as AnyWhere;
  return positions.length ? { and: [where, ...positions] } : where;
}

function readIds(noun: Noun, operators: AnyWhere): AnyWhere {
  const { eq, in: among } = operators as { eq?: string | null; in?: string[] | null };
  return {
    ...(among === null ? { in: null } : {}),
    ...(typeof eq === 'string' ? { eq: decodeGlobalId(eq, noun.name).id } : eq === null ? { eq: null } : {}),
    ...(among ? { in: among.map((each) => decodeGlobalId(each, noun.name).id) } : {}),
  };
}
