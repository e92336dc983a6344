import type { ModelFile } from './parts.ts';
import { readModels, type WrittenField, type WrittenModel } from './relations.ts';

/**
 * Puts the files of a data model together: where only the model with the key states a relation, the other model is given the end that
 * Prisma demands. `// Place.parks` behind a relation says how the other end is called; the file of `Place` never hears of parks.
 *
 * For instance `place Place @relation(fields: [placeId], references: [id]) // Place.parks: The parks that lie here.`
 *
 * @throws naming both parties where two files have the same model, or a relation leads nowhere or to a field that is taken.
 */
export function putTogether(files: readonly ModelFile[]): ModelFile[] {
  const models = new Map<string, WrittenModel>();
  for (const model of files.flatMap(readModels)) {
    const other = models.get(model.name);
    if (other) throw new Error(`${other.file} and ${model.file} both have a model ${model.name}; one of them must go.`);
    models.set(model.name, model);
  }
  const ends = missingEnds(models);
  return files.map(({ name, text }) => ({ name, text: withEnds(text, ends) }));
}

/** The lines that each model lacks. */
function missingEnds(models: ReadonlyMap<string, WrittenModel>): Map<string, string[]> {
  const ends = new Map<string, Map<string, string>>();
  for (const model of models.values()) {
    for (const field of model.fields.values()) {
      if (field.key === null) continue;
      const target = models.get(field.type);
      if (!target) {
        const cure = `list the domain that has it beside this one, in the product's list of domains`;
        throw new Error(
          `${field.at}: ${model.name}.${field.name} leads to ${field.type}, of which no part of the data model knows; ${cure}.`,
        );
      }
      if (hasEnd(target, model, field)) continue;
      const { name, line } = endOf(model, field);
      const made = ends.get(target.name) ?? new Map<string, string>();
      if (target.fields.has(name) || made.has(name)) {
        const cure = `call its other end otherwise, by // ${target.name}.<name> behind it`;
        throw new Error(
          `${field.at}: ${model.name}.${field.name} would be ${target.name}.${name}, which there is already; ${cure}.`,
        );
      }
      ends.set(target.name, made.set(name, line));
    }
  }
  return new Map([...ends].map(([name, lines]) => [name, [...lines.values()]]));
}

function hasEnd(target: WrittenModel, model: WrittenModel, field: WrittenField): boolean {
  return [...target.fields.values()].some(
    (end) => end !== field && end.key === null && end.type === model.name && end.relation === field.relation,
  );
}

function endOf(model: WrittenModel, field: WrittenField): { name: string; line: string } {
  const { opposite, relation, at, key } = field;
  if (opposite && opposite.model !== field.type) {
    throw new Error(
      `${at}: ${model.name}.${field.name} leads to ${field.type}, and its comment speaks of ${opposite.model}.`,
    );
  }
  if (!opposite) {
    throw new Error(
      `${at}: ${model.name}.${field.name} does not say how its other end is called; write // ${field.type}.<name> behind it, such as // ${field.type}.${several(model.name)}.`,
    );
  }
  const type = model.uniques.has(key ?? '') ? `${model.name}?` : `${model.name}[]`;
  const told = opposite.description ? `  /// ${opposite.description}\n` : '';
  const named = relation ? ` @relation("${relation}")` : '';
  return { name: opposite.field, line: `${told}  ${opposite.field} ${type}${named}` };
}

function several(model: string): string {
  const name = `${model[0]?.toLowerCase()}${model.slice(1)}`;
  return name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`;
}

function withEnds(text: string, ends: ReadonlyMap<string, readonly string[]>): string {
  return text.replace(/^model\s+(\w+)\s*\{[\s\S]*?^\}/gm, (written, name: string) => {
    const lines = ends.get(name);
    return lines ? `${written.slice(0, -1)}\n  // made: the other ends of relations\n${lines.join('\n')}\n}` : written;
  });
}
