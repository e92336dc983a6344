import { inputErrors } from '@plangraph/messages';

/** How far a submission has come, in words. */
export const submissionStates = {
  DRAFT: { en: 'DRAFT', zh: '草稿' },
  SUBMITTED: { en: 'SUBMITTED', zh: '已报送' },
  APPROVED: { en: 'APPROVED', zh: '已通过' },
  RETURNED: { en: 'RETURNED', zh: '已退回' },
} as const;

const nothing = { en: 'Nothing has to be done.', zh: '无需操作。' } as const;

const stranger = {
  en: '{organisation} neither leads nor is responsible for {target}.',
  zh: '{organisation}不是 {target} 的牵头或责任单位。',
} as const;

/** What can be wrong with a report as a whole, with deciding on it, and with charging organisations with targets. */
export const reportingErrors = inputErrors({
  NO_FIGURES: {
    when: 'a report without figures',
    path: ['figures'],
    en: 'There is no figure in the report.',
    zh: '未填报任何数据。',
    cure: { en: 'State one figure at least.', zh: '请至少填报一项数据。' },
  },
  TOO_MANY_FIGURES: {
    when: 'more than 500 figures',
    path: ['figures'],
    en: 'There are {count} figures; {most} are the most.',
    zh: '共 {count} 项数据，上限为 {most} 项。',
    cure: { en: 'Hand them in as several reports.', zh: '请分多次报送。' },
  },
  FORBIDDEN: {
    when: 'a report in the name of another organisation, or of a later publication, by who is no administrator',
    cases: {
      otherReporter: {
        path: ['organisation'],
        en: 'You act for “{own}” and cannot report for “{stated}”.',
        zh: '您代表“{own}”，不能代“{stated}”填报。',
        cure: {
          en: 'Leave organisation out; only administrators report for another one.',
          zh: '请勿填写 organisation；仅管理员可代其他单位填报。',
        },
      },
      otherDraft: {
        path: ['submission'],
        en: 'The submission is that of “{organisation}”, for which you do not act.',
        zh: '该报送属于“{organisation}”，您不代表该单位。',
        cure: { en: 'Ask somebody of that organisation to hand it in.', zh: '请由该单位人员报送。' },
      },
      vintage: {
        path: ['vintage'],
        en: 'Figures that are {vintage} are handed in by administrators, also of a plan that is closed.',
        zh: '{vintage} 数据仅由管理员报送，计划关闭后亦可报送。',
        cure: { en: 'Ask an administrator, or report the figure as FIRST.', zh: '请联系管理员，或以 FIRST 报送。' },
      },
    },
  },
  NOT_RESPONSIBLE: {
    when: 'the organisation neither leads nor is responsible for the target',
    cases: {
      others: {
        ...stranger,
        cure: { en: 'It is reported by {charged}.', zh: '该目标由{charged}填报。' },
      },
      nobody: {
        ...stranger,
        cure: {
          en: 'Nobody is charged with it yet: ask an administrator to charge your organisation.',
          zh: '该目标尚未指定责任单位，请联系管理员指定。',
        },
      },
    },
  },
  ALREADY_REPORTED: {
    when: 'another organisation’s figure for the same period waits for approval',
    en: '{organisation} has handed in a figure of {target} for {period}, which waits for approval.',
    zh: '{organisation}已报送 {target} 在 {period} 的数据，正待审批。',
    cure: {
      en: 'Wait until it is approved or returned, or agree with that organisation.',
      zh: '请等待其审批或退回，或与该单位协商。',
    },
  },
  REASON_REQUIRED: {
    when: 'an approved figure is corrected, a report or judgement returned, or a promise judged, without a reason',
    cases: {
      correction: {
        en: 'The figure of {target} for {period} is approved; correcting it takes a reason.',
        zh: '{target} 在 {period} 的数据已审批通过，更正须说明原因。',
        cure: {
          en: 'State the figure’s reason, in 2,000 characters at most; it is published with the figure.',
          zh: '请填写 reason（不超过 2000 字），该原因将随数据公开。',
        },
      },
      return: {
        path: ['reason'],
        en: 'No reason is stated.',
        zh: '未填写退回原因。',
        cure: { en: 'Say what has to be put right.', zh: '请说明需要更正的内容。' },
      },
      judgement: {
        path: ['reason'],
        en: 'No reason is stated.',
        zh: '未填写评判依据。',
        cure: { en: 'Say from what it is seen.', zh: '请说明依据。' },
      },
    },
  },
  FIGURE_FALLS: {
    when: 'a cumulative figure is less than an earlier one, or more than a later one',
    en: '{target} falls from {before} for {earlier} to {after} for {later}, though such figures only rise over a year.',
    zh: '{target} 由 {earlier} 的 {before} 降至 {later} 的 {after}，而累计数在年内只增不减。',
    cure: {
      en: 'Check the figure; if it is so, state confirmed: true and the reason, which is published with the figure.',
      zh: '请核对数据；若确属实，请填写 confirmed: true 并在 reason 中说明原因（随数据公开）。',
    },
  },
  OUTRANKED: {
    when: 'a figure in the place of one of a later publication (verified, census)',
    en: 'The figure of {target} for {period} is {approved}; one that is {vintage} does not replace it.',
    zh: '{target} 在 {period} 的数据为 {approved}，不能以 {vintage} 数据替换。',
    cure: {
      en: 'Hand it in as {approved} or a later publication, or leave the figure as it is.',
      zh: '请以 {approved} 或更后的口径报送，或保留现有数据。',
    },
  },
  PLAN_CLOSED: {
    when: 'the plan takes and approves no figures any more',
    en: 'The plan {plan} was closed at {moment}; no figures are taken any more.',
    zh: '计划 {plan} 已于 {moment} 关闭，不再接收数据。',
    cure: {
      en: 'Ask an administrator to reopen the plan, if the figure has to change.',
      zh: '如确需变更数据，请联系管理员重新开放该计划。',
    },
  },
  PLAN_OPEN: {
    when: 'a plan that is open is to be reopened',
    path: ['plan'],
    en: 'The plan {plan} is open.',
    zh: '计划 {plan} 处于开放状态。',
    cure: nothing,
  },
  WRONG_STATE: {
    when: 'what is to be decided on was handed in, approved or returned before, or is still a draft',
    cases: {
      submission: {
        path: ['submission'],
        en: 'The submission is {state}; only one that is {wanted} can be taken further so.',
        zh: '该报送当前状态为{state}，仅{wanted}的报送可执行此操作。',
        cure: {
          en: 'Read the submission again; a figure that has to change is reported anew with submitFigures.',
          zh: '请重新查询该报送；如需变更数据，请通过 submitFigures 重新报送。',
        },
      },
      judgement: {
        path: ['judgement'],
        en: 'The judgement is {state}; only one that is {wanted} is decided on.',
        zh: '该评判当前状态为{state}，仅{wanted}的评判可作决定。',
        cure: {
          en: 'Read it again; what has changed is judged anew with submitJudgement.',
          zh: '请重新查询；情况有变时请用 submitJudgement 重新评判。',
        },
      },
    },
  },
  SELF_APPROVAL: {
    when: 'whoever drafted the submission or handed it in, or judged, approves it',
    cases: {
      submission: {
        path: ['submission'],
        en: 'You drafted or handed in the submission yourself; nobody approves his own figures.',
        zh: '该报送由您本人起草或提交，不能审批本人的数据。',
        cure: { en: 'Ask another approver.', zh: '请由其他审批人审批。' },
      },
      judgement: {
        path: ['judgement'],
        en: 'You judged it yourself; nobody approves his own judgement.',
        zh: '该评判由您本人作出，不能由本人审批。',
        cure: { en: 'Ask another approver.', zh: '请由其他审批人审批。' },
      },
    },
  },
  NOT_QUALITATIVE: {
    when: 'a person judges a target on which a number decides',
    path: ['target'],
    en: '{target} promises a number ({form}); figures decide on it, and nobody’s judgement.',
    zh: '{target} 是以数值承诺的目标（{form}），由数据而非人工评判决定。',
    cure: { en: 'Report its figure with submitFigures.', zh: '请用 submitFigures 填报数据。' },
  },
  JUDGEMENT_WAITS: {
    when: 'a judgement of the same period waits to be decided on',
    path: ['period'],
    en: 'A judgement of {period} waits to be approved or returned already.',
    zh: '{period} 的评判正在等待审批。',
    cure: { en: 'Wait for the decision, or ask an approver to return it.', zh: '请等待审批，或请审批人退回。' },
  },
  SUBMISSION_REPLACED: {
    when: 'later reports have taken the place of all its figures; it can still be returned',
    path: ['submission'],
    en: 'Later reports have taken the place of every figure of the submission.',
    zh: '该报送的全部数据已被后来的报送取代。',
    cure: { en: 'Take the later submission.', zh: '请处理后来的报送。' },
  },
  DRAFT_OUTDATED: {
    when: 'since the draft was begun, a later revision was approved',
    path: ['submission'],
    en: 'Since the draft was begun, a later revision of {target} for {period} was approved.',
    zh: '该草稿保存后，{target} 在 {period} 的更新版本已审批通过。',
    cure: {
      en: 'Look at the approved figure; if it has to change, correct it with submitFigures.',
      zh: '请核对已通过的数据；如需更正，请通过 submitFigures 报送。',
    },
  },
  ALREADY_CHARGED: {
    when: 'the organisation has this role in the target',
    path: ['organisation'],
    en: '{organisation} is charged with {target} as {role} already.',
    zh: '{organisation}已是 {target} 的 {role} 单位。',
    cure: nothing,
  },
  NOT_CHARGED: {
    when: 'the organisation does not have this role in the target',
    path: ['organisation'],
    en: '{organisation} is not charged with {target} as {role}.',
    zh: '{organisation}不是 {target} 的 {role} 单位。',
    cure: {
      en: 'Look at the target’s responsible organisations and their roles.',
      zh: '请查询该目标的责任单位及其角色。',
    },
  },
  RETIRED: {
    when: 'an organisation that the input names is retired',
    en: '“{organisation}” was retired at {moment}.',
    zh: '单位“{organisation}”已于 {moment} 停用。',
    cure: {
      en: 'Name its successor, or ask an administrator of its place to restore it.',
      zh: '请改用承接单位，或联系所在地区的管理员恢复该单位。',
    },
  },
});
