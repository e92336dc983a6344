import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plantedMistakes, tableOf } from './plantedMistakes.ts';

// Writes the guide's table of mistakes from what `pnpm newcomer` plants: `npx -y pnpm@12 exec node test/newcomer/writeMistakes.ts`.

const guide = join(import.meta.dirname, '../../docs/guides/domain-developer.md');
const table = /(?<=<!-- mistakes -->\n)[\s\S]*?(?=\n<!-- end of mistakes -->)/;
writeFileSync(
  guide,
  readFileSync(guide, 'utf8').replace(table, () => tableOf(plantedMistakes)),
);
