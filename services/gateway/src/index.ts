export { readConfig } from './config.ts';
export { domains } from './domains.ts';
export { createGateway } from './gateway.ts';
export { createLog } from './log.ts';
export { boundedDocuments, operationLimits } from './operationLimits.ts';
export { type OpenResponseCache, openResponseCache } from './responseCacheOpen.ts';
export { runGateway } from './run.ts';
