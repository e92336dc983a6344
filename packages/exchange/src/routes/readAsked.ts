import type { Problem } from '@plangraph/schema';
import type { Policy } from '../imports/runImport.ts';
import type { Mapping } from '../tables/findHeadings.ts';
import { wanted } from './errors.ts';
import { badParameter } from './refusals.ts';

/** What somebody who sends a file asks for beside it. */
export interface AskedOfFile {
  readonly dryRun: boolean;
  readonly policy: Policy;
  readonly reason: string | null;
  /** What headings mean, or the name under which that is kept. */
  readonly mapping: Mapping | string;
  readonly plan: string | null;
  readonly organisation: string | null;
}

/** Reads what was asked for beside a file, in the address or in fields of the form. */
export function readAsked(parameters: ReadonlyMap<string, string>): AskedOfFile | { readonly problem: Problem } {
  const dryRun = parameters.get('dryRun') ?? 'false';
  const policy = parameters.get('policy') ?? 'ALL';
  const mapping = readMapping(parameters.get('mapping') ?? '{}');
  if (dryRun !== 'true' && dryRun !== 'false') return { problem: badParameter('dryRun', dryRun, wanted.truth()) };
  if (policy !== 'ALL' && policy !== 'GOOD_ROWS') return { problem: badParameter('policy', policy, wanted.policy()) };
  if (!mapping) return { problem: badParameter('mapping', parameters.get('mapping') ?? '', wanted.mapping()) };
  return {
    dryRun: dryRun === 'true',
    policy,
    reason: parameters.get('reason')?.trim().slice(0, 2_000) || null,
    mapping,
    plan: parameters.get('plan') || null,
    organisation: parameters.get('organisation') || null,
  };
}

function readMapping(text: string): Mapping | string | null {
  if (!text.trimStart().startsWith('{')) return text.trim() || {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const fits = Object.values(value).every((each) => each === null || typeof each === 'string');
  return fits ? (value as Mapping) : null;
}
