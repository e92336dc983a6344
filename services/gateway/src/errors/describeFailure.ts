import { resolve } from 'node:path';
import type { Failure } from './failure.ts';
import { missingPackage } from './missingPackage.ts';
import { placesOf } from './placesOf.ts';

/** Where sources lie that declare something: in a checkout its packages, in a product that has installed the gateway its own folders. */
const sources = import.meta.url.includes('/node_modules/')
  ? { root: process.cwd(), packages: '' }
  : { root: resolve(import.meta.dirname, '../../../..'), packages: 'packages/' };

/**
 * What a command prints when it fails. The failures of other packages are told by their shape: a code with a Chinese
 * text, or with problems that their message lists in both languages. Of a composition that failed it is the message, and where that was
 * declared; its stack is for whoever asks for `LOG_LEVEL=debug`. Whatever is none of these is a defect and keeps its stack.
 */
export function describeFailure(error: unknown, { LOG_LEVEL: level }: NodeJS.ProcessEnv = process.env): string {
  if (!(error instanceof Error)) return `${String(error)}\n`;
  const { code, messageZh, problems } = error as Partial<Failure> & { problems?: unknown };
  if (typeof code === 'string' && typeof messageZh === 'string') return `${code}: ${error.message}\n${messageZh}\n`;
  if (typeof code === 'string' && Array.isArray(problems)) return `${code}: ${error.message}\n`;
  const missing = missingPackage(error);
  if (missing) return describeFailure(missing);
  const stack = `${error.stack ?? error.message}\n`;
  if (error.name !== 'CompositionError') return stack;
  const places = placesOf(stack, sources.root, sources.packages).map((place) => `  → ${place}\n`);
  const isAsked = level === 'debug' || level === 'trace';
  return `${error.name}: ${error.message}\n${places.join('')}${isAsked ? stack : ''}`;
}
