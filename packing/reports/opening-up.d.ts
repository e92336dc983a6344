/** Opening-up: transport schemes, partner regions and what is done with them, visitors, trade. */
export declare const openingUp: import("@plangraph/schema").Domain<{
  TransportMode: import("@pothos/core").EnumRef<import("@plangraph/schema").Types, "AIRPORT" | "EXPRESSWAY" | "RAILWAY" | "ROAD">;
  TransportPlanningStatus: import("@pothos/core").EnumRef<import("@plangraph/schema").Types, "APPROVED" | "LISTED" | "PROPOSED" | "SOUGHT">;
  PartnerRegionKind: import("@pothos/core").EnumRef<import("@plangraph/schema").Types, "COOPERATION_ZONE" | "ENCLAVE" | "PAIRED_REGION">;
  CooperationStage: import("@pothos/core").EnumRef<import("@plangraph/schema").Types, "AGREED" | "COMPLETED" | "ENDED" | "PLANNED" | "UNDER_WAY">;
}> & {
  readonly imports: {
    readonly transportSchemes: import("@plangraph/rows").Tabular;
    readonly partnerRegions: import("@plangraph/rows").Tabular;
    readonly cooperationProjects: import("@plangraph/rows").Tabular;
    readonly tourismSites: import("@plangraph/rows").Tabular;
    readonly visitorRecords: import("@plangraph/rows").Tabular;
    readonly tradeRecords: import("@plangraph/rows").Tabular;
  };
};