import type { Graph } from '@plangraph/schema';
import type { Words } from '../enums.ts';
import { namesOf } from '../errors/named.ts';
import { reportingErrors } from '../errors/reporting.ts';
import { chargeFields, expectChargeable, findCharge } from '../reporting/chargeInput.ts';
import { ofTarget } from '../reporting/judges.ts';

/** chargeOrganisation: a target gets somebody who answers for it. */
export function declareChargeOrganisation(graph: Graph, words: Pick<Words, 'ResponsibilityRole'>): void {
  graph.mutation('chargeOrganisation', {
    description:
      'Charges an organisation with a target. Whoever leads or is responsible reports the target’s figures; whoever supports does not.',
    roles: ['administrator'],
    judges: { Target: ofTarget },
    input: (t) =>
      chargeFields(t, words, {
        refusal: 'ALREADY_CHARGED',
        role: 'What the organisation is to the target; it may be several, one at a time.',
      }),
    result: { responsibility: { noun: 'Responsibility', description: 'What the organisation is charged with.' } },
    async run({ input, actor, transaction, problems }) {
      const acting = { transaction, actor, problems };
      const found = await findCharge(acting, input);
      if (found) await expectChargeable(acting, found);
      if (!found || problems.found) return null;
      const { target, organisation } = found;
      const [made] = await transaction.responsibility.createManyAndReturn({
        data: [{ organisationId: organisation.id, targetId: target.id, role: input.role }],
        skipDuplicates: true,
        select: { id: true },
      });
      if (made) return { responsibility: made.id };
      const said = { organisation: namesOf(organisation), target: target.code, role: input.role };
      problems.add(reportingErrors.ALREADY_CHARGED(said));
      return null;
    },
  });
}
