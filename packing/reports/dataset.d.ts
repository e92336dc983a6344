import { Tabular, Transaction, WriteCounts } from "@plangraph/rows";
import { Database } from "@plangraph/database";
import { Evidence } from "@plangraph/schema";
import { BilingualText } from "@plangraph/messages";
/**
 * Finds what targets are compared with: the series of relative ones; of those of growth the target of the level, in the same
 * plan; of all the same promise of the year before, of the same place and as real. Plans load in any order, so all are
 * looked at again whenever one has been loaded.
 */
export declare function findComparisons(transaction: Transaction): Promise<void>;
/** Models whose rows several plans share; each is known by its code. */
export declare const commonModels: readonly ['Place', 'Organisation', 'Unit', 'Indicator', 'SourceDocument'];
/** Codes of the common definitions that a data set contains, by model. */
type Definitions = Readonly<Record<string, readonly string[]>>;
/** What is remembered of a data set that was loaded. */
interface Load {
  readonly code: string;
  readonly version: number;
  readonly defines: Definitions;
}
/** The last load of a data set, whatever its files were. */
export declare function findEarlier(transaction: Transaction, code: string): Promise<Load | undefined>;
/** Remembers a load in the place of the data set's last one. */
export declare function recordLoad(transaction: Transaction, load: Load, checksum: string): Promise<void>;
/**
 * Writes which figures are due of every target of a plan that can be read, and until when. A duty that is no longer one,
 * because the rhythm changed, is withdrawn unless something was reported for it.
 */
export declare function writeDuties(transaction: Transaction, plan: string): Promise<void>;
/** Runs work in one transaction: all of it lasts, or nothing. Its statements may take as long as they need. */
export declare function inTransaction<T>(pool: Database['pool'], work: (transaction: Transaction) => Promise<T>): Promise<T>;
/** Something wrong in a data set: where it stands, which rule it breaks, and the cure. */
interface DatasetProblem {
  /** File within the data set, such as `areas/industry.yaml`; null when no one file is at fault. */
  readonly file: string | null;
  /** Entry within the file, counted from 1, such as `sections/1/targets/2`; null for the file as a whole. */
  readonly entry: string | null;
  /** Line of the file, from 1. */
  readonly line: number | null;
  /** Code of the rule, such as `DATASET_UNKNOWN_REFERENCE`; docs/reference/dataset.md lists them. */
  readonly rule: `DATASET_${string}`;
  /** What is wrong. */
  readonly message: BilingualText;
  /** What would put it right. */
  readonly cure: BilingualText;
}
/** A data set was refused. Nothing of it was written. */
export declare class DatasetError extends Error {
  readonly name = "DatasetError";
  readonly code = "DATASET_REFUSED";
  /** Everything that is wrong, in the order of the files. */
  readonly problems: readonly DatasetProblem[];
  constructor(folder: string, problems: readonly DatasetProblem[]);
}
/** What the loader needs to know of a domain that is composed. */
interface LoadedDomain {
  readonly id: string;
  readonly imports?: Readonly<Record<string, Tabular>>;
  /** What the domain counts, by the code of the indicator. */
  readonly evidence?: Readonly<Record<string, Evidence>>;
}
/** Something that the database has and the data set has no longer: of a plan's spine it is withdrawn. */
interface KeptRow {
  readonly model: string;
  /** Its natural key, without the plan. */
  readonly key: string;
}
/** What loading a data set needs. */
interface LoadOptions {
  readonly database: Pick<Database, 'pool'>;
  /** The folder that holds `dataset.yaml`. */
  readonly folder: string;
  /** The domains that are composed; records of others are skipped. */
  readonly domains: readonly LoadedDomain[];
  /** Where progress goes; nowhere when left out. */
  readonly log?: {
    info(message: string): void;
  };
}
/** What loading a data set did. */
interface LoadResult {
  /** Code of the data set, which is that of its plan. */
  readonly code: string;
  readonly version: number;
  /** Whether the very same data set had been loaded before, so that nothing was read or written. */
  readonly unchanged: boolean;
  /** How many rows were written, by model. */
  readonly models: Readonly<Record<string, WriteCounts>>;
  /** What the database has of this plan and the data set has no longer: withdrawn, never deleted. */
  readonly kept: readonly KeptRow[];
  /** Files of records whose domain is not composed. */
  readonly skipped: readonly string[];
}
/**
 * Loads a data set: reads all of it, checks all of it, and writes it in one transaction. Whatever stops it, the database
 * has either the whole data set or nothing of it; loading it again changes nothing.
 *
 * @throws DatasetError with everything that is wrong, each with file, entry, rule and cure.
 * @throws CompositionError when rows of a domain's contract could not be written at all.
 */
export declare function loadDataset({ database, folder, domains, log }: LoadOptions): Promise<LoadResult>;
/** The row contracts of the spine: data sets are flattened into these, and domains may import places and organisations. */
export declare const spine: {
  measures: import("@plangraph/rows").Tabular;
  designations: import("@plangraph/rows").Tabular;
  checkpoints: import("@plangraph/rows").Tabular;
  places: import("@plangraph/rows").Tabular;
  organisations: import("@plangraph/rows").Tabular;
  units: import("@plangraph/rows").Tabular;
  indicators: import("@plangraph/rows").Tabular;
  documents: import("@plangraph/rows").Tabular;
  plans: import("@plangraph/rows").Tabular;
  areas: import("@plangraph/rows").Tabular;
  sections: import("@plangraph/rows").Tabular;
  citations: import("@plangraph/rows").Tabular;
  targets: import("@plangraph/rows").Tabular;
  waypoints: import("@plangraph/rows").Tabular;
  scoreRules: import("@plangraph/rows").Tabular;
  measureResponsibilities: import("@plangraph/rows").Tabular;
  targetResponsibilities: import("@plangraph/rows").Tabular;
};
/** The columns of a plan that hold its thresholds. */
export declare const thresholdColumns: ("leastGrowthScale" | "leastRatioScale" | "thresholdAbout" | "thresholdBasis" | "thresholdBlue" | "thresholdGreen" | "thresholdOrange" | "thresholdYellow")[];
export type { DatasetProblem };