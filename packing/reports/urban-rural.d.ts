/**
 * Urban and rural: the districts that are developed, and the neighbourhoods, communities and villages that are renewed,
 * relocations, findings to put right and works for the environment.
 */
export declare const urbanRural: import("@plangraph/schema").Domain<{
  RenewalKind: import("@plangraph/schema").EnumType<"FUTURE_COMMUNITY" | "FUTURE_VILLAGE" | "OLD_NEIGHBOURHOOD">;
  RenewalStage: import("@plangraph/schema").EnumType<"COMPLETED" | "PLANNED" | "UNDER_WAY">;
  RelocationStage: import("@plangraph/schema").EnumType<"MOVED" | "PLANNED" | "SIGNED">;
  RectificationOrigin: import("@plangraph/schema").EnumType<"CENTRAL_INSPECTION" | "LOCAL_INSPECTION" | "PROVINCIAL_INSPECTION" | "RIVER_BASIN_DISCLOSURE">;
  RectificationState: import("@plangraph/schema").EnumType<"ACCEPTED" | "CLOSED" | "IN_PROGRESS" | "OPEN">;
  RectificationEscalation: PothosSchemaTypes.EnumRef<PothosSchemaTypes.ExtendDefaultTypes<import("@plangraph/schema").GraphTypes>, "NONE" | "REMINDED" | "SUMMONED" | "SUPERVISED", "NONE" | "REMINDED" | "SUMMONED" | "SUPERVISED">;
  EcologyWorkKind: import("@plangraph/schema").EnumType<"AIR" | "FOREST" | "SOIL" | "WASTE" | "WATER">;
  EcologyWorkStage: import("@plangraph/schema").EnumType<"COMPLETED" | "PLANNED" | "UNDER_WAY">;
}> & {
  readonly imports: {
    readonly districts: import("@plangraph/rows").Tabular;
    readonly renewalSchemes: import("@plangraph/rows").Tabular;
    readonly relocations: import("@plangraph/rows").Tabular;
    readonly rectificationItems: import("@plangraph/rows").Tabular;
    readonly ecologyWorks: import("@plangraph/rows").Tabular;
  };
};