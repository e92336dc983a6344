import { writeFileSync } from 'node:fs';
import { generated } from './generated.ts';

// `pnpm client:write`: writes what the client has of the schema, of the promised operations and of the errors.

for (const { file, text } of await generated()) writeFileSync(file, text);
