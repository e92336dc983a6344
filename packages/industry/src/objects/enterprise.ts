import { todayOf } from '@plangraph/plan';
import type { Graph } from '@plangraph/schema';
import { enterpriseRow } from '../imports.ts';
import { candidacyOf } from '../rules/candidacy.ts';
import type { declareCandidacy } from './candidacy.ts';
import { criteriaAbove, statedAbove } from './criteriaAbove.ts';

/** Three years of months: this one, the last, and the one before, with which the last is compared. */
const mostMonths = 36;

/** Enterprise: one company, that all other registers refer to. */
export function declareEnterprise(graph: Graph, { Candidacy }: ReturnType<typeof declareCandidacy>): void {
  graph.noun('Enterprise', {
    fields: (t) => ({
      code: t.column('code'),
      creditCode: t.column('creditCode'),
      name: t.bilingual('name'),
      chain: t.one('chain'),
      park: t.one('park'),
      place: t.one('place'),
      recognitions: t.many('recognitions', {
        orderBy: { grantedOn: 'desc', kind: 'asc' },
        description:
          'What the enterprise is recognised as in the echelon of growth, the latest first, expired ones included.',
      }),
      listingCases: t.many('listingCases', {
        orderBy: { code: 'asc' },
        description: 'The ways that the enterprise took towards a stock exchange.',
      }),
      clearedSites: t.connection('clearedSites', {
        description: 'The sites that the enterprise vacated or is to vacate.',
      }),
      outputs: t.connection('enterpriseOutputs', { description: 'What the enterprise produced and earned, by month.' }),
      candidateFor: t.derived({
        description:
          'The next level of the echelon of growth, and which of the criteria that its place and those above it declare the enterprise meets by the records of today, or of the moment as of which the graph is read. Null at the highest level.',
        type: Candidacy,
        nullable: true,
        needs: {
          recognitions: { select: { kind: true, grantedOn: true, expiresOn: true }, orderBy: { grantedOn: 'desc' } },
          enterpriseOutputs: {
            select: { periodEnd: true, output: true, revenue: true },
            orderBy: { periodEnd: 'desc' },
            first: mostMonths,
          },
          place: statedAbove,
        },
        resolve: ({ recognitions, enterpriseOutputs: outputs, place }, _args, context) =>
          candidacyOf({ recognitions, outputs }, criteriaAbove(place), todayOf(context)),
      }),
      citation: t.one('citation'),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'creditCode', 'chain', 'park', 'place'],
    orderBy: ['code', 'creditCode'],
    search: ['nameZh', 'nameEn', 'code', 'creditCode'],
    query: { one: { name: 'enterprise', by: ['creditCode'] }, many: 'enterprises' },
  });

  graph.register('Enterprise', {
    row: enterpriseRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'place' },
  });
}
