import { databaseErrors } from './databaseError.ts';

/** Why a database was not backed up, or not restored. */
export const backupErrors = databaseErrors({
  BACKUP_NOTHING: {
    when: 'the data folder holds no database',
    en: 'There is no database in {folder} to back up. Name the data folder of the gateway with PLANGRAPH_DATA_DIR, or its database with DATABASE_URL; for a demonstration add --demo or --demo=province.',
    zh: '{folder} 中没有可备份的数据库。请用 PLANGRAPH_DATA_DIR 指定网关的数据目录，或用 DATABASE_URL 指定其数据库；示例数据请加 --demo 或 --demo=province。',
  },
  BACKUP_FAILED: {
    when: 'the backup could not be written; what was there is unchanged',
    en: 'The backup was not written to {file}: {reason}. What was there before is unchanged.',
    zh: '备份未能写入 {file}：{reason}。原有文件未受影响。',
  },
  BACKUP_PROGRAM_MISSING: {
    when: "PostgreSQL's own `pg_dump` or `pg_restore` is not there, or too old",
    en: "A database at DATABASE_URL is backed up and restored by PostgreSQL's own {program}, which cannot be used here: {reason}. Install the client programs of that PostgreSQL's version or a later one.",
    zh: 'DATABASE_URL 所指数据库由 PostgreSQL 自带的 {program} 备份与恢复，但此处无法使用：{reason}。请安装与该 PostgreSQL 同版本或更高版本的客户端程序。',
  },
  RESTORE_FILE_UNUSABLE: {
    when: 'a file is cut off, damaged, or no backup of this kind',
    en: '{file} is no complete backup of PlanGraph: {reason}. Nothing was restored; name another file.',
    zh: '{file} 不是完整的 PlanGraph 备份：{reason}。未恢复任何内容；请指定其他文件。',
  },
  RESTORE_NOT_EMPTY: {
    when: 'what is to be restored into holds a database already',
    en: '{target} already holds a database, which a restore does not touch. Name an empty one: another folder with PLANGRAPH_DATA_DIR, or another database with DATABASE_URL.',
    zh: '{target} 中已有数据库，恢复操作不会改动它。请指定空的目标：用 PLANGRAPH_DATA_DIR 指定其他目录，或用 DATABASE_URL 指定其他数据库。',
  },
  RESTORE_VERSION: {
    when: 'the backup is of another major version of PostgreSQL',
    en: 'The backup is of PostgreSQL {found}; the one that comes along is {expected}. Restore it with the release that made it.',
    zh: '该备份来自 PostgreSQL {found}，而随附版本为 {expected}。请用创建该备份的版本进行恢复。',
  },
  RESTORE_MOMENT_UNREACHED: {
    when: 'backup and archive do not lead to the moment that was asked for',
    en: 'The database could not be brought to {until}: {reason}. The backup must be older than that moment, and the archive must reach beyond it; nothing was restored.',
    zh: '无法将数据库恢复到 {until}：{reason}。备份须早于该时刻，且归档须覆盖该时刻之后；未恢复任何内容。',
  },
});
