import {
  type GraphQLInputField,
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
  /** The columns in which search looks for it, and by whose parts rows can be filtered; null where it does not. */
  readonly texts: TextColumns | null;
  /** How the order of the list calls it; null where it cannot be ordered by it. */
  readonly order: string | null;
}

/** The column of a text, or those of one in two languages. */
export interface TextColumns {
  readonly zh: string;
  readonly en: string | null;
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

/** The properties of the rows of a list: what is usually shown of them, flat. */
export function propertiesOf(list: List): ReadonlyMap<string, Property> {
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
          texts: edm === 'Edm.String' && !isEnumType(named) ? textsAt(filter, path) : null,
          order: columns.get(path.join('.')) ?? null,
        });
      }
    }
  };
  walk(list.type, usualSelection(list.type), [], false);
  return new Map(found.map((property) => [property.name, property]));
}

/** The columns of a text at the end of a path in which search looks. */
function textsAt(filter: GraphQLInputType | undefined, [step, ...rest]: readonly string[]): TextColumns | null {
  const fields = inputFields(filter);
  if (rest.length) return step === undefined ? null : textsAt(fields[step]?.type, rest);
  const searched = inputFields(fields.texts?.type);
  const [zh, en] = [`${step}Zh`, `${step}En`];
  if (step !== undefined && searched[step]) return { zh: step, en: null };
  return searched[zh] && searched[en] ? { zh, en } : null;
}

/** What a filter takes of a value at the end of a path; null where it knows no such path. */
function operatorsAt(filter: GraphQLInputType | undefined, [step, ...rest]: readonly string[]): object | null {
  const field = step === undefined ? undefined : inputFields(filter)[step];
  if (!field) return null;
  return rest.length ? operatorsAt(field.type, rest) : operatorsOf(field.type);
}

function inputFields(type: GraphQLInputType | undefined): Readonly<Record<string, GraphQLInputField>> {
  const input = type && getNullableType(type);
  return isInputObjectType(input) ? input.getFields() : {};
}
