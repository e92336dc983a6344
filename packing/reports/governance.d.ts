/**
 * Governance: reforms, services done at one go, the requests of enterprises, campaigns against risks, petitions,
 * mediations and legal reviews.
 */
export declare const governance: import("@plangraph/schema").Domain<{
  ReformStage: import("@pothos/core").EnumRef<import("@plangraph/schema").Types, "COMPLETED" | "PLANNED" | "UNDER_WAY">;
  ServiceMatterKind: import("@pothos/core").EnumRef<import("@plangraph/schema").Types, "ENTERPRISE" | "PERSON">;
  ServiceMatterStage: import("@pothos/core").EnumRef<import("@plangraph/schema").Types, "OFFERED" | "ON_TRIAL" | "PLANNED">;
  RequestState: import("@pothos/core").EnumRef<import("@plangraph/schema").Types, "ANSWERED" | "RECEIVED" | "RESOLVED">;
  HandlingEscalation: PothosSchemaTypes.EnumRef<PothosSchemaTypes.ExtendDefaultTypes<import("@plangraph/schema").GraphTypes>, "NONE" | "REMINDED" | "SUMMONED" | "SUPERVISED", "NONE" | "REMINDED" | "SUMMONED" | "SUPERVISED">;
  CampaignStage: import("@pothos/core").EnumRef<import("@plangraph/schema").Types, "CLOSED" | "PLANNED" | "UNDER_WAY">;
  InspectionState: import("@pothos/core").EnumRef<import("@plangraph/schema").Types, "CLOSED" | "HAZARDS_OPEN" | "HELD">;
  PetitionState: import("@pothos/core").EnumRef<import("@plangraph/schema").Types, "CLOSED" | "RECEIVED" | "RESOLVED" | "UNDER_WAY">;
  MediationState: import("@pothos/core").EnumRef<import("@plangraph/schema").Types, "FAILED" | "SETTLED" | "UNDER_WAY">;
  LegalReviewOutcome: import("@pothos/core").EnumRef<import("@plangraph/schema").Types, "LAWFUL" | "PENDING" | "REFUSED" | "TO_AMEND">;
}> & {
  readonly imports: {
    readonly reforms: import("@plangraph/rows").Tabular;
    readonly serviceMatters: import("@plangraph/rows").Tabular;
    readonly enterpriseRequests: import("@plangraph/rows").Tabular;
    readonly riskCampaigns: import("@plangraph/rows").Tabular;
    readonly inspections: import("@plangraph/rows").Tabular;
    readonly petitionCases: import("@plangraph/rows").Tabular;
    readonly mediations: import("@plangraph/rows").Tabular;
    readonly legalReviews: import("@plangraph/rows").Tabular;
  };
};