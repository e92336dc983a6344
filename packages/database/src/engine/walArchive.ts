import { chown, mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { startErrors } from '../errors/start.ts';
import { canReach } from './account.ts';
import type { Place } from './place.ts';

/** Longest time, in seconds, after which what was written is in the archive, also where little is written. */
const archiveSeconds = 60;

/**
 * The settings with which PostgreSQL copies its log, segment by segment, into a folder that is made when there is none.
 * With a backup from before, the database can then be brought to any moment since.
 *
 * @throws ENGINE_FOLDER_UNUSABLE when PostgreSQL's account cannot write there.
 */
export async function archiveInto(archive: string, { account }: Place): Promise<Record<string, string>> {
  const folder = resolve(archive);
  const unusable = (reason: string) => startErrors.ENGINE_FOLDER_UNUSABLE({ folder, reason });
  if (/['"%\\]/.test(folder)) throw unusable('its name has quotes, percent signs or backslashes');
  const made = await mkdir(folder, { recursive: true, mode: 0o755 });
  if (made && account) await chown(folder, account.uid, account.gid);
  if (account && !canReach(account, folder))
    throw unusable(`uid ${account.uid}, as whom PostgreSQL runs, cannot enter it`);
  const [from, to] = ['"%p"', `"${folder}/%f"`];
  return {
    archive_mode: 'on',
    archive_timeout: String(archiveSeconds),
    // A segment that is there already counts as archived when it is the same, and is never written over.
    archive_command: `cmp -s ${from} ${to} || (test ! -e ${to} && cp ${from} ${to}.part && mv ${to}.part ${to})`,
  };
}

/** The settings with which PostgreSQL replays an archive up to a moment. */
export function replayFrom({ archive, until }: { archive: string; until: Date }): Record<string, string> {
  return {
    restore_command: `cp "${resolve(archive)}/%f" "%p"`,
    recovery_target_time: until.toISOString().replace('T', ' ').replace('Z', '+00'),
    recovery_target_action: 'promote',
    // Else it would count as ready while it still replays.
    hot_standby: 'off',
  };
}
