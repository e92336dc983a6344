import { createHash } from 'node:crypto';
import type { MutationTransaction } from '@plangraph/schema';

const longest = 100;

/**
 * A code for a client that nobody has: of the organisation and what the program is called, as far as Latin letters say it.
 *
 * @example await codeOfClient(transaction, 'tech', 'Monthly report') // 'tech-monthly-report'
 */
export async function codeOfClient(
  transaction: MutationTransaction,
  organisation: string,
  name: string,
): Promise<string> {
  const spelt = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 8);
  const bare = `${organisation}-${spelt || digest}`.slice(0, longest - 9);
  const taken = await transaction.apiClient.findUnique({ where: { code: bare }, select: { id: true } });
  return taken ? `${bare}-${digest}` : bare;
}
