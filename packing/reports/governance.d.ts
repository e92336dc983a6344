/**
 * Governance: reforms, services done at one go, the requests of enterprises, campaigns against risks, petitions,
 * mediations and legal reviews.
 */
export declare const governance: import("@plangraph/schema").Domain<{
  ReformStage: import("@plangraph/schema").EnumType<"COMPLETED" | "PLANNED" | "UNDER_WAY">;
  ServiceMatterKind: import("@plangraph/schema").EnumType<"ENTERPRISE" | "PERSON">;
  ServiceMatterStage: import("@plangraph/schema").EnumType<"OFFERED" | "ON_TRIAL" | "PLANNED">;
  RequestState: import("@plangraph/schema").EnumType<"ANSWERED" | "RECEIVED" | "RESOLVED">;
  HandlingEscalation: PothosSchemaTypes.EnumRef<PothosSchemaTypes.ExtendDefaultTypes<import("@plangraph/schema").GraphTypes>, "NONE" | "REMINDED" | "SUMMONED" | "SUPERVISED", "NONE" | "REMINDED" | "SUMMONED" | "SUPERVISED">;
  CampaignStage: import("@plangraph/schema").EnumType<"CLOSED" | "PLANNED" | "UNDER_WAY">;
  InspectionState: import("@plangraph/schema").EnumType<"CLOSED" | "HAZARDS_OPEN" | "HELD">;
  PetitionState: import("@plangraph/schema").EnumType<"CLOSED" | "RECEIVED" | "RESOLVED" | "UNDER_WAY">;
  MediationState: import("@plangraph/schema").EnumType<"FAILED" | "SETTLED" | "UNDER_WAY">;
  LegalReviewOutcome: import("@plangraph/schema").EnumType<"LAWFUL" | "PENDING" | "REFUSED" | "TO_AMEND">;
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