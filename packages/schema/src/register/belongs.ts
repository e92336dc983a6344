import type { ModelName, OneName, RelatedModel, RelationFacts } from '@plangraph/rows';
import { factsOf } from '@plangraph/rows';
import type { CompositionError } from '../errors.ts';
import type { Registry } from '../graph/registry.ts';
import type { Authority } from '../mutation/authority.ts';

/** A path of relations to one from a model: `lead`, `project.lead`. */
export type RowPath<M extends ModelName> = {
  [R in OneName<M>]: R | (RelatedModel<M, R> extends infer T extends ModelName ? `${R}.${OneName<T>}` : never);
}[OneName<M>];

/** Whose the records of a register are. Whoever created one owns it, until it is handed over. */
export interface BelongsDefinition<M extends ModelName> {
  /**
   * The path to the place where a record lies; that of what it is part of when left out; null for records that lie in no
   * place and that all places share.
   */
  readonly place?: RowPath<M> | null;
  /** The paths to organisations that lead a record or are responsible for it. */
  readonly leads?: readonly RowPath<M>[];
  /** The paths to what organisations are charged with: whoever is charged with it may touch the record. */
  readonly serves?: readonly RowPath<M>[];
  /** The relation to a record of another register that this one is part of: whose that is, his is this. */
  readonly partOf?: OneName<M>;
}

/** A {@link BelongsDefinition} whose model is known only at run time. */
export interface AnyBelongs {
  readonly place?: string | null;
  readonly leads?: readonly string[];
  readonly serves?: readonly string[];
  readonly partOf?: string;
}

/** Whose the records of a register are, at run time: every path from the record itself. */
export interface Belongs {
  /** To the place where a record lies: for records that lie in none, that of their owner. */
  readonly place: string | null;
  /** Whether records lie in no place, and all places share them. */
  readonly isShared: boolean;
  readonly owners: readonly string[];
  readonly serves: readonly { readonly path: string; readonly model: string }[];
  /** The owners of what a record is part of; null where it stands by itself. */
  readonly ownersOfWhole: readonly string[] | null;
}

/** The column that says whose a record is, and the relation that it makes. */
export const ownerColumn = 'ownerId';
export const ownerRelation = 'owner';

/** Whether every record of a register can have an owner. */
export function isOwned({ noun }: { readonly noun: string }): boolean {
  return factsOf(noun).columns[ownerColumn] !== undefined;
}

type Refuse = (what: string) => CompositionError;

/** Checks what a register says of whose its records are, and follows it to what they are part of. */
export function checkBelongs(
  registry: Registry,
  noun: string,
  belongs: AnyBelongs | undefined,
  authority: Authority,
  refuse: Refuse,
): Belongs {
  if (!belongs) throw refuse('without saying whose its records are; state `belongs`, with the place where they lie');
  const { ends } = authority;
  const expectEnd = (path: string, wanted: readonly string[]) => {
    const end = endOf(noun, path);
    if (!end) throw refuse(`whose records belong by ${path}, which leads to no single row`);
    if (!wanted.includes(end))
      throw refuse(`whose records belong by ${path}, which leads to ${end}, not to ${wanted.join(' or ')}`);
    return end;
  };
  const whole = belongs.partOf === undefined ? null : wholeOf(registry, noun, belongs.partOf, authority, refuse);
  const place = belongs.place === undefined ? (whole?.place ?? undefined) : belongs.place;
  if (place === undefined) {
    throw refuse(
      'without saying where its records lie; state `place` in `belongs`, or null where all places share them',
    );
  }
  if (place !== null) expectEnd(place, [ends.place]);
  const leads = belongs.leads ?? [];
  for (const path of leads) expectEnd(path, [ends.organisation]);
  const serves = (belongs.serves ?? []).map((path) => ({ path, model: expectEnd(path, ends.charges) }));
  return {
    place: place ?? (isOwned({ noun }) ? `${ownerRelation}.place` : null),
    isShared: place === null,
    owners: [...(isOwned({ noun }) ? [ownerRelation] : []), ...leads, ...(whole?.owners ?? [])],
    serves: [...serves, ...(whole?.serves ?? [])],
    ownersOfWhole: whole?.owners ?? null,
  };
}

/** Whose the record is that one is part of, by paths from the part. */
function wholeOf(registry: Registry, noun: string, relation: string, authority: Authority, refuse: Refuse): Belongs {
  const model = endOf(noun, relation);
  const declared = model ? registry.registers.get(model) : undefined;
  if (!model || !declared) throw refuse(`as part of ${relation}, which is no record of a register`);
  const inner = checkBelongs(registry, model, declared.definition.belongs, authority, refuse);
  const from = (path: string) => `${relation}.${path}`;
  return {
    place: inner.isShared || inner.place === null ? null : from(inner.place),
    isShared: inner.isShared,
    owners: inner.owners.map(from),
    serves: inner.serves.map(({ path, model: end }) => ({ path: from(path), model: end })),
    ownersOfWhole: null,
  };
}

/** The model at the end of a path of relations to one; undefined where there is none. */
function endOf(noun: string, path: string): string | undefined {
  return path.split('.').reduce<string | undefined>((model, step) => {
    const relation: RelationFacts | undefined = model ? factsOf(model).relations[step] : undefined;
    return relation && !relation.list && relation.from.length === 1 ? relation.model : undefined;
  }, noun);
}
