import { inputErrors } from '@plangraph/messages';

/** How far a notice has come, in words. */
export const noticeStates = {
  ISSUED: { en: 'ISSUED', zh: '已下达' },
  ANSWERED: { en: 'ANSWERED', zh: '已答复' },
  RETURNED: { en: 'RETURNED', zh: '答复已退回' },
  ACCEPTED: { en: 'ACCEPTED', zh: '答复已采纳' },
  CLOSED: { en: 'CLOSED', zh: '已办结' },
} as const;

/** What can be wrong with an explanation of what is behind, and with the notices that ask for one. */
export const supervisionErrors = inputErrors({
  PROMISE_UNCLEAR: {
    when: 'none, or more than one, of target, measure and designation is stated',
    path: [],
    en: 'Of target, measure and designation {count} are stated; it takes exactly one.',
    zh: 'target、measure、designation 中填写了 {count} 项，应恰好填写一项。',
    cure: { en: 'State the one promise that is behind.', zh: '请仅填写滞后的一项承诺。' },
  },
  NOT_RESPONSIBLE: {
    when: 'the organisation neither leads nor is responsible for the promise',
    cases: {
      others: {
        en: '{organisation} neither leads nor is responsible for {promise}.',
        zh: '{organisation}不是 {promise} 的牵头或责任单位。',
        cure: { en: 'It is that of {charged}.', zh: '该承诺由{charged}负责。' },
      },
      nobody: {
        en: '{organisation} neither leads nor is responsible for {promise}.',
        zh: '{organisation}不是 {promise} 的牵头或责任单位。',
        cure: {
          en: 'Nobody is charged with it yet: ask an administrator to say who leads it.',
          zh: '该承诺尚未指定责任单位，请联系管理员指定。',
        },
      },
    },
  },
  MISSING_VALUE: {
    when: 'an explanation without its cause or its correction, or a notice that does not say what is asked',
    en: '{field} is not stated.',
    zh: '未填写 {field}。',
    cure: { en: 'State it, in 1 to 2,000 characters.', zh: '请填写（1 至 2000 字）。' },
  },
  INVALID_VALUE: {
    when: 'a day that is none, or lies before today, or more than two years ahead',
    en: '{given} is no day from {today} to two years later.',
    zh: '{given} 不是 {today} 起两年内的日期。',
    cure: { en: 'Write a day to come, such as 2023-09-30.', zh: '请填写将来的日期，如 2023-09-30。' },
  },
  DOCUMENT_UNTITLED: {
    when: 'a document without its Chinese title',
    en: 'The document has no Chinese title.',
    zh: '文件缺少中文标题。',
    cure: { en: 'State titleZh as it is printed.', zh: '请按原文填写 titleZh。' },
  },
  DOCUMENT_UNDATED: {
    when: 'a document of a day that does not exist',
    en: '“{given}” is no date.',
    zh: '“{given}”不是有效日期。',
    cure: { en: 'Write a date that exists, such as 2023-07-10.', zh: '请填写真实存在的日期，如 2023-07-10。' },
  },
  TOO_MANY_DOCUMENTS: {
    when: 'more than 20 documents',
    path: ['documents'],
    en: 'There are {count} documents; {most} are the most.',
    zh: '共 {count} 份文件，上限为 {most} 份。',
    cure: { en: 'Name those that matter.', zh: '请仅列出主要文件。' },
  },
  SELF_SUPERVISION: {
    when: 'an organisation issues a notice to itself, or decides on its own answer',
    cases: {
      issue: {
        path: ['addressee'],
        en: '{organisation} cannot ask itself.',
        zh: '{organisation}不能向本单位下达督办单。',
        cure: { en: 'Let the office that supervises issue it.', zh: '请由督查机构下达。' },
      },
      decide: {
        path: ['notice'],
        en: 'The notice asks {organisation}, for which you act; nobody decides on his own answer.',
        zh: '该督办单的承办单位为您所代表的{organisation}，不能处理本单位的答复。',
        cure: { en: 'The issuer decides: {issuer}.', zh: '由下达单位{issuer}处理。' },
      },
      person: {
        path: ['notice'],
        en: 'You gave the answer yourself; nobody accepts his own.',
        zh: '该答复由您本人提交，不能由本人采纳。',
        cure: { en: 'Let somebody else of {issuer} decide.', zh: '请由{issuer}的其他人员处理。' },
      },
    },
  },
  NOTICE_OPEN: {
    when: 'a notice of the same promise to the same organisation is still open',
    path: ['addressee'],
    en: '{organisation} has an open notice about {promise} already.',
    zh: '{organisation}就 {promise} 已有未办结的督办单。',
    cure: {
      en: 'Wait for its answer, return it or close that one; an overdue notice rises by itself.',
      zh: '请等待其答复，或退回、办结原督办单；逾期未答复将自动升级。',
    },
  },
  NOT_ADDRESSEE: {
    when: 'somebody answers a notice that asks another organisation',
    path: ['notice'],
    en: 'The notice asks {addressee}, for which you do not act.',
    zh: '该督办单的承办单位为{addressee}，您不代表该单位。',
    cure: { en: 'Let somebody of that organisation answer.', zh: '请由该单位人员答复。' },
  },
  NOT_ISSUER: {
    when: 'somebody decides on a notice that another organisation issued',
    path: ['notice'],
    en: 'The notice was issued by {issuer}, for which you do not act.',
    zh: '该督办单由{issuer}下达，您不代表该单位。',
    cure: {
      en: 'Let somebody of that organisation decide, or an administrator of the place of the plan or above.',
      zh: '请由该单位人员处理，或由计划所在地区及以上的管理员处理。',
    },
  },
  NOTICE_STATE: {
    when: 'a notice is not in the state in which the verb takes it',
    path: ['notice'],
    en: 'The notice is {state}; this takes one that is {wanted}.',
    zh: '该督办单当前状态为{state}，仅{wanted}的督办单可执行此操作。',
    cure: { en: 'Read the notice again.', zh: '请重新查询该督办单。' },
  },
  NO_ACCEPTED_ANSWER: {
    when: 'a notice is to be closed without an accepted answer',
    path: ['notice'],
    en: 'The notice is {state}; none closes without an accepted answer.',
    zh: '该督办单当前状态为{state}，答复未经采纳不能办结。',
    cure: {
      en: 'Accept its answer first (acceptNotice), or return it (returnNotice).',
      zh: '请先采纳答复（acceptNotice）或退回答复（returnNotice）。',
    },
  },
});
