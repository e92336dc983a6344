import {
  type GraphQLInputType,
  type GraphQLLeafType,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { operatorsOf } from '../addresses/filters.ts';
import { orderColumns } from '../addresses/parameters.ts';
import type { List } from '../catalogue/roots.ts';
import { type Selection, usualSelection } from '../catalogue/selection.ts';

/** A property of an entity: a value of a row, or of what is part of it or what it leads to. */
export interface Property {
  /** What OData calls it: the steps with `_` between them, such as `place_code`. */
  readonly name: string;
  /** The way to it through the fields of the graph. */
  readonly path: readonly string[];
  readonly type: GraphQLLeafType;
  /** Its type in OData, such as `Edm.Decimal`. */
  readonly edm: EdmType;
  readonly list: boolean;
  /** Whether it may be missing, and whether what leads to it may be. */
  readonly nullable: boolean;
  readonly adrift: boolean;
  readonly description: string | null;
  /** The operators of the list's filter; none where it cannot be filtered by it. */
  readonly operators: ReadonlySet<string>;
  /** Whether search finds rows by it, as far as it is a text of its own. */
  readonly searched: boolean;
  /** How the order of the list calls it; null where it cannot be ordered by it. */
  readonly order: string | null;
}

/** A primitive type of OData. */
type EdmType =
  | 'Edm.String'
  | 'Edm.Int32'
  | 'Edm.Double'
  | 'Edm.Boolean'
  | 'Edm.Date'
  | 'Edm.DateTimeOffset'
  | 'Edm.Decimal';

const edmTypes: Readonly<Record<string, EdmType>> = {
  ID: 'Edm.String',
  String: 'Edm.String',
  Int: 'Edm.Int32',
  Float: 'Edm.Double',
  Boolean: 'Edm.Boolean',
  Date: 'Edm.Date',
  DateTime: 'Edm.DateTimeOffset',
  Decimal: 'Edm.Decimal',
};

/**
 * The properties of the rows of a list: what is usually shown of them, flat.
 *
 * @param searched the columns in which search finds such rows.
 */
export function propertiesOf(list: List, searched: readonly string[]): ReadonlyMap<string, Property> {
  const filter = list.field.args.find(({ name }) => name === 'filter')?.type;
  const order = list.field.args.find(({ name }) => name === 'orderBy');
  const columns = order ? orderColumns(order) : new Map<string, string>();
  const found: Property[] = [];
  const walk = (type: GraphQLNamedType, selection: Selection, before: readonly string[], adrift: boolean) => {
    const fields = isObjectType(type) ? type.getFields() : {};
    for (const [name, within] of selection) {
      const field = fields[name];
      if (!field) continue;
      const path = [...before, name];
      const named = getNamedType(field.type);
      const nullable = !isNonNullType(field.type);
      if (within) walk(named, within, path, adrift || nullable);
      else if (isLeafType(named)) {
        const edm = isEnumType(named) ? 'Edm.String' : edmTypes[named.name];
        if (!edm) continue;
        found.push({
          name: path.join('_'),
          path,
          type: named,
          edm,
          list: isListType(getNullableType(field.type)),
          nullable: nullable || adrift,
          adrift,
          description: field.description ?? null,
          operators: new Set(Object.keys(operatorsAt(filter, path) ?? {})),
          searched: before.length === 0 && edm === 'Edm.String' && isSearched(name, searched),
          order: columns.get(path.join('.')) ?? null,
        });
      }
    }
  };
  walk(list.type, usualSelection(list.type), [], false);
  return new Map(found.map((property) => [property.name, property]));
}

/** Whether search looks into a value: it is a column, or one of two languages. */
function isSearched(name: string, searched: readonly string[]): boolean {
  return searched.includes(name) || (searched.includes(`${name}Zh`) && searched.includes(`${name}En`));
}

/** What a filter takes of a value at the end of a path; null where it knows no such path. */
function operatorsAt(filter: GraphQLInputType | undefined, [step, ...rest]: readonly string[]): object | null {
  const input = filter && getNullableType(filter);
  if (!input || step === undefined || !isInputObjectType(input)) return null;
  const field = input.getFields()[step];
  if (!field) return null;
  return rest.length ? operatorsAt(field.type, rest) : operatorsOf(field.type);
}
