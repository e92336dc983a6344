/** The last entry of a backup: without it a file is not whole. */
export interface BackupManifest {
  /** Version of this form. */
  readonly format: 1;
  /** PostgreSQL's major version. */
  readonly postgresql: string;
  /** When the backup was complete: what was answered before is in it. */
  readonly moment: string;
}

/** Name of that entry. */
export const manifestName = 'plangraph-backup.json';

/** Reads the entry; null when it is none of ours. */
export function readBackupManifest(text: string): BackupManifest | null {
  try {
    const read = JSON.parse(text) as Partial<BackupManifest>;
    return read.format === 1 && read.postgresql && read.moment ? (read as BackupManifest) : null;
  } catch {
    return null;
  }
}
