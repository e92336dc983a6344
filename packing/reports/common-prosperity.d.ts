/** Common prosperity: the income of villages and residents, jobs, regional brands, facilities and heritage. */
export declare const commonProsperity: import("@plangraph/schema").Domain<{
  FacilityKind: import("@plangraph/schema").EnumType<"CHILD_CARE" | "HOSPITAL" | "OLD_AGE">;
  FacilityStage: import("@plangraph/schema").EnumType<"BUILDING" | "CLOSED" | "OPEN" | "PLANNED">;
  HeritageLevel: import("@plangraph/schema").EnumType<"COUNTY" | "MUNICIPAL" | "NATIONAL" | "PROVINCIAL">;
  HeritageStage: import("@plangraph/schema").EnumType<"APPLIED" | "CANDIDATE" | "DELISTED" | "LISTED" | "NOT_LISTED">;
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