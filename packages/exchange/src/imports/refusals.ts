import { quote } from '@plangraph/rows';
import type { Problem, Role } from '@plangraph/schema';

/** Who brings rows of a register whose verbs he may not use. */
export function mayNotImport(name: string, roles: readonly Role[]): Problem {
  const words = roles.join(' or ');
  return {
    code: 'FORBIDDEN',
    path: [],
    message: { en: `To import ${name} takes the role ${words}.`, zh: `导入 ${name} 需要角色 ${roles.join(' 或 ')}。` },
    cure: { en: `Ask whoever manages your account for the role ${words}.`, zh: '请向账户管理者申请相应角色。' },
  };
}

/** A key that may not send or fetch files. */
export function scopeMissing(scope: 'IMPORT' | 'EXPORT'): Problem {
  return {
    code: 'FORBIDDEN',
    path: [],
    message: { en: `The key has no scope ${scope}.`, zh: `该密钥没有权限范围 ${scope}。` },
    cure: { en: `Use a key of a client with the scope ${scope}.`, zh: `请使用具有 ${scope} 权限范围的客户端密钥。` },
  };
}

/** Rows that no register takes. */
export function unknownImport(name: string, known: readonly string[]): Problem {
  return {
    code: 'IMPORT_UNKNOWN',
    path: ['import'],
    message: { en: `There are no rows called ${quote(name)}.`, zh: `没有名为 ${quote(name)} 的数据行。` },
    cure: { en: `Use one of ${known.join(', ')}.`, zh: `可用：${known.join('、')}。` },
  };
}

/** More rows than a mutation takes. */
export function tooManyForMutation(most: number): Problem {
  return {
    code: 'TOO_MANY_ROWS',
    path: ['rows'],
    message: { en: `A mutation takes ${most} rows at most.`, zh: `一次变更最多 ${most} 行。` },
    cure: { en: 'Send them in several, or as a file to /imports.', zh: '请分批发送，或以文件形式发送到 /imports。' },
  };
}
