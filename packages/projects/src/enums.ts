import type { Graph } from '@plangraph/schema';

/** The words of projects, as references that others may use. */
export type Words = ReturnType<typeof declareEnums>;

/** The words of projects. */
export function declareEnums(graph: Graph) {
  return {
    ProjectStage: graph.enumType('ProjectStage', {
      description: 'How far a project has come.',
      values: {
        PLANNED: 'It is being thought out (谋划).',
        PRELIMINARY: 'Studies, approvals and land are being prepared (前期).',
        STARTED: 'Work has started or resumed this year (开复工).',
        BUILDING: 'It is under construction (在建).',
        COMPLETED: 'It is completed (竣工).',
        SUSPENDED: 'It is suspended (停工).',
      },
    }),
    ProblemState: graph.enumType('ProblemState', {
      description: 'How far the solution of a problem has come.',
      values: {
        OPEN: 'Nobody works on it yet (待解决).',
        IN_PROGRESS: 'It is being solved (解决中).',
        SOLVED: 'It is solved (已解决).',
      },
    }),
    TaskState: graph.enumType('TaskState', {
      description: 'How far a task has come.',
      values: {
        OPEN: 'It is not begun (未开始).',
        IN_PROGRESS: 'It is under way (进行中).',
        DONE: 'It is done (已完成).',
      },
    }),
    ReviewKind: graph.enumType('ReviewKind', {
      description: 'One of the four regular reviews of a project (四个定期).',
      values: {
        WEEKLY: 'Once a week (周调度).',
        MONTHLY: 'Once a month (月通报).',
        QUARTERLY: 'Once a quarter (季督查).',
        HALF_YEARLY: 'Once in half a year (半年考核).',
      },
    }),
    DealStage: graph.enumType('DealStage', {
      description: 'How far a deal has come.',
      values: {
        SIGNED: 'It is signed (已签约).',
        PARTLY_FUNDED: 'Part of the investment has arrived (部分资金到位).',
        FUNDED: 'The investment has arrived wholly (资金全部到位).',
        CANCELLED: 'It came to nothing (终止).',
      },
    }),
    LandState: graph.enumType('LandState', {
      description: 'What a parcel of land waits for, or what became of it.',
      values: {
        APPROVED_UNSUPPLIED: 'It was approved for construction and not supplied yet (批而未供).',
        IDLE: 'It was supplied and lies idle (闲置).',
        DIGESTED: 'It was approved, and has been supplied since (已消化).',
        REVIVED: 'It lay idle, and is in use again (已盘活).',
      },
    }),
    FinancingKind: graph.enumType('FinancingKind', {
      description: 'Where the money of a financing comes from.',
      values: {
        SPECIAL_BOND: 'A local government’s special bond (专项债券).',
        LOAN: 'A bank’s loan (银行贷款).',
        FUND: 'A fund or another policy-based financial tool (基金、政策性开发性金融工具).',
        CENTRAL_BUDGET: 'Investment from the central budget (中央预算内投资).',
        OTHER: 'Another source (其他).',
      },
    }),
  };
}
