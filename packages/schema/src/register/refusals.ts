import { quote } from '@plangraph/rows';
import type { Problem } from '../contract/problem.ts';
import type { Stages } from '../contract/register.ts';

type Path = Problem['path'];

/** A text that must say something and is blank. */
export function missing(path: Path): Problem {
  const name = String(path.at(-1));
  return {
    code: 'MISSING_VALUE',
    path,
    message: { en: `${name} is blank.`, zh: `${name} 为空。` },
    cure: { en: `Write what ${name} is.`, zh: `请填写 ${name}。` },
  };
}

/** A record whose key, or another unique value, another record has. */
export function exists(noun: string, names: readonly string[], key: string, retired: boolean, path: Path): Problem {
  const named = `${names.join(', ')} ${quote(key)}`;
  return {
    code: 'ALREADY_EXISTS',
    path,
    message: {
      en: `There already is a ${noun} with ${named}${retired ? '; it is retired' : ''}.`,
      zh: `已有 ${noun}（${named}）${retired ? '，该记录已停用' : ''}。`,
    },
    cure: retired
      ? { en: 'Ask an administrator to restore it, or give another.', zh: '请联系管理员恢复该记录，或改用其他值。' }
      : {
          en: `Change that one by its key: change${noun}(input: { key: …, change: … }); or give another.`,
          zh: `请按主键修改已有记录：change${noun}(input: { key: …, change: … })；或改用其他值。`,
        },
  };
}

/** An input that names no record, or names one in two ways. */
export function nameOne(noun: string, none: boolean): Problem {
  return {
    code: 'MISSING_VALUE',
    path: none ? [] : ['key'],
    message: none
      ? { en: `The input names no ${noun}.`, zh: `输入未指明 ${noun}。` }
      : { en: `The input names the ${noun} both by id and by key.`, zh: `输入同时以 id 和 key 指明 ${noun}。` },
    cure: { en: 'State either its id or its key.', zh: '请填写 id 或 key 之一。' },
  };
}

/** A key that no record can have. */
export function invalidKey(noun: string, key: string): Problem {
  return {
    code: 'INVALID_VALUE',
    path: ['key'],
    message: { en: `${quote(key)} is no key of a ${noun}.`, zh: `${quote(key)} 不是 ${noun} 的主键。` },
    cure: { en: 'Write it as rows do.', zh: '请按数据行的写法填写。' },
  };
}

/** A record that is retired. */
export function retired(noun: string, moment: string, path: Path): Problem {
  return {
    code: 'RETIRED',
    path,
    message: { en: `This ${noun} was retired at ${moment}.`, zh: `该 ${noun} 已于 ${moment} 停用。` },
    cure: { en: 'Name another, or ask an administrator to restore it.', zh: '请另行指定，或联系管理员恢复。' },
  };
}

/** A record that is to be restored and is not retired. */
export function notRetired(noun: string, path: Path): Problem {
  return {
    code: 'NOT_RETIRED',
    path,
    message: { en: `This ${noun} is not retired.`, zh: `该 ${noun} 并未停用。` },
    cure: { en: 'There is nothing to restore.', zh: '无需恢复。' },
  };
}

/** A record that others cannot be without. */
export function inUse(noun: string, dependant: string, count: number, path: Path): Problem {
  return {
    code: 'IN_USE',
    path,
    message: {
      en: `This ${noun} cannot be retired: ${count} ${dependant} ${count === 1 ? 'record needs' : 'records need'} it.`,
      zh: `该 ${noun} 不能停用：有 ${count} 条 ${dependant} 记录依赖它。`,
    },
    cure: { en: `Retire the ${dependant} records first.`, zh: `请先停用相关的 ${dependant} 记录。` },
  };
}

/** A stage in which no record begins. */
export function notInitial(noun: string, stage: string, { initial }: Stages, path: Path): Problem {
  return {
    code: 'ILLEGAL_STAGE',
    path,
    message: { en: `No ${noun} is created as ${stage}.`, zh: `${noun} 不能以 ${stage} 状态创建。` },
    cure: {
      en: `Create it as ${initial.join(' or ')}, then move it.`,
      zh: `请以 ${initial.join('、')} 创建，再变更阶段。`,
    },
  };
}

/** A move that the stages do not know. */
export function illegalMove(noun: string, from: string, to: string, legal: readonly string[]): Problem {
  return {
    code: 'ILLEGAL_MOVE',
    path: ['to'],
    message: {
      en: `This ${noun} is ${from} and cannot be moved to ${to}.`,
      zh: `该 ${noun} 处于 ${from}，不能变更为 ${to}。`,
    },
    cure: legal.length
      ? {
          en: `From ${from} it can be moved to ${legal.join(' or ')}.`,
          zh: `自 ${from} 可变更为：${legal.join('、')}。`,
        }
      : { en: `Nothing follows ${from}.`, zh: `${from} 之后没有其他阶段。` },
  };
}

/** A text that is no day of the calendar. */
export function noDate(given: string): Problem {
  return {
    code: 'INVALID_VALUE',
    path: ['on'],
    message: { en: `${quote(given)} is no date.`, zh: `${quote(given)}不是日期。` },
    cure: { en: 'Write a date that exists, such as 2023-12-31.', zh: '请填写真实存在的日期，如 2023-12-31。' },
  };
}

/** A day that is still to come. */
export function tooEarly(on: string, today: string): Problem {
  return {
    code: 'DATE_TO_COME',
    path: ['on'],
    message: { en: `${on} is still to come: today is ${today}.`, zh: `${on} 尚未到来，今天是 ${today}。` },
    cure: {
      en: 'State the day on which it happened; it is today when left out.',
      zh: '请填写实际发生的日期；省略时为今天。',
    },
  };
}

/** A reason that is longer than anybody reads. */
export function tooLong(path: Path, most: number): Problem {
  return {
    code: 'TEXT_TOO_LONG',
    path,
    message: { en: `The text has more than ${most} characters.`, zh: `文本超过 ${most} 个字符。` },
    cure: { en: 'Shorten it.', zh: '请缩短文本。' },
  };
}

/** What the database refused for a reason that no rule of ours foresees. */
export function refusedByDatabase(noun: string, message: string): Problem {
  return {
    code: 'REFUSED_BY_DATABASE',
    path: [],
    message: {
      en: `The database refused this ${noun}: ${quote(message)}.`,
      zh: `数据库拒绝了该 ${noun}：${quote(message)}。`,
    },
    cure: {
      en: 'Correct what it names; if it names nothing of yours, tell the operator.',
      zh: '请更正其指出的内容；若与您填写的内容无关，请告知运维方。',
    },
  };
}
