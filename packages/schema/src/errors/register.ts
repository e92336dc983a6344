import { inputErrors } from '@plangraph/messages';

const oneName = { en: 'State either its id or its key.', zh: '请填写 id 或 key 之一。' } as const;

/** What can be wrong with what is asked of a register. */
export const registerErrors = inputErrors({
  ALREADY_EXISTS: {
    when: 'another record, which may be retired, has the key or another unique value',
    cases: {
      serving: {
        en: 'There already is a {noun} with {named}.',
        zh: '已有{noun}（{named}）。',
        cure: {
          en: 'Change that one by its key: {verb}(input: { key: …, change: … }); or give another.',
          zh: '请按主键修改已有记录：{verb}(input: { key: …, change: … })；或改用其他值。',
        },
      },
      retired: {
        en: 'There already is a {noun} with {named}; it is retired.',
        zh: '已有{noun}（{named}），该记录已停用。',
        cure: {
          en: 'Ask an administrator to restore it, or give another.',
          zh: '请联系管理员恢复该记录，或改用其他值。',
        },
      },
    },
  },
  ILLEGAL_STAGE: {
    when: 'no record begins in this stage',
    en: 'No {noun} is created as {stage}.',
    zh: '{noun}不能以 {stage} 状态创建。',
    cure: { en: 'Create it as {initial}, then move it.', zh: '请以 {initial} 创建，再变更阶段。' },
  },
  ILLEGAL_MOVE: {
    when: 'the stage cannot follow the one in which the record is; the field `moves` has those that can',
    cases: {
      onwards: {
        en: 'This {noun} is {from} and cannot be moved to {to}.',
        zh: '该{noun}处于 {from}，不能变更为 {to}。',
        cure: { en: 'From {from} it can be moved to {legal}.', zh: '自 {from} 可变更为：{legal}。' },
      },
      atTheEnd: {
        en: 'This {noun} is {from} and cannot be moved to {to}.',
        zh: '该{noun}处于 {from}，不能变更为 {to}。',
        cure: { en: 'Nothing follows {from}.', zh: '{from} 之后没有其他阶段。' },
      },
    },
  },
  DATE_TO_COME: {
    when: 'a move on a day later than today, in the register’s time zone',
    path: ['on'],
    en: '{on} is still to come: today is {today}.',
    zh: '{on} 尚未到来，今天是 {today}。',
    cure: {
      en: 'State the day on which it happened; it is today when left out.',
      zh: '请填写实际发生的日期；省略时为今天。',
    },
  },
  RETIRED: {
    when: 'the record, or one that the input refers to, is retired',
    en: 'This {noun} was retired at {moment}.',
    zh: '该{noun}已于 {moment} 停用。',
    cure: { en: 'Name another, or ask an administrator to restore it.', zh: '请另行指定，或联系管理员恢复。' },
  },
  NOT_RETIRED: {
    when: 'a record that serves is to be restored',
    en: 'This {noun} is not retired.',
    zh: '该{noun}并未停用。',
    cure: { en: 'There is nothing to restore.', zh: '无需恢复。' },
  },
  IN_USE: {
    when: 'records that serve cannot be without the one that is to be retired',
    cases: {
      once: {
        en: 'This {noun} cannot be retired: {count} {dependantNoun} record needs it.',
        zh: '该{noun}不能停用：有 {count} 条{dependantNoun}记录依赖它。',
        cure: { en: 'Retire the {dependantNoun} records first.', zh: '请先停用相关的{dependantNoun}记录。' },
      },
      often: {
        en: 'This {noun} cannot be retired: {count} {dependantNoun} records need it.',
        zh: '该{noun}不能停用：有 {count} 条{dependantNoun}记录依赖它。',
        cure: { en: 'Retire the {dependantNoun} records first.', zh: '请先停用相关的{dependantNoun}记录。' },
      },
    },
  },
  MISSING_VALUE: {
    when: 'a required text or reason that is blank, or a stage that is not stated; an input that names no record, or one in two ways',
    cases: {
      text: {
        en: '{name} is blank.',
        zh: '{name} 为空。',
        cure: { en: 'Write what {name} is.', zh: '请填写 {name}。' },
      },
      record: {
        path: [],
        en: 'The input names no {noun}.',
        zh: '输入未指明{noun}。',
        cure: oneName,
      },
      oneName: {
        path: ['key'],
        en: 'The input names the {noun} both by id and by key.',
        zh: '输入同时以 id 和 key 指明{noun}。',
        cure: oneName,
      },
    },
  },
  INVALID_VALUE: {
    when: 'a day that does not exist, or a key that no record can have',
    cases: {
      day: {
        path: ['on'],
        en: '{given} is no date.',
        zh: '{given}不是日期。',
        cure: { en: 'Write a date that exists, such as 2023-12-31.', zh: '请填写真实存在的日期，如 2023-12-31。' },
      },
      key: {
        path: ['key'],
        en: '{key} is no key of a {noun}.',
        zh: '{key} 不是{noun}的主键。',
        cure: { en: 'Write it as rows do.', zh: '请按数据行的写法填写。' },
      },
    },
  },
  TEXT_TOO_LONG: {
    when: 'a reason that is longer than anybody reads',
    en: 'The text has more than {most} characters.',
    zh: '文本超过 {most} 个字符。',
    cure: { en: 'Shorten it.', zh: '请缩短文本。' },
  },
  REFUSED_BY_DATABASE: {
    when: 'the database refuses a row for a reason that no rule foresees',
    path: [],
    en: 'The database refused this {noun}: {message}.',
    zh: '数据库拒绝了该{noun}：{message}。',
    cure: {
      en: 'Correct what it names; if it names nothing of yours, tell the operator.',
      zh: '请更正其指出的内容；若与您填写的内容无关，请告知运维方。',
    },
  },
});
