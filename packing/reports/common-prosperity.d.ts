/** Common prosperity: the income of villages and residents, jobs, regional brands, facilities and heritage. */
export declare const commonProsperity: import("@plangraph/schema").Domain<{
  FacilityKind: import("@pothos/core").EnumRef<import("@plangraph/schema").Types, "CHILD_CARE" | "HOSPITAL" | "OLD_AGE">;
  FacilityStage: import("@pothos/core").EnumRef<import("@plangraph/schema").Types, "BUILDING" | "CLOSED" | "OPEN" | "PLANNED">;
  HeritageLevel: import("@pothos/core").EnumRef<import("@plangraph/schema").Types, "COUNTY" | "MUNICIPAL" | "NATIONAL" | "PROVINCIAL">;
  HeritageStage: import("@pothos/core").EnumRef<import("@plangraph/schema").Types, "APPLIED" | "CANDIDATE" | "DELISTED" | "LISTED" | "NOT_LISTED">;
}> & {
  readonly imports: {
    readonly villageIncomes: import("@plangraph/rows").Tabular;
    readonly brands: import("@plangraph/rows").Tabular;
    readonly brandSales: import("@plangraph/rows").Tabular;
    readonly jobRecords: import("@plangraph/rows").Tabular;
    readonly incomeSurveys: import("@plangraph/rows").Tabular;
    readonly facilities: import("@plangraph/rows").Tabular;
    readonly heritageItems: import("@plangraph/rows").Tabular;
  };
};