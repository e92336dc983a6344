import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/**
 * The PostgreSQL processes that work on a data folder, by number. PostgreSQL's own processes stand in their data
 * folder, which is how Linux shows them; elsewhere `ps` shows the postmaster's arguments. A number in postmaster.pid
 * alone proves nothing: after a reboot it may be anyone's.
 */
export function processesOn(dataFolder: string): number[] {
  if (process.platform === 'linux') return processIds().filter((pid) => standsIn(pid, dataFolder));
  if (process.platform === 'win32') return [];
  const listing = execFileSync('ps', ['-axww', '-o', 'pid=,command='], { encoding: 'utf8' });
  return listing
    .split('\n')
    .filter((line) => line.includes('postgres') && line.includes(`-D ${dataFolder}`))
    .map((line) => Number.parseInt(line, 10));
}

function processIds(): number[] {
  return readdirSync('/proc').map(Number).filter(Number.isInteger);
}

function standsIn(pid: number, folder: string): boolean {
  try {
    return (
      readlinkSync(`/proc/${pid}/cwd`) === folder && readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')
    );
  } catch {
    return false;
  }
}
