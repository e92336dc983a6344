import { civilDateIn } from '@plangraph/plan';
import type { ComposedGraph } from '@plangraph/schema';
import { type Client, inTransaction, noteProgress, type Pool, takeProgress } from '../progress.ts';
import type { LoggedChange } from '../source.ts';
import { kinds, readStandings } from './standings.ts';

/** What notes standings needs. */
export interface StatusNotesOptions {
  readonly pool: Pool;
  readonly graph: ComposedGraph;
  /** How long standings are left to settle before they are noted, in milliseconds. */
  readonly settling: number;
  /** What day it is, for tests. */
  readonly now?: () => Date;
}

/** Notes which promises stand otherwise than they did. */
export interface StatusNotes {
  /** The nouns from which standings follow. */
  readonly nouns: readonly string[];
  /** Marks the plans whose standings may have changed, within the transaction that heard of it. */
  hear(client: Client, changes: readonly LoggedChange[]): Promise<void>;
  /** Notes the standings of plans that are marked, and of those whose day has changed. Gives how many changed. */
  note(): Promise<number>;
}

// Of these the plan is found; after any other of the spine’s, all plans are looked at.
const plansOf: Readonly<Record<string, string>> = {
  Observation:
    'SELECT DISTINCT t."planId" AS id FROM "Observation" o JOIN "Target" t ON t."id" = o."targetId" WHERE o."id" = ANY ($1::int[])',
  Target: 'SELECT DISTINCT "planId" AS id FROM "Target" WHERE "id" = ANY ($1::int[])',
  Plan: 'SELECT "id" FROM "Plan" WHERE "id" = ANY ($1::int[])',
};
// What of the spine says nothing of standings.
const apart = new Set(['Organisation', 'Place', 'Appointment', 'Change', 'Submission', 'ReportingDuty', 'Citation']);

const marked = 'standings:';

/** Writes what notes promises of one kind that stand otherwise than was noted last. */
const noteOf = (table: string, column: string) => `
  INSERT INTO "StatusChange" ("planId", "${column}", "before", "after", "day")
  SELECT $1, t."id", last."after", found.colour, $4::date
  FROM unnest($2::text[], $3::text[]) AS found (code, colour) JOIN "${table}" t ON t."planId" = $1 AND t."code" = found.code
  LEFT JOIN LATERAL (SELECT "after" FROM "StatusChange" s WHERE s."${column}" = t."id" ORDER BY s."id" DESC LIMIT 1) last ON true
  WHERE last."after" IS DISTINCT FROM found.colour ORDER BY t."id"`;
const notes = {
  targets: noteOf('Target', 'targetId'),
  measures: noteOf('Measure', 'measureId'),
  designations: noteOf('Designation', 'designationId'),
};

/** Makes what notes standings: marks and days stand in the database, so whichever worker comes next goes on. */
export function createStatusNotes({ pool, graph, settling, now = () => new Date() }: StatusNotesOptions): StatusNotes {
  const nouns = [...graph.owners].filter(([noun, owner]) => owner === 'plan' && !apart.has(noun)).map(([noun]) => noun);
  return {
    nouns,
    async hear(client, changes) {
      const plans = new Set<number>();
      for (const { noun, ids } of changes.filter((each) => nouns.includes(each.noun))) {
        const { rows } = await client.query<{ id: number }>(
          plansOf[noun] ?? 'SELECT "id" FROM "Plan"',
          plansOf[noun] ? [ids] : [],
        );
        for (const { id } of rows) plans.add(id);
      }
      // The mark holds the moment of the first change that was not looked at yet.
      await client.query(
        `INSERT INTO "WorkerProgress" ("name", "position") SELECT $1 || id, 'marked' FROM unnest($2::int[]) id
         ON CONFLICT ("name") DO UPDATE SET "position" = 'marked', "recordedAt" = now() WHERE "WorkerProgress"."position" <> 'marked'`,
        [marked, [...plans]],
      );
    },
    async note() {
      const { rows } = await pool.query<{
        id: number;
        code: string;
        timeZone: string;
        position: string | null;
        settled: boolean;
      }>(
        `SELECT p."id", p."code", p."timeZone", w."position", w."recordedAt" <= now() - make_interval(secs => $2) AS settled
         FROM "Plan" p LEFT JOIN "WorkerProgress" w ON w."name" = $1 || p."id" ORDER BY p."id"`,
        [marked, settling / 1_000],
      );
      let count = 0;
      for (const plan of rows) {
        const day = civilDateIn(plan.timeZone, now());
        const due = plan.position === 'marked' ? plan.settled : plan.position !== day;
        if (due) count += await noteOne(plan, day);
      }
      return count;
    },
  };

  async function noteOne(plan: { readonly id: number; readonly code: string }, day: string): Promise<number> {
    return inTransaction(pool, async (client) => {
      const taken = await takeProgress(client, marked + plan.id, 'begun');
      if (taken === null) return 0;
      // Noted first: a change that comes while it is read marks the plan again.
      await noteProgress(client, marked + plan.id, day);
      const standings = await readStandings(graph, plan.code);
      let count = 0;
      for (const kind of kinds) {
        const [codes, colours] = [[...standings[kind].keys()], [...standings[kind].values()]];
        count += (await client.query(notes[kind], [plan.id, codes, colours, day])).rowCount ?? 0;
      }
      return count;
    });
  }
}
