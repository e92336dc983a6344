import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractReference } from './contract.ts';

// `pnpm contract`: writes docs/reference/contract.md.

writeFileSync(join(import.meta.dirname, '../../docs/reference/contract.md'), contractReference());
