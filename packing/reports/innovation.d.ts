/** Innovation: schools and their communities, recognitions for technology, research institutions and enclaves. */
export declare const innovation: import("@plangraph/schema").Domain<{
  EducationCommunityKind: import("@plangraph/schema").EnumType<"MOUNTAIN_SEA" | "URBAN_RURAL">;
  SchoolKind: import("@plangraph/schema").EnumType<"COMPLETE_SECONDARY" | "JUNIOR_HIGH" | "KINDERGARTEN" | "NINE_YEAR" | "PRIMARY" | "SENIOR_HIGH" | "SPECIAL_EDUCATION" | "TECHNICIAN_COLLEGE" | "TOURISM" | "VOCATIONAL">;
  FoundingStage: import("@plangraph/schema").EnumType<"CLOSED" | "FOUNDING" | "OPEN" | "SOUGHT">;
  TechRecognitionKind: import("@plangraph/schema").EnumType<"HIGH_TECH" | "TECH_LEADER" | "TECH_LITTLE_GIANT" | "TECH_SME">;
  ResearchInstitutionKind: import("@plangraph/schema").EnumType<"ACADEMY_INSTITUTE" | "ENTERPRISE_INSTITUTE" | "INDUSTRY_INSTITUTE" | "LABORATORY" | "UNIVERSITY_INSTITUTE">;
  ResearchInstitutionLevel: import("@plangraph/schema").EnumType<"COUNTY" | "MUNICIPAL" | "NATIONAL" | "PROVINCIAL">;
  ResearchProjectStage: import("@plangraph/schema").EnumType<"ACCEPTED" | "APPLIED" | "NOT_WON" | "UNDER_WAY" | "WON">;
  ResearchProjectLevel: import("@plangraph/schema").EnumType<"MUNICIPAL" | "NATIONAL" | "PROVINCIAL">;
  TalentKind: import("@plangraph/schema").EnumType<"GRADUATE" | "LEADING_TALENT">;
}> & {
  readonly imports: {
    readonly educationCommunities: import("@plangraph/rows").Tabular;
    readonly schools: import("@plangraph/rows").Tabular;
    readonly techRecognitions: import("@plangraph/rows").Tabular;
    readonly researchInstitutions: import("@plangraph/rows").Tabular;
    readonly researchProjects: import("@plangraph/rows").Tabular;
    readonly rdExpenditures: import("@plangraph/rows").Tabular;
    readonly talentIntakes: import("@plangraph/rows").Tabular;
    readonly enclaves: import("@plangraph/rows").Tabular;
  };
};