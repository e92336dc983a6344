import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BilingualText } from '@plangraph/messages';
import type { Command, Outcome } from '../declaring/command.ts';
import { exitCodes } from '../errors/exitCodes.ts';
import { cliErrors } from '../errors/failures.ts';
import { spoken } from '../errors/spoken.ts';
import { inLanguage, type Terminal } from '../terminal/terminal.ts';

const subjects = [
  'configuration',
  'database',
  'role',
  'extensions',
  'replication',
  'clock',
  'disk',
  'migrations',
  'history',
  'events',
  'listeners',
  'worker',
  'keys',
] as const;

/** What the gateway's own command says. */
interface Examined {
  readonly subject: (typeof subjects)[number];
  readonly findings: readonly {
    readonly code: string;
    readonly level: 'FAULT' | 'WARNING' | 'ADVICE';
    readonly message: BilingualText;
    readonly cure: BilingualText;
  }[];
}

/** The gateway of this checkout, which knows the database. */
const gateway = join(import.meta.dirname, '../../../gateway/src/main.ts');

/** So long a look may take, in milliseconds: a database that does not answer, a key server, a certificate. */
const patience = 120_000;

/** Has the gateway look at everything that it needs: an operator's command, which asks no server. */
export const doctor: Command = {
  name: 'doctor',
  description: {
    en: 'for operators: look at settings, database, disk, workers, keys; each finding with its cure',
    zh: '运维：检查配置、数据库、磁盘、工作进程与密钥，每项附处理办法',
  },
  async run({ terminal }) {
    const examined = await look(terminal);
    const count = (level: string) =>
      examined.flatMap(({ findings }) => findings).filter((each) => each.level === level).length;
    const [faults, warnings, advice] = [count('FAULT'), count('WARNING'), count('ADVICE')];
    const lines = [...examined]
      .sort((one, other) => subjects.indexOf(one.subject) - subjects.indexOf(other.subject))
      .flatMap((each) => linesOf(terminal, each));
    const sum = faults + warnings + advice ? spoken.faults({ faults, warnings, advice }) : spoken.healthy();
    return {
      data: { examined },
      text: [...lines, inLanguage(terminal, sum)].join('\n'),
      exitCode: faults ? exitCodes.refused : exitCodes.done,
    } satisfies Outcome;
  },
};

function linesOf(terminal: Terminal, { subject, findings }: Examined): string[] {
  const say = (text: BilingualText) => inLanguage(terminal, text);
  const name = say(spoken[subject]());
  if (!findings.length) return [`${name}: ${say(spoken.well())}`];
  return findings.flatMap(({ code, level, message, cure }) => [
    `${name}: ${say(spoken[level]())}  ${code}`,
    `  ${say(message)}`,
    `  ${say(cure)}`,
  ]);
}

async function look({ environment }: Terminal): Promise<readonly Examined[]> {
  if (!existsSync(gateway)) throw cliErrors.GATEWAY_ABSENT({ reason: 'ENOENT' });
  try {
    const options = { env: { ...environment }, timeout: patience, maxBuffer: 16_000_000 };
    const { stdout } = await promisify(execFile)(process.execPath, [gateway, 'doctor'], options);
    return (JSON.parse(stdout) as { readonly examined: readonly Examined[] }).examined;
  } catch (error) {
    const { stderr } = error as { readonly stderr?: string };
    throw cliErrors.GATEWAY_ABSENT({ reason: stderr?.split('\n', 1)[0] || (error as Error).message });
  }
}
