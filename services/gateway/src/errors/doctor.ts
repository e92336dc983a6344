import { findings } from './finding.ts';

const list = { en: 'docs/guides/operator.md', zh: 'docs/guides/operator.zh.md' } as const;

/** What `plangraph doctor` finds of settings, the machine, the way to the database, and keys. */
export const found = findings({
  CONFIG_WRONG: {
    when: 'a setting is wrong',
    level: 'FAULT',
    en: '{problem}',
    zh: '{problem}',
    cure: {
      en: `Set it in the environment of every gateway and worker; ${list.en} lists them.`,
      zh: `请在各网关与工作进程的环境中更正；见 ${list.zh}。`,
    },
  },
  DATABASE_AWAY: {
    when: 'the database cannot be used; what PostgreSQL or the gateway says of it is told',
    level: 'FAULT',
    en: '{problem}',
    zh: '{problem}',
    cure: {
      en: 'Nothing else of the database could be examined; put this right, then ask again.',
      zh: '数据库的其他项目无法检查；请先解决此项后重试。',
    },
  },
  ENGINE_ASLEEP: {
    when: 'the embedded database does not run',
    level: 'ADVICE',
    en: 'The database in {folder} does not run, so it was not examined.',
    zh: '{folder} 中的数据库未运行，未作检查。',
    cure: {
      en: 'Start the gateway (npx -y pnpm@12 start), then ask again.',
      zh: '请启动网关（npx -y pnpm@12 start）后重试。',
    },
  },
  DEMONSTRATION_EXAMINED: {
    when: 'the embedded database does not run, and that of a demonstration beside it does',
    level: 'ADVICE',
    en: 'What was examined is the demonstration in {folder}: no other database runs here.',
    zh: '此处未运行其他数据库，所检查的是 {folder} 中的演示数据库。',
    cure: {
      en: 'Nothing need be done; to have the database of a plain start examined, start that.',
      zh: '无需处理；如需检查常规启动的数据库，请先启动它。',
    },
  },
  DATABASE_UNFIT: {
    when: 'PostgreSQL is older than 15, or the database not in UTF8',
    level: 'FAULT',
    en: '{problem}',
    zh: '{problem}',
    cure: {
      en: 'Move to a current release (pg_upgrade), or restore a backup into a database in UTF8.',
      zh: '请升级版本（pg_upgrade），或将备份恢复到 UTF8 编码的数据库。',
    },
  },
  UNEXAMINED: {
    when: 'something could not be looked at',
    level: 'WARNING',
    en: 'It could not be looked at: {reason}.',
    zh: '无法检查：{reason}。',
    cure: { en: 'Put right what else is found first, then ask again.', zh: '请先解决其他问题后重试。' },
  },
  DISK_FULL: {
    when: 'less than a tenth and less than 10 GB, or less than 1 GB, of a disk is free',
    level: 'WARNING',
    en: '{free} MB are free in {folder}, {percent} % of the disk.',
    zh: '{folder} 剩余 {free} MB，占磁盘 {percent} %。',
    cure: {
      en: 'Make room: archive history (history:archive), remove old backups and archived logs; or give it a larger disk.',
      zh: '请腾出空间：归档历史（history:archive）、清理旧备份与归档日志，或扩容。',
    },
  },
  FOLDER_UNWRITABLE: {
    when: 'the data folder or that of the archive cannot be written',
    level: 'FAULT',
    en: '{folder} cannot be written: {reason}.',
    zh: '{folder} 不可写：{reason}。',
    cure: {
      en: 'Give it to the account of the gateway, or name another folder.',
      zh: '请将其授予网关账户，或另行指定目录。',
    },
  },
  KEYS_UNREADABLE: {
    when: 'the keys of tokens cannot be had',
    level: 'FAULT',
    en: 'The keys of tokens cannot be read from {place}: {reason}.',
    zh: '无法从 {place} 读取令牌公钥：{reason}。',
    cure: {
      en: 'Publish a JSON Web Key Set of public keys there, and let this machine reach it.',
      zh: '请在该处发布仅含公钥的 JSON Web Key Set，并确保本机可访问。',
    },
  },
  CERTIFICATE_ENDS: {
    when: 'a certificate ends within 30 days',
    level: 'WARNING',
    en: 'The certificate of {host} ends on {day}.',
    zh: '{host} 的证书将于 {day} 到期。',
    cure: { en: 'Renew it before that day.', zh: '请在此之前更新。' },
  },
  API_KEYS_END: {
    when: 'API keys end within 14 days',
    level: 'WARNING',
    en: '{count} API keys end within 14 days, the first on {day} (…{hint}).',
    zh: '{count} 个 API 密钥将在 14 天内到期，最早 {day}（…{hint}）。',
    cure: {
      en: 'Give their clients new ones (issueApiKey) with an overlap.',
      zh: '请为相应客户端签发新密钥（issueApiKey）并设置重叠期。',
    },
  },
  KEY_FILE_EXPOSED: {
    when: 'others may read a file that holds a secret key',
    level: 'FAULT',
    en: 'Others on this machine may read {file} (mode {mode}).',
    zh: '本机其他用户可读取 {file}（权限 {mode}）。',
    cure: {
      en: 'chmod 600 {file}, and make new keys if others could use it.',
      zh: '请执行 chmod 600 {file}；如可能已泄露，请更换密钥。',
    },
  },
  WEBHOOK_KEYS_MISSING: {
    when: 'there are active webhooks whose secrets were made with a key that is not here: not in `PLANGRAPH_WEBHOOK_KEYS`, nor in its file',
    level: 'FAULT',
    en: '{count} webhooks are active whose key is not here: nothing is delivered to them.',
    zh: '有 {count} 个启用的 webhook 缺少对应密钥，无法向其投递。',
    cure: {
      en: 'Set PLANGRAPH_WEBHOOK_KEYS to the key under which they were made, on every gateway and worker, or put its file back from the backup; where it is lost, have their owners rotate the secrets (rotateWebhookSecret).',
      zh: '请在各网关与工作进程上将 PLANGRAPH_WEBHOOK_KEYS 设为创建时使用的密钥，或从备份恢复密钥文件；若已遗失，请由其所有者轮换密钥（rotateWebhookSecret）。',
    },
  },
});
