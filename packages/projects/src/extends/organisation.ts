import { expectYear, todayOf } from '@plangraph/plan';
import type { Graph } from '@plangraph/schema';
import { type declareKeyProjectProgress, keyProjectNeeds } from '../objects/keyProjectProgress.ts';
import { keyProjectProgress } from '../rules/keyProjects.ts';

/** What projects adds to an organisation. */
export function extendOrganisation(
  graph: Graph,
  { KeyProjectProgress }: ReturnType<typeof declareKeyProjectProgress>,
): void {
  graph.extend('Organisation', (t) => ({
    ledProjects: t.connection('ledProjects', { description: 'The projects that the organisation leads.' }),
    projectProblems: t.connection('projectProblems', {
      description:
        'The problems of projects that the organisation has to solve, each with its day: one half of its list of responsibility (责任清单).',
    }),
    projectTasks: t.connection('projectTasks', {
      description:
        'The tasks in projects that the organisation has to do, each with its day: the other half of its list of responsibility (责任清单).',
    }),
    keyProjectProgress: t.derived({
      description:
        'How far the key projects that the organisation leads have come in a year. Null, and the error INVALID_VALUE, for a year that is none.',
      type: KeyProjectProgress,
      nullable: true,
      args: graph.builder.args((arg) => ({
        year: arg.int({ required: true, description: 'The calendar year, such as that of a plan.' }),
      })),
      needs: { ledProjects: keyProjectNeeds },
      resolve: ({ ledProjects }, { year }, context) => {
        expectYear(year);
        return keyProjectProgress(ledProjects, year, todayOf(context));
      },
    }),
  }));
}
