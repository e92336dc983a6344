import { plan } from '@plangraph/plan';
import { createTestGraph, sendMutation } from '@plangraph/testing';
import { expect, it } from 'vitest';
import { loadDataset } from '../src/loadDataset.ts';
import { copyOf, other } from './world.ts';

const viewer = { subject: 'root', organisation: null, roles: ['administrator'] };

it('a newer version of a data set takes back nothing of what became of a title', async () => {
  await using copy = await copyOf(other);
  await copy.write(
    'lead.yaml',
    `designations:
  - { code: garden, titleZh: 园林县, titleEn: Garden county, level: null, stage: PLANNED, dueOn: 2024-12-31, citation: { path: lead/1 } }
  - { code: forest, titleZh: 森林县, titleEn: Forest county, level: null, stage: PLANNED, dueOn: 2024-12-31, citation: { path: lead/2 } }
`,
  );
  const graph = await createTestGraph({ domains: [plan] });
  const { database } = graph;
  await loadDataset({ database, folder: copy.folder, domains: [] });
  const { id } = await database.prisma.designation.findFirstOrThrow({ where: { code: 'garden' } });
  const input = { id: Buffer.from(`Designation:${id}`).toString('base64url'), to: 'APPLIED', on: '2024-03-01' };
  const { errors } = await sendMutation(graph, 'moveDesignation', { input, shows: 'errors { code }', viewer });
  expect(errors).toEqual([]);
  await copy.replace('dataset.yaml', 'version: 1', 'version: 2');
  await copy.replace('lead.yaml', 'Garden county', 'County of gardens');
  await copy.replace('lead.yaml', '2024-12-31', '2024-10-31');
  await loadDataset({ database, folder: copy.folder, domains: [] });
  const rows = await database.prisma.designation.findMany({ where: { dueOn: { not: null } }, orderBy: { id: 'asc' } });
  expect(rows.map(({ titleEn, stage, dueOn }) => [titleEn, stage, dueOn?.toISOString().slice(0, 10)])).toEqual([
    // The words and the deadline are the data set's; the stage is that of whoever moved it.
    ['County of gardens', 'APPLIED', '2024-10-31'],
    ['Forest county', 'PLANNED', '2024-12-31'],
  ]);
  await graph.close();
});

it('nor of a promise that a decision changed, nor of the parts into which it was split', async () => {
  await using copy = await copyOf(other);
  const graph = await createTestGraph({ domains: [plan] });
  const { database } = graph;
  await loadDataset({ database, folder: copy.folder, domains: [] });
  const { prisma } = database;
  const target = await prisma.target.findFirstOrThrow({
    where: { form: 'NUMBER', value: { not: null } },
    include: { plan: true },
  });
  const { code: planCode, placeId } = target.plan;
  await prisma.organisation.create({ data: { code: 'park', nameZh: '园区', nameEn: 'Park', kind: 'BUREAU', placeId } });
  const named = { plan: planCode, target: target.code };
  const decided = { document: { titleZh: '决定' }, decidedOn: '2024-05-01', organZh: '政府', reason: '调减' };
  const part = { code: 'park', owner: 'park', value: '1', nameZh: '园区' };
  for (const [verb, more] of [
    ['adjustTarget', { value: '3', deadline: '2025-03-31', ...decided }],
    ['splitTarget', { division: 'PARK', parts: [part], reason: 'x' }],
  ] as const) {
    const { errors } = await sendMutation(graph, verb, {
      input: { ...named, ...more },
      shows: 'errors { code }',
      viewer,
    });
    expect(errors).toEqual([]);
  }
  await copy.replace('dataset.yaml', 'version: 1', 'version: 2');
  await loadDataset({ database, folder: copy.folder, domains: [] });
  const after = await prisma.target.findUniqueOrThrow({ where: { id: target.id }, include: { parts: true } });
  expect(after.value?.toFixed()).toBe('3');
  expect(after.deadline).toEqual(new Date('2025-03-31'));
  expect(after.originalValue).toEqual(target.value);
  expect(after.parts.map(({ code, withdrawnAt }) => [code, withdrawnAt])).toEqual([[`${target.code}@park`, null]]);
  expect(await prisma.reportingDuty.count({ where: { target: { partOfId: target.id } } })).toBeGreaterThan(0);
  await graph.close();
});
