import { serveDomains } from '@plangraph/gateway';
import { domains } from './domains.ts';

await serveDomains(domains, process.env);
