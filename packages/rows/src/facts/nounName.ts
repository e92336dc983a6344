import { models } from '@plangraph/database';
import { type NounName, termIn } from '@plangraph/messages';
import type { ModelFacts } from './models.ts';

/**
 * What messages call a noun: in English by its type, as the graph does, in Chinese by the term that its part of the data model
 * has in brackets; where it has none, by its type too.
 *
 * @example nounName('Place') // { noun: 'Place', en: 'Place', zh: '地区' }
 */
export function nounName(noun: string): NounName {
  const model = (models as Readonly<Record<string, ModelFacts>>)[noun];
  return { noun, en: noun, zh: termIn(model?.documentation) ?? noun };
}
