import { serveDomains } from '@plangraph/gateway';
import { systems } from './systems.ts';

await serveDomains(import('./domains.ts'), process.env, { systems });
