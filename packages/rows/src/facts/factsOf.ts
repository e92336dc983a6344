import { models } from '@plangraph/database';
import { CompositionError } from '../compositionError.ts';
import type { ModelFacts } from './models.ts';

/** The facts of a model by its name. */
export function factsOf(model: string): ModelFacts {
  const facts = (models as Readonly<Record<string, ModelFacts>>)[model];
  if (!facts) throw new CompositionError(`There is no model ${model} in the data model.`);
  return facts;
}
