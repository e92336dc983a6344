import type { Graph, Needed } from '@plangraph/schema';
import { dealRow } from '../imports.ts';
import { dealMoves } from '../rules/dealStages.ts';
import { fundingOf } from '../rules/funding.ts';

const fundingNeeds = { amount: true, dealFundings: { select: { amount: true } } } as const;

/** Deal: an investment that was signed with a partner. */
export function declareDeal(graph: Graph): void {
  graph.noun('Deal', {
    fields: (t) => ({
      code: t.column('code'),
      title: t.bilingual('title'),
      place: t.one('place'),
      enterprise: t.one('enterprise'),
      project: t.one('project'),
      stage: t.column('stage'),
      signedOn: t.column('signedOn'),
      amount: t.column('amount'),
      cancelledOn: t.column('cancelledOn'),
      fundings: t.connection('dealFundings', { description: 'The money that arrived under the deal.' }),
      fundedAmount: t.derived({
        description: 'What has arrived under the deal so far (到位资金), in CNY 10,000 (万元).',
        type: 'Decimal',
        needs: fundingNeeds,
        resolve: (deal) => funding(deal).fundedAmount,
      }),
      fundedShare: t.derived({
        description:
          'What has arrived by the investment agreed upon, rounded to 6 places; more than 1 where more arrived. Null where nothing was agreed upon.',
        type: 'Decimal',
        nullable: true,
        needs: fundingNeeds,
        resolve: (deal) => funding(deal).fundedShare,
      }),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'place', 'enterprise', 'project', 'stage', 'signedOn', 'amount'],
    orderBy: ['code', 'signedOn', 'amount', 'stage'],
    aggregate: ['amount'],
    groupBy: ['stage', 'place.code', 'enterprise.code', 'project.code'],
    search: ['titleZh', 'titleEn', 'code'],
    query: { one: { name: 'deal', by: ['code'] }, many: 'deals' },
  });

  graph.register('Deal', {
    row: dealRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'place' },
    stages: { column: 'stage', initial: ['SIGNED'], moves: dealMoves, dates: { CANCELLED: 'cancelledOn' } },
  });
}

function funding({ amount, dealFundings }: Needed<'Deal', typeof fundingNeeds>) {
  return fundingOf(
    amount,
    dealFundings.map((each) => each.amount),
  );
}
