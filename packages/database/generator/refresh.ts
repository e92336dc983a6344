import { join } from 'node:path';
import { refreshModel } from './refreshModel.ts';

// The model of this repository's own product.
const root = join(import.meta.dirname, '../../..');
refreshModel({
  root,
  list: join(root, 'services/gateway/src/domains.ts'),
  house: join(root, 'prisma'),
  output: join(root, 'packages/database/src/generated'),
  describe: 'node packages/database/generator/generate.ts',
  sources: [
    'packages/database/generator/*.ts',
    'packages/database/src/model/*.ts',
    'prisma.config.ts',
    'pnpm-lock.yaml',
  ],
});
