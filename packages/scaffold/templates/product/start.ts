import { serveDomains } from '@plangraph/gateway';

await serveDomains(import('./domains.ts'), process.env);
