import { type CompositionError, factsOf, type RelationFacts } from '@plangraph/rows';
import type { Authority } from '../contract/authority.ts';
import { type AnyBelongs, type Belongs, isOwned, ownerRelation } from '../contract/belongs.ts';
import type { Declarations } from './declarations.ts';

type Refuse = (what: string) => CompositionError;

/** Checks what a register says of whose its records are, and follows it to what they are part of. */
export function checkBelongs(
  declared: Declarations,
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
  const whole = belongs.partOf === undefined ? null : wholeOf(declared, noun, belongs.partOf, authority, refuse);
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
  const evidenceOf = (belongs.evidenceOf ?? []).map((relation) => ({
    relation,
    model: expectEnd(relation, ends.charges),
  }));
  return {
    place: place ?? (isOwned({ noun }) ? `${ownerRelation}.place` : null),
    isShared: place === null,
    owners: [...(isOwned({ noun }) ? [ownerRelation] : []), ...leads, ...(whole?.owners ?? [])],
    serves: [...serves, ...(whole?.serves ?? [])],
    evidenceOf,
    ownersOfWhole: whole?.owners ?? null,
  };
}

/** Whose the record is that one is part of, by paths from the part. */
function wholeOf(
  declared: Declarations,
  noun: string,
  relation: string,
  authority: Authority,
  refuse: Refuse,
): Belongs {
  const model = endOf(noun, relation);
  const whole = model ? declared.registers.get(model) : undefined;
  if (!model || !whole) throw refuse(`as part of ${relation}, which is no record of a register`);
  const inner = checkBelongs(declared, model, whole.definition.belongs, authority, refuse);
  const from = (path: string) => `${relation}.${path}`;
  return {
    place: inner.isShared || inner.place === null ? null : from(inner.place),
    isShared: inner.isShared,
    owners: inner.owners.map(from),
    serves: inner.serves.map(({ path, model: end }) => ({ path: from(path), model: end })),
    evidenceOf: [],
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
