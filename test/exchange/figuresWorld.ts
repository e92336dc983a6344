import { join } from 'node:path';
import { loadDataset } from '@plangraph/dataset';
import { domains } from '@plangraph/gateway';
import type { Viewer } from '@plangraph/schema';
import { template } from '@plangraph/testing';
import { createExchangeWorld, type ExchangeWorld } from './world.ts';

/** The bureau that reports. */
export const tech: Viewer = { subject: 'li', organisation: 'tech', roles: ['reporter'] };

/** Who approves. */
export const office: Viewer = { subject: 'zhao', organisation: 'office', roles: ['approver'] };

/** The first plan, with a bureau that leads three of its targets, and an office that approves. */
export interface FiguresWorld extends ExchangeWorld {
  approve(submission: string): Promise<unknown>;
  status(target: string): Promise<string>;
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they asked for.
  import(id: string): Promise<any>;
}

const folder = join(import.meta.dirname, '../../prisma/seed/kaihua-2023');

/** Makes that world. */
export async function createFiguresWorld(): Promise<FiguresWorld> {
  await template('kaihua-2023', async (database) => {
    await loadDataset({ database, folder, domains });
  });
  const world = await createExchangeWorld('kaihua-2023');
  const { prisma } = world.graph.database;
  const place = await prisma.place.findUniqueOrThrow({ where: { code: 'kaihua' } });
  for (const code of ['tech', 'office'])
    await prisma.organisation.create({ data: { code, nameZh: code, nameEn: code, kind: 'BUREAU', placeId: place.id } });
  const { id: organisationId } = await prisma.organisation.findUniqueOrThrow({ where: { code: 'tech' } });
  for (const code of [
    'high-tech-enterprises.new',
    'jobs.new',
    'key-projects.start-rate',
    'fixed-asset-investment.growth',
  ]) {
    const target = await prisma.target.findFirst({ where: { code } });
    if (target) await prisma.responsibility.create({ data: { organisationId, targetId: target.id, role: 'LEAD' } });
  }
  const ask = async (document: string, viewer: Viewer | null) => {
    const { data, errors } = await world.graph.query(document, {}, { viewer });
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  return {
    ...world,
    async approve(submission) {
      const document = `mutation { approveSubmission(input: { idempotencyKey: "${submission}", submission: "${submission}" }) {
        submission { state figures { target { code } period value } } errors { code message(lang: EN) } } }`;
      const { approveSubmission } = await ask(document, office);
      return approveSubmission.submission ?? approveSubmission.errors;
    },
    async status(target) {
      const document = `{ plan(code: "kaihua-2023") { target(code: "${target}") { status { colour } } } }`;
      return (await ask(document, null)).plan.target.status.colour;
    },
    async import(id) {
      const document = `{ node(id: "${id}") { ... on Import { state counts { created changed unchanged refused } rows { nodes { key outcome changes { column before after } problems { code column } } }
        statuses { target { code } from to } reports { submission { id period } } } } }`;
      return (await ask(document, tech)).node;
    },
  };
}
