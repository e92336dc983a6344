import { valueErrors } from '../errors/values.ts';
import { decodeGlobalId } from '../globalId.ts';
import type { FilterAbout } from '../noun/definition.ts';
import { type Noun, type Nouns, nounAt } from '../noun/noun.ts';
import type { AnyWhere } from '../where.ts';

/**
 * Reads a filter of the graph as a condition: the same form, but for global ids, which become the rows' own, and for
 * derived fields, which become the columns that they are made of.
 */
export function readFilter(nouns: Nouns, noun: Noun, filter: AnyWhere): AnyWhere {
  const derived: AnyWhere[] = [];
  const read = Object.entries(filter).map(([key, operand]) => {
    if (operand === null || operand === undefined) return [key, undefined];
    if (key === 'and' || key === 'or') {
      return [key, (operand as AnyWhere[]).map((member) => readFilter(nouns, noun, member))];
    }
    if (key === 'not') return [key, readFilter(nouns, noun, operand as AnyWhere)];
    if (key === 'id') return [key, readIds(noun, operand as AnyWhere)];
    const about = noun.definition.filterAbout?.[key];
    if (about) {
      derived.push(readAbout(key, about.where, operand as AnyWhere));
      return [key, undefined];
    }
    if (noun.model.relations[key]) return [key, readFilter(nouns, nounAt(nouns, noun, key), operand as AnyWhere)];
    const field = noun.fields.get(key)?.field;
    if (field?.kind !== 'derived' || !field.filter) return [key, operand];
    derived.push(field.filter(operand as AnyWhere));
    return [key, undefined];
  });
  const where = Object.fromEntries(read) as AnyWhere;
  return derived.length ? { and: [where, ...derived] } : where;
}

/** A condition on records of any noun as one on what rows say of them. No row is about none. */
function readAbout(argument: string, where: FilterAbout<AnyWhere>['where'], operators: AnyWhere): AnyWhere {
  const { eq, in: among } = operators as { eq?: string | null; in?: string[] | null };
  if (among === null) throw valueErrors.INVALID_VALUE.noOperand({ argument, operator: 'in' });
  const each = (text: string) => where(decodeGlobalId(text));
  return {
    and: [...(eq === undefined ? [] : [eq === null ? nothing : each(eq)]), ...(among ? [{ or: among.map(each) }] : [])],
  };
}

const nothing: AnyWhere = { or: [] };

function readIds(noun: Noun, operators: AnyWhere): AnyWhere {
  const { eq, in: among } = operators as { eq?: string | null; in?: string[] | null };
  return {
    ...(among === null ? { in: null } : {}),
    ...(typeof eq === 'string' ? { eq: decodeGlobalId(eq, noun.name).id } : eq === null ? { eq: null } : {}),
    ...(among ? { in: among.map((each) => decodeGlobalId(each, noun.name).id) } : {}),
  };
}
