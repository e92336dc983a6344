import { globalId, numberOf } from './globalIds.ts';
import { facts } from './makeRows.ts';
import type { Counties } from './places.ts';
import type { Reported } from './reported.ts';
import { inside } from './rule.ts';
import { hasHand, isNarrowed, type Somebody, sitsThere } from './somebody.ts';

/** Somebody, or the public. */
export type Reader = Somebody | null;

/** A row, and who sees it, in words of the test's own. */
export interface Secret {
  readonly noun: string;
  readonly id: number;
  /** What it is, for messages. */
  readonly what: string;
  readonly sees: (reader: Reader) => boolean;
}

/** What a bureau has not published: its own to read, and in the county and above what approvers and administrators look after. */
function isInside(reader: Reader, isDraft: boolean): boolean {
  if (!reader || isNarrowed(reader)) return false;
  const { role, organisation } = reader;
  if (organisation === 'own') return true;
  if (organisation === 'none') return role === 'administrator';
  if (organisation !== 'neighbour' && organisation !== 'parent place') return false;
  return role === 'administrator' || (role === 'approver' && !isDraft);
}

/** What a bureau keeps to itself. */
function isOwn(reader: Reader): boolean {
  if (!reader || isNarrowed(reader)) return false;
  return reader.organisation === 'own' || (reader.organisation === 'none' && reader.role === 'administrator');
}

/** Who works for the bureau: its own to read, and its administrators'. */
function isStaff(reader: Reader): boolean {
  return reader !== null && (reader.organisation === 'own' || isNarrowed(reader) || hasHand(reader));
}

/** Where the bureau's programs are told of what happens: for administrators only. */
function isWatched(reader: Reader): boolean {
  return reader?.role === 'administrator' && isStaff(reader);
}

/** Whose own the audit of a bureau's records is: its people's, and its administrators'; a key of one area reads none of it. */
function isAccounted(reader: Reader): boolean {
  return reader !== null && isStaff(reader) && !isNarrowed(reader);
}

/** How the days of the audit end is told to everybody who acts for anybody. */
function isAnybody(reader: Reader): boolean {
  if (!reader || isNarrowed(reader)) return false;
  return reader.organisation !== 'none' || reader.role === 'administrator';
}

/** Every row of which it is known who sees it: of each register one that serves and one that is retired, with what was changed in them, and what is reported and brought. */
export async function secretsOf(counties: Counties, reported: Reported): Promise<readonly Secret[]> {
  const { graph, records, changes, make, own } = counties;
  const of = (noun: string, id: string | number, what: string, sees: Secret['sees']): Secret => ({
    noun,
    id: typeof id === 'string' ? numberOf(id) : id,
    what,
    sees,
  });
  const ofRegisters = [...records].flatMap(([noun, { serving, retired }]) => {
    const changed = changes.get(noun);
    const isShown = graph.registers.get(noun)?.retired === 'SHOWN';
    const isSeen = (reader: Reader) => !inside.has(noun) || isStaff(reader);
    const isAudited = (reader: Reader) =>
      reader !== null && !isNarrowed(reader) && isSeen(reader) && (sitsThere(reader) || hasHand(reader));
    const isLookedUp = (reader: Reader) => reader !== null && hasHand(reader);
    return [
      of(noun, serving, `a ${noun}`, isSeen),
      of('Change', changed?.serving ?? '', `a change of a ${noun}`, isAudited),
      ...(retired === null || !changed?.retired
        ? []
        : [
            of(noun, retired, `a retired ${noun}`, (reader) => (isShown ? isSeen(reader) : isLookedUp(reader))),
            of('Change', changed.retired, `a change of a retired ${noun}`, (reader) =>
              isShown ? isAudited(reader) : isLookedUp(reader),
            ),
          ]),
    ];
  });
  const { figures, submissions, progress, judgements } = reported;
  const published = () => true;
  const handedIn = (reader: Reader) => isInside(reader, false);
  const begun = (reader: Reader) => isInside(reader, true);
  const importId = numberOf(reported.import);
  const rowId = await make('ImportRow', { importId, number: 1, changes: [], problems: [] });
  const submissionId = numberOf(submissions.submitted);
  const reportId = await make('ImportedReport', { importId, submissionId });
  const { rows } = await graph.database.pool.query('SELECT "planId" FROM "Target" WHERE "id" = $1', [
    numberOf(reported.targets.jobs),
  ]);
  const changeId = await make('StatusChange', { planId: rows[0].planId, targetId: numberOf(reported.targets.jobs) });
  const flipId = await make('StatusFlip', { importId, targetId: numberOf(reported.targets.jobs) });
  const entryId = await make('AuditEntry', { noun: 'Park', recordIds: [1] });
  await graph.database.pool.query('INSERT INTO "AuditOwner" VALUES ($1, $2)', [entryId, own]);
  const dayId = await make('AuditDay');
  return [
    ...ofRegisters,
    of('Observation', figures.draft, 'a drafted figure', begun),
    of('Observation', figures.submitted, 'a figure that was handed in', handedIn),
    of('Observation', figures.approved, 'an approved figure', published),
    of('Submission', submissions.draft, 'a draft', begun),
    of('Submission', submissions.submitted, 'a submission', handedIn),
    of('Submission', submissions.approved, 'an approved submission', handedIn),
    of('Submission', reported.progressSubmission, 'a submission of progress', handedIn),
    of('ProgressReport', progress.submitted, 'a report of progress', handedIn),
    of('ProgressReport', progress.approved, 'an approved report of progress', published),
    of('Judgement', judgements.submitted, 'a judgement', handedIn),
    of('Judgement', judgements.approved, 'an approved judgement', published),
    of('Path', reported.paths.submitted, 'a path that is proposed', handedIn),
    of('Path', reported.paths.approved, 'an approved path', published),
    of('Shortfall', reported.shortfalls.unasked, 'an explanation', published),
    of('Shortfall', reported.shortfalls.waiting, 'an answer to a neighbour’s notice', (reader) =>
      reader?.organisation === 'neighbour' ? true : handedIn(reader),
    ),
    of('Webhook', reported.webhook, 'an endpoint', isWatched),
    of('WebhookDelivery', reported.delivery, 'a delivery', isWatched),
    of('WebhookAttempt', reported.attempt, 'an attempt', isWatched),
    of('StatusChange', changeId, 'a standing that changed', published),
    of('ApiClient', reported.client, 'a client', isStaff),
    of('ApiKey', reported.key, 'a key', isStaff),
    of('AuditEntry', entryId, 'what was written of its records', isAccounted),
    of('AuditDay', dayId, 'how a day of the audit ends', isAnybody),
    of(
      'HeadingMapping',
      reported.mapping,
      'what headings mean',
      (reader) => isOwn(reader) || (reader !== null && isNarrowed(reader)),
    ),
    of('AuditEntry', entryId, 'what was written of its records', isAccounted),
    of('AuditDay', dayId, 'how a day of the audit ends', isAnybody),
    of('Import', importId, 'an import', isOwn),
    of('ImportRow', rowId, 'a row of an import', isOwn),
    of('ImportedReport', reportId, 'a report that an import made', isOwn),
    of('StatusFlip', flipId, 'a standing that an import changes', isOwn),
  ];
}

/** Who sees a row, where it is known: one of the secrets, or one that nothing hides. */
export function sightOf(
  { graph }: Counties,
  secrets: readonly Secret[],
): (noun: string, id: number) => Secret['sees'] | null {
  const known = new Map(secrets.map((secret) => [globalId(secret.noun, secret.id), secret.sees]));
  return (noun, id) => {
    const secret = known.get(globalId(noun, id));
    if (secret) return secret;
    const isPublic = !graph.guarded.has(noun) || (graph.registers.get(noun)?.retired === 'SHOWN' && !inside.has(noun));
    return isPublic || !facts[noun] ? () => true : null;
  };
}
