import { composition, kit, migrations, model, noun, type PlantedMistake, vitest } from './plantedMistake.ts';

/** What goes wrong in a data model and its migrations. */
export const modelMistakes: readonly PlantedMistake[] = [
  {
    mistake: 'a migration that was edited',
    toldBy: '`test`',
    says: ['was edited: restore its file, and write the change as a new migration'],
    plants: [{ file: 'MIGRATION', instead: '-- CreateEnum', write: '-- Edited\n-- CreateEnum' }],
    told: [[...vitest, 'packages/database/test/checksums.test.ts']],
  },
  {
    mistake: 'a migration that is forgotten',
    toldBy: 'kit',
    says: ['says what no migration makes', 'Added column', 'depth', 'migrate:create <subject>'],
    plants: [
      {
        file: model,
        instead: '  nameEn      String?\n',
        write: '  nameEn      String?\n  /// How deep it is, in metres.\n  depth Int?\n',
      },
      { file: noun, instead: `startedOn: t.column`, write: `depth: t.column('depth'),\n      startedOn: t.column` },
    ],
    ofModel: true,
    told: kit('is borne by an indicator'),
  },
  {
    mistake: 'half a migration',
    toldBy: '`check`',
    says: ['Migrations and data model have parted: run migrate:create'],
    plants: [
      {
        file: model,
        instead: '  nameEn      String?\n',
        write: '  nameEn      String?\n  /// How deep it is, in metres.\n  depth Int?\n',
      },
    ],
    ofModel: true,
    told: migrations,
  },
  {
    mistake: 'a field without a description',
    toldBy: 'composition',
    says: ['has no description. Write /// above it'],
    plants: [
      {
        file: model,
        instead: '  /// Civil date on which the work began; null before, and where no source states it.\n',
        write: '',
      },
    ],
    ofModel: true,
    told: composition,
  },
  {
    mistake: 'a register whose model has no `retiredAt`',
    toldBy: 'composition',
    says: ['whose model has no moment retiredAt; retirement takes the place of deletion'],
    plants: [
      {
        file: model,
        instead: '  retiredAt   DateTime? @db.Timestamptz(3)\n',
        write: '  retiredDay  DateTime? @db.Timestamptz(3)\n',
      },
    ],
    ofModel: true,
    told: composition,
  },
];
