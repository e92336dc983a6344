import type { ProcessEnvironment } from '../config/config.ts';
import { examine } from '../doctor/examine.ts';

/** `doctor`: looks at everything that a gateway needs, changes nothing, and prints what was found as one JSON document. */
export async function runDoctor(environment: ProcessEnvironment): Promise<void> {
  process.stdout.write(`${JSON.stringify({ examined: await examine({ environment }) }, null, 2)}\n`);
}
