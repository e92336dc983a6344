/** Projects: what is built, what it costs and what stands in its way; deals, land and money for it. */
export declare const projects: import("@plangraph/schema").Domain<{
  ProjectStage: import("@plangraph/schema").EnumType<"BUILDING" | "COMPLETED" | "PLANNED" | "PRELIMINARY" | "STARTED" | "SUSPENDED">;
  ProblemState: import("@plangraph/schema").EnumType<"IN_PROGRESS" | "OPEN" | "SOLVED">;
  TaskState: import("@plangraph/schema").EnumType<"DONE" | "IN_PROGRESS" | "OPEN">;
  ReviewKind: import("@plangraph/schema").EnumType<"HALF_YEARLY" | "MONTHLY" | "QUARTERLY" | "WEEKLY">;
  DealStage: import("@plangraph/schema").EnumType<"CANCELLED" | "FUNDED" | "PARTLY_FUNDED" | "SIGNED">;
  LandState: import("@plangraph/schema").EnumType<"APPROVED_UNSUPPLIED" | "DIGESTED" | "IDLE" | "REVIVED">;
  FinancingKind: import("@plangraph/schema").EnumType<"CENTRAL_BUDGET" | "FUND" | "LOAN" | "OTHER" | "SPECIAL_BOND">;
}> & {
  readonly imports: {
    readonly projects: import("@plangraph/rows").Tabular;
    readonly milestones: import("@plangraph/rows").Tabular;
    readonly investmentRecords: import("@plangraph/rows").Tabular;
    readonly projectProblems: import("@plangraph/rows").Tabular;
    readonly projectTasks: import("@plangraph/rows").Tabular;
    readonly reviews: import("@plangraph/rows").Tabular;
    readonly deals: import("@plangraph/rows").Tabular;
    readonly dealFundings: import("@plangraph/rows").Tabular;
    readonly landParcels: import("@plangraph/rows").Tabular;
    readonly financings: import("@plangraph/rows").Tabular;
  };
};