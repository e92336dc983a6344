import { basename } from 'node:path';
import type { Outcome } from '../declaring/command.ts';
import { readWhole } from '../declaring/files.ts';
import type { Given } from '../declaring/given.ts';
import { exitCodeFor } from '../errors/exitCodes.ts';
import { cliErrors } from '../errors/failures.ts';
import { Refused } from '../errors/refusal.ts';
import { spoken } from '../errors/spoken.ts';
import { fieldOf, refusalsIn } from '../server/answers.ts';
import { showProgress } from '../terminal/progress.ts';
import { canLearn, learnHeadings, statedHeadings, unknownHeadings } from './headings.ts';
import type { ShownImport } from './shownImport.ts';
import { tellImports } from './tellImports.ts';
import { intentOf } from './verb.ts';
import { watchImport } from './watching.ts';

/** A file of more bytes is kept by the server, which brings it by itself: nobody's connection has to last so long. */
const large = 2 * 1_048_576;

/** How a file is to be taken. */
interface Bringing {
  readonly name: string;
  readonly file: string;
  readonly dryRun: boolean;
  /** Whether good rows are taken although others are refused. */
  readonly goodRows: boolean;
}

/**
 * Sends a file of rows, tells what came of each, and fetches those that were refused. What the server brings by itself is watched.
 *
 * @throws Refused where the file as a whole is refused.
 */
export async function bring(given: Given, bringing: Bringing): Promise<Outcome> {
  const { name, file, dryRun } = bringing;
  const body = await readWhole(given, file);
  const mapping = await statedHeadings(given, name, dryRun);
  const key = intentOf(given);
  const first = await send(given, bringing, { body, mapping, key });
  const came = first.refused ? await sendLearned(given, bringing, { body, mapping, key }, first.refused) : first;
  if (came.refused) throw came.refused;
  const { imports, job } = came;
  const over = job === null || given.flag('detach') ? imports : [await watchImport(given, job)];
  return tellImports(given, over, { file, job });
}

/** The same once who sits there has said what the headings stand for that nobody knows; what it was refused for where nothing can be asked. */
async function sendLearned(given: Given, bringing: Bringing, sending: Sending, refused: Refused): Promise<Came> {
  if (!canLearn(given, refused.refusals)) return { refused };
  // Under a name that is not kept yet: what the file has to be asked for is said when it is tried without.
  const isNew = refused.refusals.some(({ code }) => code === 'MAPPING_UNKNOWN');
  const trying = { ...sending, mapping: null, key: `${sending.key} headings` };
  const tried = isNew ? await send(given, { ...bringing, dryRun: true }, trying) : { refused };
  const unknown = unknownHeadings(tried.refused?.refusals ?? []);
  if (!unknown.length) return { refused };
  return send(given, bringing, { ...sending, mapping: await learnHeadings(given, bringing.name, unknown) });
}

/** A file, what its headings stand for, and the key that stands for what is meant. */
interface Sending {
  readonly body: Buffer<ArrayBuffer>;
  readonly mapping: string | null;
  readonly key: string;
}

/** What came of sending: imports, and the number of the one that the server brings by itself; or why the file was refused. */
type Came =
  | { readonly refused: Refused }
  | { readonly refused: null; readonly imports: readonly ShownImport[]; readonly job: number | null };

async function send(
  given: Given,
  { name, file, dryRun, goodRows }: Bringing,
  { body, mapping, key }: Sending,
): Promise<Came> {
  const sending = spoken.sending({ file: basename(file) });
  const bar = given.isForPrograms ? null : showProgress(given.terminal, sending);
  const isLater = given.flag('job') || given.flag('detach') || body.length > large;
  const server = await given.server();
  try {
    const response = await server.exchange(`/imports/${encodeURIComponent(name)}`, {
      method: 'POST',
      body,
      query: {
        dryRun: dryRun ? 'true' : null,
        policy: goodRows ? 'GOOD_ROWS' : null,
        fileName: file === '-' ? null : basename(file),
        plan: given.text('plan'),
        organisation: given.text('organisation'),
        reason: given.text('reason'),
        mapping,
      },
      headers: {
        'content-type': 'application/octet-stream',
        'idempotency-key': key,
        ...(isLater ? { prefer: 'respond-async' } : {}),
      },
      sent: bar ? (part) => bar.at(part / 2, part < 1 ? sending : spoken.working()) : undefined,
    });
    const imports = await importsOf(server.address, response);
    const place = response.headers.get('location')?.split('/').at(-1);
    return { refused: null, imports, job: response.status === 202 && place ? Number(place) : null };
  } catch (error) {
    if (error instanceof Refused) return { refused: error };
    throw error;
  } finally {
    bar?.end(spoken.answered());
  }
}

async function importsOf(server: string, response: Response): Promise<readonly ShownImport[]> {
  const { status } = response;
  const answer: unknown = await response.json().catch(() => null);
  const refusals = refusalsIn(answer);
  if (refusals) throw new Refused(refusals, exitCodeFor(refusals[0]?.code ?? '', status));
  const [one, all] = [fieldOf(answer, 'import'), fieldOf(answer, 'imports')];
  if (Array.isArray(all)) return all as ShownImport[];
  if (typeof one === 'object' && one !== null) return [one as ShownImport];
  throw cliErrors.SERVER_ANSWER_UNKNOWN({ server, status });
}
