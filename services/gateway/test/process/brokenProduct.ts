// A product whose list of domains fails while it is read.
import { serveDomains } from '../../src/index.ts';

await serveDomains(import('./brokenDomains.ts'), process.env);
