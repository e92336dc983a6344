import type { Viewer } from '@plangraph/schema';
import { type Answer, createTestGraph, sendMutation, spine, type TestGraph, writeSpine } from '@plangraph/testing';
import { expect } from 'vitest';
import { plan } from '../src/index.ts';

/** The bureau that leads the measure, an approver of another, and the office that administers all. */
export const bureau: Viewer = { subject: 'li', organisation: spine.organisation, roles: ['reporter'] };
export const approver: Viewer = { subject: 'wang', organisation: 'stranger', roles: ['approver'] };
export const office: Viewer = { subject: 'root', organisation: null, roles: ['administrator'] };

/** The measure that owes reports. */
export const measure = spine.measure;

export const told = 'errors { code path }';

/** A plan with one measure of which reports are owed, and what is done to it. */
export async function openDuties() {
  const graph: TestGraph = await createTestGraph({ domains: [plan] });
  await writeSpine(graph.database, { year: 2023 });
  const { prisma } = graph.database;
  const { placeId } = await prisma.organisation.findUniqueOrThrow({ where: { code: spine.organisation } });
  const named = { code: 'stranger', nameZh: '别局', nameEn: 'Stranger', kind: 'BUREAU', placeId } as const;
  await prisma.organisation.create({ data: named });
  const rowId = (await prisma.measure.findUniqueOrThrow({ where: { code: measure } })).id;
  const change = async (given: object) => {
    const id = Buffer.from(`Measure:${rowId}`).toString('base64url');
    const { errors } = await sendMutation(graph, 'changeMeasure', {
      input: { id, change: given },
      shows: told,
      viewer: office,
    });
    expect(errors).toEqual([]);
  };
  const report = async (period: string, more: object = {}): Promise<Answer['data']> => {
    const measures = [{ measure, percent: '10', narrative: 'a wall', ...more }];
    const answer = await sendMutation(graph, 'submitProgress', {
      input: { plan: spine.plan, period, measures },
      shows: `submission { id } ${told}`,
      viewer: bureau,
    });
    expect(answer.errors).toEqual([]);
    return answer.submission.id;
  };
  const approve = async (submission: string) => {
    const shows = `submission { state } ${told}`;
    const { errors } = await sendMutation(graph, 'approveSubmission', {
      input: { submission },
      shows,
      viewer: approver,
    });
    expect(errors).toEqual([]);
  };
  const look = async (asOf: string | null = null, viewer: Viewer | null = null) => {
    graph.forget();
    const { data, errors } = await graph.query(
      `query ($asOf: DateTime) { measure(code: "${measure}", asOf: $asOf) {
         plan { progressReporting { due received punctual completeness punctuality } }
         duties { period dueOn state overdue receivedAt approvedAt } } }`,
      { asOf },
      { viewer },
    );
    expect(errors).toBeUndefined();
    expect(graph.statements).toHaveLength(1);
    return data.measure;
  };
  const inbox = async (viewer: Viewer | null) => {
    const document = `{ reportingDue(first: 50) { nodes { label(lang: EN) period dueOn state overdue target { code } measure { code }
      promise { __typename ... on Measure { code } } } } }`;
    const { data, errors } = await graph.query(document, {}, { viewer });
    expect(errors).toBeUndefined();
    return data.reportingDue.nodes.filter(({ measure: of }: { measure: object | null }) => of);
  };
  return { graph, rowId, change, report, approve, look, inbox, close: () => graph.close() };
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 5));
/** A moment between what was done and what comes next. */
export const between = async () => {
  await pause();
  const moment = new Date().toISOString();
  await pause();
  return moment;
};
