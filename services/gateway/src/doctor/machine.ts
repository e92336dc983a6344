import { access, constants, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Config } from '../config/config.ts';
import { found } from '../errors/doctor.ts';
import type { Finding } from '../errors/finding.ts';
import type { Space } from './examination.ts';

const [mega, giga] = [1_048_576, 1_073_741_824];

/** Whether the folders of the gateway can be written, and their disks have room. */
export async function checkDisk(
  { dataDirectory, walArchive }: Config,
  spaceOf: (folder: string) => Promise<Space>,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const folder of [dataDirectory, walArchive]) {
    if (folder === null) continue;
    // A folder that is not there yet is made in the one above.
    const there = await nearest(folder);
    const reason = await access(there, constants.W_OK).then(
      () => null,
      (error: NodeJS.ErrnoException) => error.code ?? 'EACCES',
    );
    if (reason !== null) findings.push(found.FOLDER_UNWRITABLE({ folder, reason }));
    const { free, size } = await spaceOf(there);
    const percent = Math.floor((100 * free) / Math.max(1, size));
    if (free < giga || (percent < 10 && free < 10 * giga))
      findings.push(found.DISK_FULL({ folder, free: Math.floor(free / mega), percent }));
  }
  return findings;
}

/** Asks the operating system. */
export async function diskSpace(folder: string): Promise<Space> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { free: bavail * bsize, size: blocks * bsize };
}

async function nearest(folder: string): Promise<string> {
  const isThere = await access(folder).then(
    () => true,
    () => false,
  );
  return isThere || dirname(folder) === folder ? folder : nearest(dirname(folder));
}
