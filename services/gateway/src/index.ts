export { type OpenResponseCache, openResponseCache } from './answers/openResponseCache.ts';
export { readConfig } from './config/config.ts';
export { domains } from './domains.ts';
export { boundedDocuments, operationLimits } from './operations/limits.ts';
export { createGateway } from './start/gateway.ts';
export { createLog } from './start/log.ts';
export { openGraph } from './start/openGraph.ts';
export { runGateway } from './start/run.ts';
