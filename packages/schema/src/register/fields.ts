import { CompositionError, type RelationFacts } from '@plangraph/rows';
import type { Declarations } from '../composition/declarations.ts';
import { isOwned, ownerRelation } from '../contract/belongs.ts';
import type { Register, Stages } from '../contract/register.ts';
import type { Field } from '../noun/field.ts';
import type { DeclaredField, Noun } from '../noun/noun.ts';
import { onlyNoun } from '../noun/only.ts';
import { keyQuery } from './keyQuery.ts';
import { registerPolicy } from './policy.ts';
import { rowField, rowFieldName } from './rowField.ts';

/**
 * What the noun of a register becomes: its policy hides retired records, it shows when a record was retired, what was
 * changed, and which stages may follow, and a record is found by the key of its row.
 */
export function registeredNoun(declarations: Declarations, noun: Noun, register: Register): Noun {
  const { authority } = declarations.authority ?? {};
  if (!authority) throw new Error(`The authority over ${noun.name} was checked when it was registered.`);
  const audit = onlyNoun(declarations.nouns, 'audit');
  const asRow = rowField(noun, register);
  const isRetirable = noun.model.columns.retiredAt !== undefined;
  const added = {
    ...(isRetirable ? { retiredAt: { kind: 'column', column: 'retiredAt' } as const } : {}),
    ...(isOwned(register) ? { [ownerRelation]: { kind: 'one', relation: ownerRelation } as const } : {}),
    ...(asRow ? { [rowFieldName]: asRow } : {}),
    ...(audit ? { changes: changesField(noun.name) } : {}),
    ...(register.stages ? { moves: movesField(declarations, register, register.stages) } : {}),
  } satisfies Record<string, Field>;
  const fields = new Map<string, DeclaredField>(noun.fields);
  for (const [name, field] of Object.entries(added)) {
    const other = fields.get(name)?.domain;
    if (other)
      throw new CompositionError(
        `The field ${noun.name}.${name} is declared by ${other} and by the register of ${noun.name}; ${other} must choose another name.`,
      );
    fields.set(name, { field, domain: noun.owner });
  }
  const relations = audit ? { ...noun.model.relations, changes: relationTo(audit) } : noun.model.relations;
  return {
    ...noun,
    fields,
    model: { ...noun.model, relations },
    definition: {
      ...noun.definition,
      policy: registerPolicy(noun.definition.policy, noun.model, register, authority),
      query: { ...noun.definition.query, byKey: keyQuery(register, noun.definition.query) },
    },
  } as Noun;

  function movesField(declarations: Declarations, { noun }: Register, { column, type, moves }: Stages): Field {
    const ref = declarations.enums.get(type)?.ref;
    if (!ref)
      throw new CompositionError(`${noun}.${column} is of the enum ${type}, which no composed domain declares.`);
    return {
      kind: 'derived',
      description: `The stages to which the record may be moved now, as \`move${noun}\` takes them; none where it is at its end${isRetirable ? ', or retired' : ''}.`,
      type: [ref],
      nullable: false,
      needs: { [column]: true, ...(isRetirable ? { retiredAt: true } : {}) },
      args: undefined,
      resolve: (row: Readonly<Record<string, string | null>>) =>
        (row.retiredAt ?? null) !== null ? [] : nextStages(moves, row[column] ?? null),
    };
  }
}

/** The stages that may follow one; all of them where none is stated. */
export function nextStages(moves: Stages['moves'], stage: string | null): readonly string[] {
  return stage === null ? [...moves.keys()] : (moves.get(stage) ?? []);
}

// Changes name the noun and the number of the record, so the data model knows no relation that leads there.
function relationTo({ name }: Noun): RelationFacts {
  return { model: name, list: true, nullable: false, from: ['id'], to: ['recordId'], documentation: null };
}

function changesField(noun: string): Field {
  return {
    kind: 'connection',
    relation: 'changes',
    where: { noun: { eq: noun } },
    orderBy: { id: 'desc' },
    description: 'Who changed the record, when and how; the latest first.',
  };
}
