/** Innovation: schools and their communities, recognitions for technology, research institutions and enclaves. */
export declare const innovation: import("@plangraph/schema").Domain<{
  EducationCommunityKind: import("@pothos/core").EnumRef<import("@plangraph/schema").Types, "MOUNTAIN_SEA" | "URBAN_RURAL">;
  SchoolKind: import("@pothos/core").EnumRef<import("@plangraph/schema").Types, "COMPLETE_SECONDARY" | "JUNIOR_HIGH" | "KINDERGARTEN" | "NINE_YEAR" | "PRIMARY" | "SENIOR_HIGH" | "SPECIAL_EDUCATION" | "TECHNICIAN_COLLEGE" | "TOURISM" | "VOCATIONAL">;
  FoundingStage: import("@pothos/core").EnumRef<import("@plangraph/schema").Types, "CLOSED" | "FOUNDING" | "OPEN" | "SOUGHT">;
  TechRecognitionKind: import("@pothos/core").EnumRef<import("@plangraph/schema").Types, "HIGH_TECH" | "TECH_LEADER" | "TECH_LITTLE_GIANT" | "TECH_SME">;
  ResearchInstitutionKind: import("@pothos/core").EnumRef<import("@plangraph/schema").Types, "ACADEMY_INSTITUTE" | "ENTERPRISE_INSTITUTE" | "INDUSTRY_INSTITUTE" | "LABORATORY" | "UNIVERSITY_INSTITUTE">;
  ResearchInstitutionLevel: import("@pothos/core").EnumRef<import("@plangraph/schema").Types, "COUNTY" | "MUNICIPAL" | "NATIONAL" | "PROVINCIAL">;
  ResearchProjectStage: import("@pothos/core").EnumRef<import("@plangraph/schema").Types, "ACCEPTED" | "APPLIED" | "NOT_WON" | "UNDER_WAY" | "WON">;
  ResearchProjectLevel: import("@pothos/core").EnumRef<import("@plangraph/schema").Types, "MUNICIPAL" | "NATIONAL" | "PROVINCIAL">;
  TalentKind: import("@pothos/core").EnumRef<import("@plangraph/schema").Types, "GRADUATE" | "LEADING_TALENT">;
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