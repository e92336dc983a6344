import { phrases } from '@plangraph/messages';
import { databaseErrors } from './databaseError.ts';

/** Who runs a database, in both languages at once. */
export const holders = {
  self: 'this process / 本进程',
  other: 'another process / 另一进程',
} as const;

/** What the operator is told at a start. */
export const { tooManyRights } = phrases({
  tooManyRights: {
    en: 'The role “{role}” may do more than a gateway should: {excess}. Let DATABASE_URL name a role of its own, and DATABASE_OWNER_URL the owner (docs/guides/operator.md).',
    zh: '网关所用角色“{role}”权限过大；请让 DATABASE_URL 使用专用角色，由 DATABASE_OWNER_URL 指明所有者。',
  },
});

/** Why there is no database: the engine, the address, migrations. */
export const startErrors = databaseErrors({
  ENGINE_IN_USE: {
    when: 'another process runs the database in this folder',
    en: 'The database in {folder} is already running; it belongs to {holder}. Stop that process, or give this one a folder of its own (PLANGRAPH_DATA_DIR) or another database (DATABASE_URL).',
    zh: '{folder} 中的数据库正由{holder}使用。请先停止该进程，或为本进程另设数据目录（PLANGRAPH_DATA_DIR）或另一数据库（DATABASE_URL）。',
  },
  ENGINE_FOLDER_UNUSABLE: {
    when: 'the data folder cannot be used',
    en: 'The data folder {folder} cannot be used: {reason}. Make it writable for the user who starts PlanGraph, or name another with PLANGRAPH_DATA_DIR.',
    zh: '数据目录 {folder} 无法使用：{reason}。请让启动 PlanGraph 的用户可写该目录，或用 PLANGRAPH_DATA_DIR 指定其他目录。',
  },
  ENGINE_UNSUPPORTED: {
    when: 'the PostgreSQL that comes along is not there for this platform',
    en: 'The PostgreSQL that comes along is not installed for {platform}. Run the install again with optional dependencies, or set DATABASE_URL to a PostgreSQL 15 or later.',
    zh: '随附的 PostgreSQL 未安装适用于 {platform} 的版本。请连同可选依赖重新安装，或将 DATABASE_URL 设为 PostgreSQL 15 及以上的数据库。',
  },
  ENGINE_NO_ACCOUNT: {
    when: 'started as root, and no other account can run PostgreSQL',
    en: 'PostgreSQL does not run as root, and no other account can be used here: {reason}. Start PlanGraph as an ordinary user, add a user named postgres, or set DATABASE_URL.',
    zh: 'PostgreSQL 不能以 root 身份运行，而此处没有可用的其他账户：{reason}。请以普通用户启动 PlanGraph，或新增名为 postgres 的用户，或设置 DATABASE_URL。',
  },
  ENGINE_DATA_UNREACHABLE: {
    when: 'the account that owns the data cannot reach it',
    en: 'The database in {folder} belongs to {account}, who cannot enter the folders above it. Let others pass (chmod o+x on each), start PlanGraph as that user, or name another folder with PLANGRAPH_DATA_DIR.',
    zh: '{folder} 中的数据库属于{account}，但其上级目录不允许该用户进入。请为各级目录开放通行权限（chmod o+x），或以该用户启动 PlanGraph，或用 PLANGRAPH_DATA_DIR 指定其他目录。',
  },
  ENGINE_DATA_VERSION: {
    when: 'the data is of another release of PostgreSQL',
    en: 'The database in {folder} was made by PostgreSQL {found}; the one that comes along is {expected}. Dump it with the older release and load it into a new folder (PLANGRAPH_DATA_DIR).',
    zh: '{folder} 中的数据库由 PostgreSQL {found} 创建，而随附版本为 {expected}。请用旧版本导出后导入新的数据目录（PLANGRAPH_DATA_DIR）。',
  },
  ENGINE_START_FAILED: {
    when: 'PostgreSQL did not start',
    en: 'PostgreSQL did not start on {folder}: {reason}',
    zh: 'PostgreSQL 未能在 {folder} 上启动：{reason}',
  },
  ENGINE_LOST: {
    when: 'PostgreSQL ended by itself and could not be started again; exit code 69',
    en: 'PostgreSQL on {folder} ended by itself and could not be started again: {reason}. Look for space on the disk and into the log beside the data, then start again.',
    zh: '{folder} 上的 PostgreSQL 意外终止且无法重新启动：{reason}。请检查磁盘空间及数据旁的日志，然后重新启动。',
  },
  ENGINE_DATA_OF_ANOTHER: {
    when: "the data folder is a copy that points to the original's data",
    en: '{folder} is a copy: the database that it points to, in {data}, belongs to {owner}. To use what that database holds here as well, take a backup of it (pnpm backup) and restore it (pnpm restore) into {folder}; for an empty one remove postgres.elsewhere from {folder}.',
    zh: '{folder} 是一个副本：它所指向的数据库 {data} 属于 {owner}。若要在此处使用其内容，请先备份（pnpm backup）再恢复（pnpm restore）到 {folder}；若要从空库开始，请删除 {folder} 中的 postgres.elsewhere。',
  },
  ENGINE_ORPHAN: {
    when: 'a PostgreSQL that an earlier process left does not stop',
    en: 'A PostgreSQL that an earlier process left on {folder} (pid {pid}) does not stop. End it by hand, then start again.',
    zh: '先前进程遗留在 {folder} 上的 PostgreSQL（进程号 {pid}）无法停止。请手动结束该进程后重试。',
  },
  DATABASE_URL_INVALID: {
    when: '`DATABASE_URL` is no address of a PostgreSQL database',
    en: 'DATABASE_URL is not an address of a PostgreSQL database: {reason}. Write it as postgresql://user:password@host:5432/database.',
    zh: 'DATABASE_URL 不是有效的 PostgreSQL 地址：{reason}。格式应为 postgresql://用户:密码@主机:5432/数据库。',
  },
  DATABASE_UNREACHABLE: {
    when: 'nothing answers at `DATABASE_URL`',
    en: 'No PostgreSQL answers at {address} ({reason}). Check DATABASE_URL and that the server is running, or unset DATABASE_URL to use the PostgreSQL that comes along.',
    zh: '{address} 处没有 PostgreSQL 响应（{reason}）。请检查 DATABASE_URL 及服务器是否运行，或取消 DATABASE_URL 以使用随附的 PostgreSQL。',
  },
  DATABASE_REFUSED: {
    when: 'the server refuses user, password or database',
    en: 'The PostgreSQL at {address} refuses the connection: {reason}. Check the user, password, database and permissions in DATABASE_URL.',
    zh: '{address} 处的 PostgreSQL 拒绝连接：{reason}。请检查 DATABASE_URL 中的用户、密码、数据库及权限。',
  },
  DATABASE_UNSUITABLE: {
    when: 'older than PostgreSQL 15, or not in UTF8',
    en: 'The database at {address} cannot serve PlanGraph: {reason}. PlanGraph needs PostgreSQL 15 or later and a database in UTF8; name another in DATABASE_URL.',
    zh: '{address} 处的数据库不适用于 PlanGraph：{reason}。需要 PostgreSQL 15 及以上且编码为 UTF8 的数据库；请在 DATABASE_URL 中另行指定。',
  },
  DATABASE_RIGHTS_MISSING: {
    when: 'the role of `DATABASE_URL` lacks rights that a gateway needs',
    en: "The role “{role}” of {address} lacks rights that a gateway needs: {missing}. Let the owner grant them: set DATABASE_OWNER_URL at a start, or run SELECT plangraph.grant_gateway('{role}').",
    zh: "{address} 的角色“{role}”缺少网关所需的权限：{missing}。请由所有者授权：启动时设置 DATABASE_OWNER_URL，或执行 SELECT plangraph.grant_gateway('{role}')。",
  },
  MIGRATION_EDITED: {
    when: 'a migration was changed after it had been applied',
    en: 'The migration {name} was edited after it had been applied to this database. Restore its file, and write the change as a new migration (migrate:create).',
    zh: '迁移 {name} 在应用到此数据库之后被修改。请恢复原文件，并将改动写成新的迁移（migrate:create）。',
  },
  MIGRATION_UNFINISHED: {
    when: 'another tool began a migration and did not finish',
    en: 'The migration {name} was begun by another tool and never finished. See what it left behind, then record the outcome with `prisma migrate resolve --rolled-back {name}` (or `--applied {name}`) and start again.',
    zh: '迁移 {name} 由其他工具开始但未完成。请核查其遗留内容，用 `prisma migrate resolve --rolled-back {name}`（或 `--applied {name}`）登记结果后重新启动。',
  },
  MIGRATION_FAILED: {
    when: 'a migration failed and was undone',
    en: 'The migration {name} failed and was undone: {reason}. Nothing of it remains; correct its SQL or the data that stands in its way, then start again.',
    zh: '迁移 {name} 失败并已撤销：{reason}。数据库未留下任何改动；请修正其 SQL 或相冲突的数据后重新启动。',
  },
  MIGRATION_UNWRITTEN: {
    when: 'a data model was changed, and no migration makes of a database what it says',
    en: 'The data model in {folder} says what no migration makes:{changes}\nWrite the migration, read it, and begin again: npx -y pnpm@12 migrate:create <subject>',
    zh: '{folder} 中的数据模型与迁移不符，以下改动没有对应的迁移：{changes}\n请生成迁移、检查其内容后重新开始：npx -y pnpm@12 migrate:create <主题>',
  },
});
