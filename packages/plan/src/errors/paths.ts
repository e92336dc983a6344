import { inputErrors, rowErrors } from '@plangraph/messages';

/** What can be wrong with the points of a path. */
export const pathPointErrors = rowErrors({
  NO_POINTS: {
    when: 'a path without points',
    column: null,
    en: 'The path has no point.',
    zh: '节点计划没有任何节点。',
    cure: {
      en: 'State the promised value in the period of its deadline at least.',
      zh: '请至少填写期限所在期间及目标值。',
    },
  },
  TOO_MANY_POINTS: {
    when: 'more than 24 points of one path',
    column: null,
    en: 'The path has {count} points; {most} are the most.',
    zh: '节点计划共 {count} 个节点，上限为 {most} 个。',
    cure: { en: 'State one a month at most.', zh: '每月至多一个节点。' },
  },
  INVALID_PERIOD: {
    when: 'a point of a path in what is no period',
    column: 'period',
    en: '“{period}” is no period.',
    zh: '“{period}”不是有效的期间。',
    cure: {
      en: 'Write a half year, a quarter or a month: 2023-H1, 2023-Q1 or 2023-06.',
      zh: '请填写半年度、季度或月份，如 2023-H1、2023-Q1 或 2023-06。',
    },
  },
  POINT_OFF_THE_WAY: {
    when: 'a point that ends before the plan’s year begins, or after the month of the deadline',
    column: 'period',
    en: '{period} does not end between the beginning of {year} and the month of the deadline, {deadline}.',
    zh: '{period} 不在 {year} 年初至期限 {deadline} 所在月份之间。',
    cure: { en: 'Write a period that ends on the way.', zh: '请填写期限之前（含当月）结束的期间。' },
  },
  POINTS_IN_ONE_MONTH: {
    when: 'two points of a path that end in one month',
    column: 'period',
    en: '{period} ends in the same month as {other}.',
    zh: '{period} 与 {other} 于同一月份结束。',
    cure: { en: 'Keep one of them.', zh: '请只保留其一。' },
  },
  PATH_ENDS_ELSEWHERE: {
    when: 'the last point is not the promise: another value, or before the month of the deadline',
    column: 'expected',
    cases: {
      value: {
        en: 'The path ends with {expected} in {period}; {value} is promised.',
        zh: '节点计划止于 {period} 的 {expected}，而目标值为 {value}。',
        cure: {
          en: 'Let it end with {value}; another promise takes a decision.',
          zh: '请以 {value} 为终点；如需调整目标，须有调整决定。',
        },
      },
      early: {
        column: 'period',
        en: 'The path ends with {period}, before the month of the deadline, {deadline}.',
        zh: '节点计划止于 {period}，未到期限 {deadline} 所在月份。',
        cure: { en: 'Add a point with {value} in that month.', zh: '请补充该月节点，其值为 {value}。' },
      },
    },
  },
  PERCENT_OUT_OF_RANGE: {
    when: 'a point of a measure’s path below 0 or above 100 percent',
    column: 'expected',
    en: '{expected} is no share of the whole: it goes from 0 to 100.',
    zh: '{expected} 超出范围：应为 0 至 100。',
    cure: { en: 'Write how much of the whole is expected by then, such as 60.', zh: '请填写届时应完成的比例，如 60。' },
  },
  PATH_FALLS: {
    when: 'a percent of a measure’s path below an earlier one',
    column: 'expected',
    en: 'The path falls from {before} % for {earlier} to {expected} % for {period}.',
    zh: '节点计划由 {earlier} 的 {before}% 降至 {period} 的 {expected}%。',
    cure: { en: 'A share of the whole only rises.', zh: '完成比例只增不减。' },
  },
});

/** What can be wrong with proposing a path, and with deciding on it. */
export const pathErrors = inputErrors({
  PATH_OF_ONE: {
    when: 'a path of nothing, or of a target and a measure',
    path: ['target'],
    en: 'A path is that of one target or of one measure.',
    zh: '节点计划须且只能对应一个目标或一项举措。',
    cure: { en: 'State target or measure, and not both.', zh: '请填写 target 或 measure 之一。' },
  },
  NO_PATH_END: {
    when: 'a path of a promise without a number or a deadline: nobody could say where it ends',
    cases: {
      target: {
        path: ['target'],
        en: '{target} promises no number of its own ({form}), so no path leads to it.',
        zh: '{target} 没有确定的目标值（{form}），无法制定节点计划。',
        cure: { en: 'Propose paths of targets with a value.', zh: '请为有数值的目标制定节点计划。' },
      },
      measure: {
        path: ['measure'],
        en: '{measure} has no deadline, so no path leads to it.',
        zh: '{measure} 尚无完成期限，无法制定节点计划。',
        cure: {
          en: 'Ask an administrator to state dueOn (changeMeasure).',
          zh: '请联系管理员用 changeMeasure 填写 dueOn。',
        },
      },
    },
  },
  PROMISE_SETTLED: {
    when: 'a path of a measure that is done or dropped',
    path: ['measure'],
    en: '{measure} is {state}; nothing is expected of it any more.',
    zh: '{measure} 当前状态为 {state}，不再需要节点计划。',
    cure: { en: 'Look at the measure again.', zh: '请重新查询该举措。' },
  },
  PATH_WAITS: {
    when: 'another path of the same promise waits to be decided on',
    path: ['points'],
    en: 'A path of {promise} waits to be approved or returned already.',
    zh: '{promise} 的节点计划正在等待审批。',
    cure: { en: 'Wait for the decision, or ask an approver to return it.', zh: '请等待审批，或请审批人退回。' },
  },
  REASON_REQUIRED: {
    when: 'a path that takes the place of an approved one, without a reason',
    path: ['reason'],
    en: '{promise} has an approved path; another one takes a reason.',
    zh: '{promise} 已有通过的节点计划，修订须说明原因。',
    cure: { en: 'Say why; it is published with the path.', zh: '请填写 reason（随节点计划公开）。' },
  },
  WRONG_STATE: {
    when: 'a path that is decided on was approved or returned before',
    path: ['path'],
    en: 'The path is {state}; only one that is {wanted} is decided on.',
    zh: '该节点计划当前状态为{state}，仅{wanted}的节点计划可作决定。',
    cure: {
      en: 'Read it again; another one is proposed with proposePath.',
      zh: '请重新查询；如需修订，请用 proposePath 重新提出。',
    },
  },
  SELF_APPROVAL: {
    when: 'whoever proposed a path approves it',
    path: ['path'],
    en: 'You proposed the path yourself; nobody approves his own path.',
    zh: '该节点计划由您本人提出，不能由本人审批。',
    cure: { en: 'Ask another approver.', zh: '请由其他审批人审批。' },
  },
  PATHS_DAY: {
    when: 'the day by which paths are required is no date',
    path: ['on'],
    en: '“{on}” is no date.',
    zh: '“{on}”不是有效的日期。',
    cure: { en: 'Write a date that exists, such as 2023-02-28.', zh: '请填写真实存在的日期，如 2023-02-28。' },
  },
});
