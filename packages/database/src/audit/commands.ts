import { onDatabase } from '../backup/onDatabase.ts';
import { auditErrors } from '../errors/audit.ts';
import { describeLink } from './broken.ts';
import { type NotedHash, verifyAudit } from './verifyAudit.ts';

const usage = `Usage:
  audit:verify [<number>:<hash> ...]
Ends of the chain that were noted before: it must still lead through each of them.
Settings: PLANGRAPH_DATA_DIR, or DATABASE_URL for a PostgreSQL of your own, as the role that owns the tables.`;

/**
 * `audit:verify [<number>:<hash> ...]`; gives the exit code.
 *
 * @throws AUDIT_BROKEN with the first link that does not hold.
 */
export async function verify(args: readonly string[]): Promise<number> {
  const noted = args.filter((arg) => arg !== '--').map(readNoted);
  if (noted.some((each) => each === null)) {
    console.error(usage);
    return 64;
  }
  const found = await onDatabase('plangraph audit', (session) => verifyAudit(session, noted as NotedHash[]));
  const { entries, days, end, archived, unlike, broken } = found;
  if (broken) throw auditErrors.AUDIT_BROKEN({ link: describeLink(broken) });
  console.log(`${entries} entries of ${days} days hold, and all that is written is what they say.`);
  if (archived)
    console.log(`${archived} versions lie in archives of history: read them back to have them compared too.`);
  if (unlike) console.log(`${unlike} records were not compared: their tables have lost or changed a column since.`);
  console.log(`Note this where nobody who administers the database can write: ${end.number}:${end.hash}`);
  return 0;
}

function readNoted(text: string): NotedHash | null {
  const [, number, hash] = /^(\d{1,9}):([0-9a-f]{64})$/.exec(text) ?? [];
  return number && hash ? { number: Number(number), hash } : null;
}
