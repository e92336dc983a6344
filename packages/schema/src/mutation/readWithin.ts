import type { ModelName } from '@plangraph/rows';
import { GraphQLSchema } from 'graphql';
import { createContext } from '../context.ts';
import type { Actor } from '../contract/authority.ts';
import type { ReadWithin } from '../contract/mutation.ts';
import type { MutationTransaction } from '../contract/transaction.ts';
import type { Needs } from '../noun/needs.ts';
import { manyEdge } from '../reader/many.ts';
import { selectNeeds, showsNothing } from '../reader/needs.ts';
import { orderTerms } from '../reader/order.ts';
import type { Reader } from '../reader/read.ts';
import { emptySelection } from '../reader/selection.ts';
import { beginWalk, type Readable } from '../reader/walk.ts';

/** Of no operation: what a mutation needs, no response shows. */
const operation = { schema: new GraphQLSchema({}), fragments: {}, variableValues: {} };

/** Makes what reads rows of a noun within the transaction of a mutation, as whoever asks may see them. */
export function readWithin(
  { readable, reader }: { readonly readable: Readable; readonly reader: Reader },
  transaction: MutationTransaction,
  { viewer }: Actor,
): ReadWithin {
  const read = async (name: ModelName, needs: Needs, ids: readonly number[]): Promise<unknown> => {
    const noun = readable.nouns.get(name);
    if (!noun) throw new Error(`There is no noun ${name}.`);
    const context = createContext({ viewer, language: 'ZH', requestId: '', asOf: null });
    const walk = beginWalk(readable, { ...operation, variableValues: {} }, context);
    const selection = emptySelection(noun, null);
    selection.columns.add('id');
    selectNeeds(walk, selection, '', needs, {}, showsNothing);
    const where = [{ id: { in: [...ids] } }];
    const edge = manyEdge({
      tie: null,
      noun,
      where,
      orderBy: orderTerms(noun.model, {}, ['id']),
      selection,
      limit: null,
    });
    const { text, values, hydrates } = reader.compile([edge], walk, false);
    const [found] = await transaction.$queryRawUnsafe<{ data: readonly unknown[] }[]>(text, ...values);
    return hydrates[0]?.(found?.data[0], context);
  };
  return read as ReadWithin;
}
