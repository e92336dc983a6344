import { appoint, dismiss, type OperatorsWord } from '@plangraph/plan';
import type { ProcessEnvironment } from '../config/config.ts';
import { inBoth, spoken } from '../errors/spoken.ts';
import { startErrors } from '../errors/start.ts';
import { statedText } from '../identity/claims.ts';
import { inDatabase, organisationOf } from './operatorsDatabase.ts';
import { readWords } from './readWords.ts';
import { partDemonstration } from './startOptions.ts';

const roles: ReadonlyMap<string, OperatorsWord['role']> = new Map([
  ['reader', 'READER'],
  ['reporter', 'REPORTER'],
  ['approver', 'APPROVER'],
  ['administrator', 'ADMINISTRATOR'],
]);

/**
 * `appoint <subject> --role administrator [--organisation office] [--demo]`, and `dismiss` likewise: gives somebody a role that the graph
 * keeps, or takes it. Without an organisation he administers everything, as the first administrator does.
 */
export async function changeAppointment(
  environment: ProcessEnvironment,
  verb: 'appoint' | 'dismiss',
  options: readonly string[],
): Promise<void> {
  const { demonstration, rest } = partDemonstration(options);
  const { subject, role, organisation: code } = readOptions(verb, rest);
  const changed = await inDatabase(environment, demonstration, async (database) => {
    const organisation = await organisationOf(database, code);
    const change = verb === 'appoint' ? appoint : dismiss;
    return database.prisma.$transaction((transaction) => change(transaction, { subject, role, organisation }));
  });
  const said = `${subject}: ${role.toLowerCase()} ${code ?? `(${inBoth(spoken.forNone())})`}`;
  process.stdout.write(`${said}${changed ? '' : ` (${inBoth(spoken.unchanged())})`}
`);
}

function readOptions(verb: string, options: readonly string[]) {
  const { values, positionals } = readWords(options, ['role', 'organisation']);
  const [subject, more] = positionals;
  const role = roles.get(values.role ?? '');
  const isWhole = subject !== undefined && more === undefined && statedText.test(subject) && role !== undefined;
  // Who acts for no organisation has no other role than that of administering.
  if (isWhole && (role === 'ADMINISTRATOR' || values.organisation !== undefined)) return { ...values, subject, role };
  throw startErrors.APPOINTMENT_INVALID({ verb, roles: [...roles.keys()].join(', ') });
}
