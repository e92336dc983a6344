import type { DMMF } from '@prisma/generator-helper';

/** Scalar types that Prisma declares, with PostgreSQL's name for the type a value is cast to. */
const postgresTypes: Record<string, string> = {
  String: 'text',
  Int: 'int4',
  BigInt: 'int8',
  Float: 'float8',
  Decimal: 'numeric',
  Boolean: 'bool',
  DateTime: 'timestamptz',
  Date: 'date',
  Json: 'jsonb',
};

/** Writes the data model as the source of one TypeScript constant, `models`, and one of the enums, `enums`. */
export function describeModels(datamodel: DMMF.Datamodel): string {
  const models = Object.fromEntries(datamodel.models.map((model) => [model.name, describeModel(model, datamodel)]));
  const enums = Object.fromEntries(datamodel.enums.map((each) => [each.name, each.values.map((value) => value.name)]));
  return [
    '// Written by packages/database/generator from prisma/*.prisma. Do not edit.',
    `export const models = ${JSON.stringify(models, null, 2)} as const;`,
    `export const enums = ${JSON.stringify(enums, null, 2)} as const;`,
    '',
  ].join('\n');
}

function describeModel(model: DMMF.Model, datamodel: DMMF.Datamodel) {
  const columns = model.fields.filter((field) => field.kind !== 'object');
  const relations = model.fields.filter((field) => field.kind === 'object');
  const indexes = datamodel.indexes.filter((index) => index.model === model.name);
  return {
    table: model.dbName ?? model.name,
    documentation: model.documentation ?? null,
    columns: Object.fromEntries(columns.map((field) => [field.name, describeColumn(field)])),
    relations: Object.fromEntries(relations.map((field) => [field.name, describeRelation(field, model, datamodel)])),
    uniques: indexes
      .filter((index) => index.type === 'id' || index.type === 'unique')
      .map((index) => index.fields.map((field) => field.name)),
    indexes: indexes.map((index) => index.fields.map((field) => field.name)),
  };
}

function describeColumn(field: DMMF.Field) {
  const type = field.nativeType?.[0] === 'Date' ? 'Date' : field.type;
  return {
    column: field.dbName ?? field.name,
    type,
    kind: field.kind === 'enum' ? 'enum' : 'scalar',
    postgres: field.kind === 'enum' ? `"${field.type}"` : (postgresTypes[type] ?? 'text'),
    scale: field.nativeType?.[0] === 'Decimal' ? Number(field.nativeType[1]?.[1] ?? 0) : null,
    precision: field.nativeType?.[0] === 'Decimal' ? Number(field.nativeType[1]?.[0] ?? 0) : null,
    list: field.isList,
    nullable: !field.isRequired,
    optional: !field.isRequired || field.hasDefaultValue || field.isUpdatedAt === true,
    documentation: field.documentation ?? null,
  };
}

function describeRelation(field: DMMF.Field, model: DMMF.Model, datamodel: DMMF.Datamodel) {
  const target = datamodel.models.find((each) => each.name === field.type);
  const opposite = target?.fields.find(
    (each) => each.relationName === field.relationName && (target !== model || each.name !== field.name),
  );
  const holdsKey = (field.relationFromFields?.length ?? 0) > 0;
  const [from, to] = holdsKey
    ? [field.relationFromFields, field.relationToFields]
    : [opposite?.relationToFields, opposite?.relationFromFields];
  if (!from?.length || !to?.length) {
    throw new Error(
      `${model.name}.${field.name}: a relation between lists has no key on either side; name a model for it.`,
    );
  }
  return {
    model: field.type,
    list: field.isList,
    nullable: !field.isList && !field.isRequired,
    from,
    to,
    documentation: field.documentation ?? null,
  };
}
