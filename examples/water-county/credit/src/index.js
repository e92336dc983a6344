import { industry } from '@plangraph/industry';
import { plan } from '@plangraph/plan';
import { defineDomain } from '@plangraph/schema';
import { creditBureau } from './bureau.js';
import { promiseRow } from './imports.js';
import { declareCreditPromise } from './objects.js';

export { openCreditBureau } from './bureau.js';

export const credit = defineDomain({
  id: 'credit',
  compatible: '^0.1',
  uses: { plan, industry },
  types(graph) {
    declareCreditPromise(graph);
    graph.extend('Enterprise', (t) => ({
      creditPromises: t.connection('creditPromises', { description: 'What it promised in public to keep to.' }),
      creditGrade: t.loaded({
        description:
          'How the partner’s credit bureau rates it, such as A; null where its credit code is not known. Missing: NO_CREDIT_BUREAU, CREDIT_BUREAU_UNAVAILABLE, NOT_RATED.',
        type: 'String',
        from: creditBureau,
        needs: { creditCode: true },
        key: ({ creditCode }) => creditCode,
      }),
    }));
  },
  imports: { creditPromises: promiseRow },
});
