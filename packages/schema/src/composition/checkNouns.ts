import { CompositionError, type ModelFacts } from '@plangraph/rows';
import type { Domain } from '../contract/domain.ts';
import type { Noun } from '../noun/noun.ts';
import { checkPositions } from './checkPositions.ts';
import type { Declarations } from './declarations.ts';
import { usesOf } from './uses.ts';

/** Checks what the domains declared together; the first mistake fails the composition and names both parties. */
export function checkNouns({ nouns }: Declarations, domains: ReadonlyMap<string, Domain>): void {
  for (const noun of nouns.values()) {
    checkColumns(noun);
    checkPositions(noun);
    for (const [name, { field, domain }] of noun.fields) {
      const user = domains.get(domain);
      if (!user) continue;
      checkUse(user, noun, `${domain} declares ${noun.name}.${name}`);
      if (!('relation' in field)) continue;
      const target = noun.model.relations[field.relation];
      if (!target)
        throw new CompositionError(`${noun.name}.${name}: the model ${noun.name} has no relation ${field.relation}.`);
      const end = nouns.get(target.model);
      if (!end) {
        throw new CompositionError(
          `${domain} declares ${noun.name}.${name}, which leads to ${target.model}, which no composed domain owns; name its owner in the \`uses\` of ${domain}.`,
        );
      }
      checkUse(user, end, `${domain} declares ${noun.name}.${name}, which leads to ${end.name}`);
    }
  }
}

function checkUse(user: Domain, noun: Noun, deed: string): void {
  if (noun.owner === user.id || usesOf(user).has(noun.owner)) return;
  throw new CompositionError(
    `${deed}, owned by ${noun.owner}; ${user.id} does not name ${noun.owner} in its \`uses\`.`,
  );
}

function checkColumns({ name, model, definition }: Noun): void {
  const indexed = new Set(model.indexes.map(([first]) => first));
  const asked = {
    filter: (definition.filter ?? []).map((key) => firstColumn(model, key)),
    orderBy: definition.orderBy ?? [],
    groupBy: (definition.groupBy ?? []).map((path) => firstColumn(model, path)),
  };
  for (const [use, columns] of Object.entries(asked)) {
    for (const column of columns) {
      if (indexed.has(column)) continue;
      throw new CompositionError(
        `${name}.${use} names ${column}, on which no index of the model ${name} begins; add @@index([${column}]) to it (in model/*.prisma of the domain's package, or prisma/*.prisma), or leave ${column} out of ${use}.`,
      );
    }
  }
}

/** The model's own column in which a path begins: the foreign key, where it is one of another row. */
function firstColumn({ relations }: ModelFacts, path: string): string {
  const [step = ''] = path.split('.');
  return relations[step]?.from[0] ?? step;
}
