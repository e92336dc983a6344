import type { BilingualText } from '../import/rowProblem.ts';
import { quote } from '../import/rowProblem.ts';
import type { Problem } from '../mutation/problem.ts';
import type { Stages } from './definition.ts';

type Path = Problem['path'];

function problem(code: string, path: Path, message: BilingualText, cure: BilingualText): Problem {
  return { code, path, message, cure };
}

/** A text that must say something and is blank. */
export function missing(path: Path): Problem {
  const name = String(path.at(-1));
  return problem(
    'MISSING_VALUE',
    path,
    { en: `${name} is blank.`, zh: `${name} 为空。` },
    { en: `Write what ${name} is.`, zh: `请填写 ${name}。` },
  );
}

/** A record whose key, or another unique value, another record has. */
export function exists(noun: string, names: readonly string[], key: string, retired: boolean, path: Path): Problem {
  const named = `${names.join(', ')} ${quote(key)}`;
  return problem(
    'ALREADY_EXISTS',
    path,
    {
      en: `There already is a ${noun} with ${named}${retired ? '; it is retired' : ''}.`,
      zh: `已有 ${noun}（${named}）${retired ? '，该记录已停用' : ''}。`,
    },
    retired
      ? { en: 'Ask an administrator to restore it, or give another.', zh: '请联系管理员恢复该记录，或改用其他值。' }
      : { en: 'Change that one, or give another.', zh: '请修改已有记录，或改用其他值。' },
  );
}

/** A record that is retired. */
export function retired(noun: string, moment: string, path: Path): Problem {
  return problem(
    'RETIRED',
    path,
    { en: `This ${noun} was retired at ${moment}.`, zh: `该 ${noun} 已于 ${moment} 停用。` },
    { en: 'Name another, or ask an administrator to restore it.', zh: '请另行指定，或联系管理员恢复。' },
  );
}

/** A record that is to be restored and is not retired. */
export function notRetired(noun: string): Problem {
  return problem(
    'NOT_RETIRED',
    ['id'],
    { en: `This ${noun} is not retired.`, zh: `该 ${noun} 并未停用。` },
    { en: 'There is nothing to restore.', zh: '无需恢复。' },
  );
}

/** A record that others cannot be without. */
export function inUse(noun: string, dependant: string, count: number): Problem {
  return problem(
    'IN_USE',
    ['id'],
    {
      en: `This ${noun} cannot be retired: ${count} ${dependant} ${count === 1 ? 'record needs' : 'records need'} it.`,
      zh: `该 ${noun} 不能停用：有 ${count} 条 ${dependant} 记录依赖它。`,
    },
    { en: `Retire the ${dependant} records first.`, zh: `请先停用相关的 ${dependant} 记录。` },
  );
}

/** A stage in which no record begins. */
export function notInitial(noun: string, stage: string, { initial }: Stages, path: Path): Problem {
  return problem(
    'ILLEGAL_STAGE',
    path,
    { en: `No ${noun} is created as ${stage}.`, zh: `${noun} 不能以 ${stage} 状态创建。` },
    {
      en: `Create it as ${initial.join(' or ')}, then move it.`,
      zh: `请以 ${initial.join('、')} 创建，再变更阶段。`,
    },
  );
}

/** A move that the stages do not know. */
export function illegalMove(noun: string, from: string, to: string, legal: readonly string[]): Problem {
  return problem(
    'ILLEGAL_MOVE',
    ['to'],
    {
      en: `This ${noun} is ${from} and cannot be moved to ${to}.`,
      zh: `该 ${noun} 处于 ${from}，不能变更为 ${to}。`,
    },
    legal.length
      ? {
          en: `From ${from} it can be moved to ${legal.join(' or ')}.`,
          zh: `自 ${from} 可变更为：${legal.join('、')}。`,
        }
      : { en: `Nothing follows ${from}.`, zh: `${from} 之后没有其他阶段。` },
  );
}

/** A text that is no day of the calendar. */
export function noDate(given: string): Problem {
  return problem(
    'INVALID_VALUE',
    ['on'],
    { en: `${quote(given)} is no date.`, zh: `${quote(given)}不是日期。` },
    { en: 'Write a date that exists, such as 2023-12-31.', zh: '请填写真实存在的日期，如 2023-12-31。' },
  );
}

/** A day that is still to come. */
export function tooEarly(on: string, today: string): Problem {
  return problem(
    'DATE_TO_COME',
    ['on'],
    { en: `${on} is still to come: today is ${today}.`, zh: `${on} 尚未到来，今天是 ${today}。` },
    {
      en: 'State the day on which it happened; it is today when left out.',
      zh: '请填写实际发生的日期；省略时为今天。',
    },
  );
}
