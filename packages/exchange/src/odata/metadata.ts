import type { ComposedGraph } from '@plangraph/schema';
import { type GraphQLSchema, isEnumType } from 'graphql';
import { type EntitySet, entitySetsOf } from './entitySets.ts';
import type { Property } from './property.ts';
import { textMethods } from './term.ts';

/** The namespace of all types. */
const namespace = 'PlanGraph';

const made = new WeakMap<GraphQLSchema, { readonly xml: string; readonly json: string }>();

/** The description of the service, as CSDL in XML and in JSON; made once for a graph. */
export function metadataOf(graph: Pick<ComposedGraph, 'schema'>): {
  readonly xml: string;
  readonly json: string;
} {
  const { schema } = graph;
  const sets = [...entitySetsOf(graph).values()];
  const metadata = made.get(schema) ?? { xml: metadataXml(sets), json: JSON.stringify(metadataJson(sets)) };
  made.set(schema, metadata);
  return metadata;
}

/** The types of entities, each once, by one of the sets that have it. */
function typesOf(sets: readonly EntitySet[]): readonly EntitySet[] {
  return [...new Map(sets.map((set) => [set.type.name, set])).values()];
}

function metadataXml(sets: readonly EntitySet[]): string {
  const types = typesOf(sets).map(
    ({ type, key, properties }) =>
      `<EntityType Name="${type.name}"><Key><PropertyRef Name="${key.name}"/></Key>${[...properties.values()].map(propertyXml).join('')}${describedXml(type.description)}</EntityType>`,
  );
  const container = sets.map(
    (set) =>
      `<EntitySet Name="${set.name}" EntityType="${namespace}.${set.type.name}">${restrictionsXml(set)}${describedXml(set.list.field.description)}</EntitySet>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:Reference Uri="https://oasis-tcs.github.io/odata-vocabularies/vocabularies/Org.OData.Core.V1.xml"><edmx:Include Namespace="Org.OData.Core.V1" Alias="Core"/></edmx:Reference><edmx:Reference Uri="https://oasis-tcs.github.io/odata-vocabularies/vocabularies/Org.OData.Capabilities.V1.xml"><edmx:Include Namespace="Org.OData.Capabilities.V1" Alias="Capabilities"/></edmx:Reference><edmx:DataServices><Schema Namespace="${namespace}" xmlns="http://docs.oasis-open.org/odata/ns/edm">
${types.join('\n')}
<EntityContainer Name="Container"><Annotation Term="Capabilities.FilterFunctions"><Collection>${textMethods.map((each) => `<String>${each}</String>`).join('')}</Collection></Annotation>
${container.join('\n')}
</EntityContainer></Schema></edmx:DataServices></edmx:Edmx>
`;
}

function propertyXml(property: Property): string {
  const { name, edm, list, nullable } = property;
  const type = list ? `Collection(${edm})` : edm;
  const scale = edm === 'Edm.Decimal' ? ' Scale="variable"' : '';
  return `<Property Name="${name}" Type="${type}"${nullable || list ? '' : ' Nullable="false"'}${scale}>${describedXml(meaningOf(property))}</Property>`;
}

/** What a property means, and which words it can be. */
function meaningOf({ description, type }: Property): string | null {
  if (!isEnumType(type)) return description;
  const words = type.getValues().map(({ name }) => name);
  return [description, `One of ${words.join(', ')}.`].filter(Boolean).join(' ');
}

function describedXml(description: string | null | undefined): string {
  return description ? `<Annotation Term="Core.Description" String="${escaped(description)}"/>` : '';
}

function restrictionsXml(set: EntitySet): string {
  const paths = (names: readonly string[]) => names.map((name) => `<PropertyPath>${name}</PropertyPath>`).join('');
  const { filter, order } = unusable(set);
  const record = (term: string, flag: string, names: readonly string[], collection: string) =>
    `<Annotation Term="Capabilities.${term}"><Record><PropertyValue Property="${flag}" Bool="true"/><PropertyValue Property="${collection}"><Collection>${paths(names)}</Collection></PropertyValue></Record></Annotation>`;
  const no = (term: string, flag: string) =>
    `<Annotation Term="Capabilities.${term}"><Record><PropertyValue Property="${flag}" Bool="false"/></Record></Annotation>`;
  return [
    record('FilterRestrictions', 'Filterable', filter, 'NonFilterableProperties'),
    record('SortRestrictions', 'Sortable', order, 'NonSortableProperties'),
    no('ExpandRestrictions', 'Expandable'),
    no('SearchRestrictions', 'Searchable'),
    no('InsertRestrictions', 'Insertable'),
    no('UpdateRestrictions', 'Updatable'),
    no('DeleteRestrictions', 'Deletable'),
    '<Annotation Term="Capabilities.SkipSupported" Bool="false"/>',
  ].join('');
}

function unusable({ properties }: EntitySet): {
  readonly filter: readonly string[];
  readonly order: readonly string[];
} {
  const all = [...properties.values()];
  return {
    filter: all
      .filter(({ operators, list, texts }) => list || (operators.size === 0 && texts === null))
      .map(({ name }) => name),
    order: all.filter(({ order }) => order === null).map(({ name }) => name),
  };
}

function metadataJson(sets: readonly EntitySet[]): object {
  const types = typesOf(sets).map(({ type, key, properties }) => [
    type.name,
    {
      $Kind: 'EntityType',
      $Key: [key.name],
      ...Object.fromEntries([...properties.values()].map((property) => [property.name, propertyJson(property)])),
      ...describedJson(type.description),
    },
  ]);
  const container = sets.map((set) => {
    const { filter, order } = unusable(set);
    return [
      set.name,
      {
        $Collection: true,
        $Type: `${namespace}.${set.type.name}`,
        '@Capabilities.FilterRestrictions': { Filterable: true, NonFilterableProperties: filter },
        '@Capabilities.SortRestrictions': { Sortable: true, NonSortableProperties: order },
        '@Capabilities.ExpandRestrictions': { Expandable: false },
        '@Capabilities.SkipSupported': false,
        ...describedJson(set.list.field.description),
      },
    ];
  });
  return {
    $Version: '4.01',
    $EntityContainer: `${namespace}.Container`,
    $Reference: {
      'https://oasis-tcs.github.io/odata-vocabularies/vocabularies/Org.OData.Core.V1.json': {
        $Include: [{ $Namespace: 'Org.OData.Core.V1', $Alias: 'Core' }],
      },
      'https://oasis-tcs.github.io/odata-vocabularies/vocabularies/Org.OData.Capabilities.V1.json': {
        $Include: [{ $Namespace: 'Org.OData.Capabilities.V1', $Alias: 'Capabilities' }],
      },
    },
    [namespace]: {
      ...Object.fromEntries(types),
      Container: {
        $Kind: 'EntityContainer',
        '@Capabilities.FilterFunctions': textMethods,
        ...Object.fromEntries(container),
      },
    },
  };
}

function propertyJson(property: Property): object {
  const { edm, list, nullable } = property;
  return {
    ...(edm === 'Edm.String' ? {} : { $Type: edm }),
    ...(list ? { $Collection: true } : nullable ? { $Nullable: true } : {}),
    ...(edm === 'Edm.Decimal' ? { $Scale: 'variable' } : {}),
    ...describedJson(meaningOf(property)),
  };
}

function describedJson(description: string | null | undefined): object {
  return description ? { '@Core.Description': description } : {};
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': ' ' };

function escaped(text: string): string {
  return text.replace(/[&<>"\n]/g, (sign) => entities[sign] ?? sign);
}
