import { serveDomains } from '@plangraph/gateway';
import { domains } from './domains.ts';
import { systems } from './systems.ts';

await serveDomains(domains, process.env, { systems });
