import { databaseErrors } from './databaseError.ts';

/** What is said of an audit that does not hold. */
export const auditErrors = databaseErrors({
  AUDIT_BROKEN: {
    when: 'what is written is not what was sealed; the first link of the chain that does not hold is named',
    en: 'The audit does not hold. The first link that is broken: {link}. Compare with a backup of before (restore it elsewhere and verify it there), and ask who could change the database beside the gateway.',
    zh: '审计链不成立。第一个断裂处：{link}。请与此前的备份比对（恢复到别处并在那里校验），并查明谁能绕过网关改动数据库。',
  },
  AUDIT_NO_OWNER: {
    when: 'the role that asks for the audit to be verified does not own the tables',
    en: 'Only the role that owns the tables can verify the audit. Name it in DATABASE_URL; gateways have a role of their own.',
    zh: '只有拥有数据表的角色可以校验审计。请在 DATABASE_URL 中指定该角色；网关使用自己的角色。',
  },
});
