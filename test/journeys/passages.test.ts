import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDataset } from '@plangraph/dataset';
import { openDocumentStore } from '@plangraph/documents';
import { passagesFrom, plan } from '@plangraph/plan';
import type { Viewer } from '@plangraph/schema';
import { createTestGraph, type TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const lines = [
  '他县政府工作报告',
  '一、工业',
  '更新设备，全年机器增长 12.3%。',
  '争创装备名城。',
  '生产总值增长 5%。',
  '',
];
const report = `\ufeff${lines.join('\r\n')}`;
const hash = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');
const document = hash(report);
const sentence = '全年机器增长 12.3%';
const ask = `{ target(plan: "other-2024", code: "machines.growth") { citation { path
  document { code issuer(lang: ZH) number issuedOn address mediaType sha256 place { code } openText }
  selector { page lineFrom lineTo characterFrom characterTo sha256 box { left top width height } }
  passage { value missing { code message(lang: ZH) } } } } }`;

let folder: string;
let dataset: string;
let graph: TestGraph;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passages-'));
  dataset = join(folder, 'other-2024');
  await cp(join(import.meta.dirname, '../../packages/dataset/test/fixtures/other-2024'), dataset, { recursive: true });
  const store = openDocumentStore({ address: join(folder), key: null, region: 'us-east-1' });
  graph = await createTestGraph({ domains: [plan], systems: [passagesFrom(store, { timeLimit: 30_000, pause: 0 })] });
  await writeFile(join(folder, document), report);
  await state({ openText: 'false' });
});
afterAll(async () => {
  await graph?.close();
  await rm(folder, { recursive: true });
});

/** Loads the next version of the data set, with what it says of its documents and passages. */
let version = 1;
async function state({ openText, passage = hash(sentence) }: { openText: string; passage?: string }): Promise<void> {
  const head = join(dataset, 'dataset.yaml');
  const text = await readFile(head, 'utf8');
  const facts = `issuerZh: 他县人民政府, issuerEn: Government of Other County, number: 第三次会议, issuedOn: 2024-01-15, address: 'https://other.example/report', mediaType: text/plain, sha256: ${document}, openText: ${openText}`;
  const stated = text
    .replace(/version: \d+/, `version: ${++version}`)
    .replace(/code: other-2024-report,.*\}/, `code: other-2024-report, titleZh: 报告, titleEn: Report, ${facts} }`);
  await writeFile(head, stated);
  await writeFile(
    join(dataset, 'passages.yaml'),
    `- { path: industry/1/1, page: 1, lines: 3, characters: [5, 17], box: [0.1, 0.2, 0.5, 0.05], sha256: ${passage} }\n`,
  );
  await loadDataset({ database: graph.database, folder: dataset, domains: [plan] });
}

const viewer = (organisation: string | null, ...roles: string[]): { viewer: Viewer } => ({
  viewer: { subject: 'somebody', organisation, roles },
});
const passageFor = async (who: { viewer: Viewer | null }) => {
  const { data, errors } = await graph.query(ask, {}, who);
  expect(errors).toBeUndefined();
  return data.target.citation.passage;
};
const missing = async (who: { viewer: Viewer | null }) => (await passageFor(who)).missing?.code ?? null;

describe('a passage of a source', () => {
  it('is shown with its document and its place there to those who may read it, from the very text', async () => {
    const { data } = await graph.query(ask, {}, viewer('other-economy', 'reader'));
    expect(data.target.citation).toEqual({
      path: 'industry/1/1',
      document: {
        code: 'other-2024-report',
        issuer: '他县人民政府',
        number: '第三次会议',
        issuedOn: '2024-01-15',
        address: 'https://other.example/report',
        mediaType: 'text/plain',
        sha256: document,
        place: { code: 'other' },
        openText: false,
      },
      selector: {
        page: 1,
        lineFrom: 3,
        lineTo: 3,
        characterFrom: 5,
        characterTo: 17,
        sha256: hash(sentence),
        box: { left: '0.1', top: '0.2', width: '0.5', height: '0.05' },
      },
      passage: { value: sentence, missing: null },
    });
  });

  it('is read by the organisations of its place, of places above and beneath, and by the operator; by nobody else', async () => {
    const { prisma } = graph.database;
    const { id } = await prisma.place.findUniqueOrThrow({ where: { code: 'other' } });
    const names = { nameZh: '某地', nameEn: 'Somewhere' };
    const city = await prisma.place.create({ data: { code: 'city', ...names, kind: 'CITY' } });
    await prisma.place.update({ where: { id }, data: { parentId: city.id } });
    const town = await prisma.place.create({ data: { code: 'town', ...names, kind: 'TOWNSHIP', parentId: id } });
    const sister = await prisma.place.create({ data: { code: 'sister', ...names, kind: 'COUNTY', parentId: city.id } });
    for (const [code, placeId] of Object.entries({ above: city.id, beneath: town.id, beside: sister.id, gone: id })) {
      const retiredAt = code === 'gone' ? new Date() : null;
      await prisma.organisation.create({ data: { code, ...names, kind: 'BUREAU', placeId, retiredAt } });
    }
    expect(await missing(viewer('above', 'reader'))).toBeNull();
    expect(await missing(viewer('beneath', 'reporter'))).toBeNull();
    expect(await missing(viewer(null, 'administrator'))).toBeNull();
    for (const who of [viewer('beside', 'approver'), viewer('gone', 'reader'), viewer('nobody', 'administrator')]) {
      expect(await missing(who)).toBe('PASSAGE_NOT_OPEN');
    }
    expect(await missing(viewer('other-economy'))).toBe('PASSAGE_NOT_OPEN');
    expect(await missing(viewer(null, 'reader'))).toBe('PASSAGE_NOT_OPEN');
    expect(await missing({ viewer: null })).toBe('PASSAGE_NOT_OPEN');
  });

  it('is read by everybody once its document is open, and as of a moment before by whom it was', async () => {
    const before = new Date();
    await state({ openText: 'true' });
    expect(await passageFor({ viewer: null })).toEqual({ value: sentence, missing: null });
    const then = ask.replace('code: "machines.growth"', `code: "machines.growth", asOf: "${before.toISOString()}"`);
    const { data } = await graph.query(then, {}, { viewer: null });
    expect(data.target.citation.passage.missing.code).toBe('PASSAGE_NOT_OPEN');
  });

  it('is missing, and says why, where the document is away or was altered, or the hash is another', async () => {
    const path = join(folder, document);
    await rm(path);
    expect(await passageFor({ viewer: null })).toMatchObject({ value: null, missing: { code: 'DOCUMENT_MISSING' } });
    await writeFile(path, report.replace('12.3', '21.3'));
    expect(await missing({ viewer: null })).toBe('DOCUMENT_ALTERED');
    await writeFile(path, report);
    await state({ openText: 'true', passage: hash('全年机器增长 21.3%') });
    expect(await missing({ viewer: null })).toBe('PASSAGE_ALTERED');
    await state({ openText: 'true' });
    expect(await missing({ viewer: null })).toBeNull();
  });

  it('is missing where this gateway keeps no documents', async () => {
    const bare = await createTestGraph({ domains: [plan] });
    await loadDataset({ database: bare.database, folder: dataset, domains: [plan] });
    const { data } = await bare.query(ask);
    expect(data.target.citation.passage.missing.code).toBe('NO_DOCUMENT_STORE');
    await bare.close();
  });
});
