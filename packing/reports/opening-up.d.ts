/** Opening-up: transport schemes, partner regions and what is done with them, visitors, trade. */
export declare const openingUp: import("@plangraph/schema").Domain<{
  TransportMode: import("@plangraph/schema").EnumType<"AIRPORT" | "EXPRESSWAY" | "RAILWAY" | "ROAD">;
  TransportPlanningStatus: import("@plangraph/schema").EnumType<"APPROVED" | "LISTED" | "PROPOSED" | "SOUGHT">;
  PartnerRegionKind: import("@plangraph/schema").EnumType<"COOPERATION_ZONE" | "ENCLAVE" | "PAIRED_REGION">;
  CooperationStage: import("@plangraph/schema").EnumType<"AGREED" | "COMPLETED" | "ENDED" | "PLANNED" | "UNDER_WAY">;
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