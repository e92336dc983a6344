import { Database } from "@plangraph/database";
import { Domain } from "@plangraph/schema";
/** A demonstration was refused. Nothing of it was written. */
export declare class DemoError extends Error {
  readonly name = "DemoError";
  readonly code: string;
  readonly messageZh: string;
  constructor(code: string, en: string, zh: string);
}
/** What loading a demonstration needs. */
interface DemoOptions {
  readonly database: Pick<Database, 'pool'>;
  /** The domains that are composed; each makes up records of its own. */
  readonly domains: readonly Domain[];
  /** Code of the plan, whose data set is loaded. */
  readonly plan: string;
  /** Where progress goes; nowhere when left out. */
  readonly log?: {
    info(message: string): void;
  };
  /** Told how far it has come, in parts of a whole: counties of a province. */
  readonly progress?: (done: number, total: number) => void;
}
/** What loading a demonstration did. */
interface DemoResult {
  /** Whether the demonstration was there already, so that nothing was written. */
  readonly unchanged: boolean;
}
/**
 * Loads the synthetic year of a plan: organisations, figures of all targets with the ways that reports take, and the
 * records of all domains, each marked as synthetic. All of it in one transaction, the same in every database; loading it
 * again changes nothing.
 *
 * @throws DemoError when there are real figures, or there is no such plan.
 */
export declare function loadDemo({ database, domains, plan: code, log }: DemoOptions): Promise<DemoResult>;
/**
 * Loads the synthetic year of a plan and, around it, counties that do not exist: each with a plan that promises the same
 * in other values, and a synthetic year of that plan. The counties come in one transaction, the same in every database;
 * loading them again changes nothing.
 *
 * @param options.counties how many there are, with the plan's own.
 * @throws DemoError when there are real figures, or there is no such plan.
 */
export declare function loadProvince({ counties, ...options }: DemoOptions & {
  readonly counties?: number;
}): Promise<DemoResult>;
export {};