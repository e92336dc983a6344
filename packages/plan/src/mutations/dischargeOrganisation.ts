import type { Graph } from '@plangraph/schema';
import type { Words } from '../enums.ts';
import { namesOf } from '../errors/named.ts';
import { reportingErrors } from '../errors/reporting.ts';
import { chargeFields, findCharge } from '../reporting/chargeInput.ts';
import { ofTarget } from '../reporting/judges.ts';

/** dischargeOrganisation: an organisation no longer answers for a target. */
export function declareDischargeOrganisation(graph: Graph, words: Pick<Words, 'ResponsibilityRole'>): void {
  graph.mutation('dischargeOrganisation', {
    description:
      'Takes a role that an organisation has in a target from it. What it has handed in stays and can be approved.',
    roles: ['administrator'],
    judges: { Target: ofTarget },
    input: (t) =>
      chargeFields(t, words, {
        refusal: 'NOT_CHARGED',
        role: 'The role that it has no longer.',
      }),
    result: { target: { noun: 'Target', description: 'The target.' } },
    async run({ input, actor, transaction, problems }) {
      const found = await findCharge({ transaction, actor, problems }, input);
      if (!found) return null;
      const { target, organisation } = found;
      const where = { organisationId: organisation.id, targetId: target.id, role: input.role };
      const { count } = await transaction.responsibility.deleteMany({ where });
      if (count > 0) return { target: target.id };
      const said = { organisation: namesOf(organisation), target: target.code, role: input.role };
      problems.add(reportingErrors.NOT_CHARGED(said));
      return null;
    },
  });
}
