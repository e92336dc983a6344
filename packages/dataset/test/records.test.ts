import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '@plangraph/database';
import { tabular } from '@plangraph/rows';
import { scratchDatabase } from '@plangraph/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DatasetError, loadDataset } from '../src/loadDataset.ts';
import { copyOf, other } from './world.ts';

const companies = tabular('Organisation', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn', 'kind'],
  references: { place: ['code'] },
});
const registry = { id: 'registry', imports: { companies } };

let database: Database;
let statements: string[];
beforeEach(async () => {
  statements = [];
  database = await scratchDatabase({ onStatement: (text) => statements.push(text) });
});
afterEach(() => database.close());

async function withCompanies(rows: string, name = 'companies') {
  const dataset = await copyOf(other);
  await mkdir(join(dataset.folder, 'records/registry'), { recursive: true });
  await writeFile(join(dataset.folder, `records/registry/${name}.yaml`), rows);
  return dataset;
}

test('records of a composed domain are loaded with the plan', async () => {
  await using dataset = await withCompanies(
    '- {code: mill, nameZh: 磨坊, nameEn: Mill, kind: COMPANY, place: other}\n',
  );
  const result = await loadDataset({ database, folder: dataset.folder, domains: [registry] });
  expect(result.models.Organisation).toEqual({ created: 2, changed: 0, unchanged: 0 });
});

test('records of a domain that is not composed are skipped, and read as soon as it is', async () => {
  await using dataset = await withCompanies('- {code: mill, nameZh: 磨坊, nameEn: Mill, kind: COMPANY}\n');
  const lines: string[] = [];
  const log = { info: (line: string) => lines.push(line) };
  const first = await loadDataset({ database, folder: dataset.folder, domains: [], log });
  expect(first.skipped).toEqual(['records/registry/companies.yaml']);
  expect(lines).toContain('records/registry/companies.yaml is skipped: its domain is not composed.');
  const second = await loadDataset({ database, folder: dataset.folder, domains: [registry] });
  expect(second.models.Organisation).toEqual({ created: 1, changed: 0, unchanged: 1 });
});

test('a file that is no import of its domain is refused with the names of its imports', async () => {
  await using dataset = await withCompanies('[]', 'firms');
  const error = await loadDataset({ database, folder: dataset.folder, domains: [registry] }).catch((reason) => reason);
  expect(error).toBeInstanceOf(DatasetError);
  expect(error.problems).toMatchObject([{ file: 'records/registry/firms.yaml', rule: 'DATASET_UNKNOWN_IMPORT' }]);
  expect(error.problems[0].cure.en).toContain('companies');
});

test('two domains may both bring the same row, but not two versions of it', async () => {
  const mill = '- {code: mill, nameZh: 磨坊, nameEn: Mill, kind: COMPANY}\n';
  await using dataset = await withCompanies(mill);
  const domains = [registry, { id: 'trade', imports: { partners: companies } }];
  await mkdir(join(dataset.folder, 'records/trade'));
  await writeFile(join(dataset.folder, 'records/trade/partners.yaml'), mill);
  const result = await loadDataset({ database, folder: dataset.folder, domains });
  expect(result.models.Organisation).toEqual({ created: 2, changed: 0, unchanged: 1 });
  await writeFile(join(dataset.folder, 'records/trade/partners.yaml'), mill.replace('Mill', 'Old mill'));
  const error = await loadDataset({ database, folder: dataset.folder, domains }).catch((reason) => reason);
  expect(error.problems).toMatchObject([{ file: 'records/trade/partners.yaml', rule: 'DATASET_DUPLICATE_KEY' }]);
});

test('a record names its line and column when it is wrong', async () => {
  await using dataset = await withCompanies(
    '- {code: mill, nameZh: 磨坊, nameEn: Mill, kind: COMPANY}\n- code: forge\n  nameZh: 铁铺\n  kind: SHOP\n  nameEn: 7\n',
  );
  const error = await loadDataset({ database, folder: dataset.folder, domains: [registry] }).catch((reason) => reason);
  expect(error.problems).toMatchObject([
    { file: 'records/registry/companies.yaml', entry: '2', line: 4, rule: 'DATASET_INVALID_VALUE' },
    { file: 'records/registry/companies.yaml', entry: '2', line: 5, rule: 'DATASET_INVALID_VALUE' },
  ]);
  expect(error.problems[0].message.en).toBe(
    'Column kind holds “SHOP”; it takes one of BUREAU, GOVERNMENT, COMPANY, PARTNER.',
  );
});

test('twenty thousand records take no more statements than one, and again change nothing', async () => {
  const row = (at: number) =>
    `- {code: c${at}, nameZh: 企业${at}, nameEn: Company ${at}, kind: COMPANY, place: other}\n`;
  const rows = Array.from({ length: 20_000 }, (_, at) => row(at));
  await using dataset = await withCompanies(rows.join(''));
  await using few = await withCompanies(row(0));
  await loadDataset({ database, folder: few.folder, domains: [registry] });
  const enough = statements.splice(0).length;
  const first = await loadDataset({ database, folder: dataset.folder, domains: [registry] });
  expect(first.models.Organisation).toEqual({ created: 19_999, changed: 0, unchanged: 2 });
  expect(statements.length).toBeLessThanOrEqual(enough);
  await writeFile(join(dataset.folder, 'records/registry/companies.yaml'), `${rows.slice(1).join('')}# one less\n`);
  const second = await loadDataset({ database, folder: dataset.folder, domains: [registry] });
  expect(second.models.Organisation).toEqual({ created: 0, changed: 0, unchanged: 20_000 });
}, 180_000);
