/** Projects: what is built, what it costs and what stands in its way; deals, land and money for it. */
export declare const projects: import("@plangraph/schema").Domain<{
  ProjectStage: import("@pothos/core").EnumRef<import("@plangraph/schema").Types, "BUILDING" | "COMPLETED" | "PLANNED" | "PRELIMINARY" | "STARTED" | "SUSPENDED">;
  ProblemState: import("@pothos/core").EnumRef<import("@plangraph/schema").Types, "IN_PROGRESS" | "OPEN" | "SOLVED">;
  TaskState: import("@pothos/core").EnumRef<import("@plangraph/schema").Types, "DONE" | "IN_PROGRESS" | "OPEN">;
  ReviewKind: import("@pothos/core").EnumRef<import("@plangraph/schema").Types, "HALF_YEARLY" | "MONTHLY" | "QUARTERLY" | "WEEKLY">;
  DealStage: import("@pothos/core").EnumRef<import("@plangraph/schema").Types, "CANCELLED" | "FUNDED" | "PARTLY_FUNDED" | "SIGNED">;
  LandState: import("@pothos/core").EnumRef<import("@plangraph/schema").Types, "APPROVED_UNSUPPLIED" | "DIGESTED" | "IDLE" | "REVIVED">;
  FinancingKind: import("@pothos/core").EnumRef<import("@plangraph/schema").Types, "CENTRAL_BUDGET" | "FUND" | "LOAN" | "OTHER" | "SPECIAL_BOND">;
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