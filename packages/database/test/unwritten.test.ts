import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findUnwritten } from '../src/migrations/findUnwritten.ts';
import { type Owner, ownerNamed } from '../src/migrations/owners.ts';

describe('a data model that its migrations do not make', () => {
  const house = ownerNamed(null) as Owner;
  let edited: Owner;
  beforeEach(() => {
    const folder = mkdtempSync(join(tmpdir(), 'plangraph-unwritten-'));
    cpSync(house.folder, folder, { recursive: true, filter: (path) => !/(migrations|seed)$/.test(path) });
    edited = { ...house, folder };
  });
  afterEach(() => rmSync(edited.folder, { recursive: true }));

  const edit = (text: string, other: string) => {
    const file = join(edited.folder, 'industry.prisma');
    writeFileSync(file, readFileSync(file, 'utf8').replace(text, other));
  };
  const told = () =>
    findUnwritten([edited]).then(
      () => 'nothing',
      (error) => error,
    );

  it('is told by its models and columns, with the command that writes the migration', async () => {
    edit('model Park {', 'model Park {\n  depth Int?');
    expect(await told()).toMatchObject({
      code: 'MIGRATION_UNWRITTEN',
      message: expect.stringMatching(
        /says what no migration makes:\n {2}\[\*\] Changed the `Park` table\n {4}\[\+\] Added column `depth`\nWrite the migration, .*pnpm@12 migrate:create <subject>$/,
      ),
      messageZh: expect.stringMatching(/没有对应的迁移：[\s\S]*`depth`[\s\S]*migrate:create <主题>$/),
    });
  });

  it('is none where only its words are others', async () => {
    edit('model Park {', '// A remark.\nmodel Park {\n');
    expect(await told()).toBe('nothing');
  });

  it('is none where it stands otherwise, and no database would see it', async () => {
    edit('model Park {', 'model   Park   {');
    expect(await told()).toBe('nothing');
  });
});
