import type { Context } from '../context.ts';
import type { Nouns } from '../noun/noun.ts';
import type { PolicyOf } from './scope.ts';

/** What the policies of nouns come to for who asks, at the moment that is asked about. */
export function policiesOf(nouns: Nouns, { viewer, asOf }: Pick<Context, 'viewer' | 'asOf'>): PolicyOf {
  return (model) => nouns.get(model)?.definition.policy?.(viewer, asOf) ?? true;
}
