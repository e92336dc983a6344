import type { Declarations } from '../composition/declarations.ts';
import type { Context } from '../context.ts';
import type { DerivedField } from '../noun/field.ts';

/** The field by which a record says as of when it was read; routers carry it along, and clients do not see it. */
export const momentField = '_asOf';

/** What stands there for a record as it is now. */
export const present = 'now';

/**
 * Gives every noun that is known by global ids the field that says as of when the record was read. A router asks one subgraph for the key of a record and
 * another one for its fields: by this part of the key the other one looks at the same moment.
 */
export function declareMoments({ nouns }: Declarations): void {
  for (const noun of nouns.values()) {
    if (!noun.definition.federation) noun.fields.set(momentField, { field, domain: noun.owner });
  }
}

const field: DerivedField = {
  kind: 'derived',
  description:
    'As of when the record was read: `now`, or a moment. Routers send it along with the id, so that every subgraph looks at the same moment.',
  type: 'String',
  nullable: false,
  needs: {},
  args: undefined,
  resolve: (_row: unknown, _args: unknown, { asOf }: Context) => asOf?.toISOString() ?? present,
};
