import { relative } from 'node:path';
import { startErrors } from '../errors/start.ts';
import { isOwn, type Owner, owners } from './owners.ts';
import { compareWithSnapshot, isAsSnapshot } from './schema.ts';

/**
 * Finds out whether migrations lead to the data model as it is. Where its text is what the last migrations reached, as at most starts,
 * nothing but files is read. What was installed is as it was published.
 *
 * @throws MIGRATION_UNWRITTEN, naming the models and columns that no migration makes, and the command that writes one.
 */
export async function findUnwritten(of: readonly Owner[] = owners): Promise<void> {
  for (const owner of of) {
    if (!isOwn(owner) || isAsSnapshot(owner)) continue;
    const change = await compareWithSnapshot(owner);
    if (!change) continue;
    const lines = change.summary.split('\n').filter((line) => line.trim() !== '');
    const changes = lines.map((line) => `\n  ${line}`).join('');
    throw startErrors.MIGRATION_UNWRITTEN({ folder: relative(process.cwd(), owner.folder), changes });
  }
}
