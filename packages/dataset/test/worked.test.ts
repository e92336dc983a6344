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
