import { stepsOfWeeks } from '@plangraph/plan';
import type { Graph } from '@plangraph/schema';
import type { Words } from '../enums.ts';
import { petitionCaseRow } from '../imports.ts';
import { petitionMoves } from '../rules/stages.ts';
import { dueNeeds, latenessOf } from './lateness.ts';

/** PetitionCase: a petition as a case number with its days; no personal data. */
export function declarePetitionCase(graph: Graph, words: Words): void {
  const lateness = latenessOf(words, {
    called: 'petition',
    today: 'in Shanghai',
    settled: ['RESOLVED', 'CLOSED'],
    steps: stepsOfWeeks,
    needs: dueNeeds,
  });
  graph.noun('PetitionCase', {
    label: ['place', 'code'],
    fields: (t) => ({
      code: t.column('code'),
      place: t.one('place'),
      organisation: t.one('organisation'),
      state: t.column('state'),
      backlogYear: t.column('backlogYear'),
      receivedOn: t.column('receivedOn'),
      dueOn: t.column('dueOn'),
      resolvedOn: t.column('resolvedOn'),
      overdue: t.derived(lateness.overdue),
      daysOverdue: t.derived(lateness.daysOverdue),
      escalation: t.derived(lateness.escalation),
      synthetic: t.column('synthetic'),
    }),
    filter: ['code', 'place', 'organisation', 'state', 'backlogYear', 'receivedOn', 'dueOn', 'resolvedOn'],
    orderBy: ['code', 'receivedOn', 'dueOn', 'resolvedOn'],
    groupBy: ['state', 'backlogYear', 'place.code', 'organisation.code'],
    query: { one: { name: 'petitionCase', by: ['code'] }, many: 'petitionCases' },
  });

  graph.register('PetitionCase', {
    row: petitionCaseRow,
    roles: ['reporter', 'administrator'],
    belongs: { place: 'place', leads: ['organisation'] },
    stages: { column: 'state', initial: ['RECEIVED'], moves: petitionMoves, dates: { RESOLVED: 'resolvedOn' } },
  });
}
