import type { Transaction } from '@plangraph/rows';
import type { MutationTransaction } from '@plangraph/schema';

/** A role that somebody has by word of the graph. */
export interface Appointed {
  /** Code of the organisation; null for an administrator of the operator's. */
  readonly organisation: string | null;
  /** `reader`, `reporter`, `approver` or `administrator`. */
  readonly role: string;
}

const find = `
  SELECT organisation."code" AS "organisation", lower(appointment."role"::text) AS "role"
  FROM "Appointment" appointment LEFT JOIN "Organisation" organisation ON organisation."id" = appointment."organisationId"
  WHERE appointment."subject" = $1 AND appointment."retiredAt" IS NULL
  ORDER BY appointment."organisationId", appointment."role"`;

/** The roles that somebody has by word of the graph, as of now. */
export async function findAppointments(transaction: Transaction, subject: string): Promise<readonly Appointed[]> {
  const { rows } = await transaction.query(find, [subject]);
  return rows.map(({ organisation, role }) => ({
    organisation: organisation === null ? null : String(organisation),
    role: String(role),
  }));
}

/** A role as whoever operates the graph gives or takes it, past the verbs: how the first administrator comes to be. */
export interface OperatorsWord {
  readonly subject: string;
  readonly role: 'READER' | 'REPORTER' | 'APPROVER' | 'ADMINISTRATOR';
  /** The organisation, as it was found; null for an administrator of the operator's. */
  readonly organisation: { readonly id: number; readonly placeId: number | null } | null;
}

/** Gives somebody a role; says whether he did not have it. It is written into the audit as every change of a record. */
export async function appoint(transaction: MutationTransaction, word: OperatorsWord): Promise<boolean> {
  const { subject, role, organisation } = word;
  const where = { subject, role, organisationId: organisation?.id ?? null };
  const found = await transaction.appointment.findFirst({ where });
  if (found && found.retiredAt === null) return false;
  const { id } = found
    ? await transaction.appointment.update({ where: { id: found.id }, data: { retiredAt: null } })
    : await transaction.appointment.create({ data: where });
  await note(transaction, word, id, 'appoint', { subject, role });
  return true;
}

/** Takes a role from somebody; says whether he had it. */
export async function dismiss(transaction: MutationTransaction, word: OperatorsWord): Promise<boolean> {
  const { subject, role, organisation } = word;
  const where = { subject, role, organisationId: organisation?.id ?? null, retiredAt: null };
  const found = await transaction.appointment.findFirst({ where });
  if (!found) return false;
  const retiredAt = new Date();
  await transaction.appointment.update({ where: { id: found.id }, data: { retiredAt } });
  await note(transaction, word, found.id, 'dismiss', { retiredAt: retiredAt.toISOString() });
  return true;
}

async function note(
  transaction: MutationTransaction,
  { organisation }: OperatorsWord,
  recordId: number,
  mutation: string,
  after: Readonly<Record<string, string>>,
): Promise<void> {
  await transaction.change.create({
    data: {
      noun: 'Appointment',
      recordId,
      placeId: organisation?.placeId ?? null,
      mutation,
      subject: 'operator',
      after,
    },
  });
}
