import { writeFileSync } from 'node:fs';
import generatorHelper from '@prisma/generator-helper';
import { describeModels } from './models.ts';

// A second generator beside Prisma's own: it writes the data model as one constant, so that the reader knows tables,
// columns, relations and indexes at run time, and the compiler knows their names.
generatorHelper.generatorHandler({
  onManifest: () => ({ prettyName: 'the data model as a constant' }),
  onGenerate: async ({ generator, dmmf }) => {
    const output = generator.output?.value;
    if (!output) throw new Error('The generator `models` in prisma/schema.prisma names no output.');
    writeFileSync(output, describeModels(dmmf.datamodel));
  },
});
