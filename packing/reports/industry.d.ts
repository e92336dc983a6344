/**
 * A unified social credit code (GB 32100-2015) that belongs to nobody, with both of its check characters: an enterprise
 * under the market authority, in a region that does not exist, whose organisation code begins with DEM. Codes of worlds
 * with different names differ.
 *
 * @throws RangeError for a serial number below 1 or above 960.
 * @example fictitiousCreditCode(1) // '91000000DEM000014K'
 */
export declare function fictitiousCreditCode(serial: number, world?: string): string;
/** Industry: chains, parks and enterprises, how they grow and what they produce. */
export declare const industry: import("@plangraph/schema").Domain<{
  ParkKind: import("@plangraph/schema").EnumType<"CHEMICAL" | "DEVELOPMENT_ZONE" | "SMALL_AND_MICRO" | "SPECIALISED">;
  RecognitionKind: import("@plangraph/schema").EnumType<"ABOVE_SCALE" | "HIDDEN_CHAMPION" | "LITTLE_GIANT" | "SPECIALISED_SME">;
  EchelonMeasure: import("@plangraph/schema").EnumType<"OUTPUT" | "OUTPUT_GROWTH" | "RECOGNITION" | "REVENUE" | "REVENUE_GROWTH">;
  ListingStage: import("@plangraph/schema").EnumType<"FILED" | "LISTED" | "NEEQ_BASE" | "NEEQ_INNOVATION" | "TUTORING_FILED" | "WITHDRAWN">;
}> & {
  readonly imports: {
    readonly industryChains: import("@plangraph/rows").Tabular;
    readonly parks: import("@plangraph/rows").Tabular;
    readonly enterprises: import("@plangraph/rows").Tabular;
    readonly recognitions: import("@plangraph/rows").Tabular;
    readonly echelonCriteria: import("@plangraph/rows").Tabular;
    readonly listingCases: import("@plangraph/rows").Tabular;
    readonly clearedSites: import("@plangraph/rows").Tabular;
    readonly enterpriseOutputs: import("@plangraph/rows").Tabular;
  };
};