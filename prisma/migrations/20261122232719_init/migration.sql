-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "ReformStage" AS ENUM ('PLANNED', 'UNDER_WAY', 'COMPLETED');

-- CreateEnum
CREATE TYPE "ServiceMatterKind" AS ENUM ('PERSON', 'ENTERPRISE');

-- CreateEnum
CREATE TYPE "ServiceMatterStage" AS ENUM ('PLANNED', 'ON_TRIAL', 'OFFERED');

-- CreateEnum
CREATE TYPE "RequestState" AS ENUM ('RECEIVED', 'ANSWERED', 'RESOLVED');

-- CreateEnum
CREATE TYPE "ParkKind" AS ENUM ('DEVELOPMENT_ZONE', 'SPECIALISED', 'CHEMICAL', 'SMALL_AND_MICRO');

-- CreateEnum
CREATE TYPE "EducationCommunityKind" AS ENUM ('MOUNTAIN_SEA', 'URBAN_RURAL');

-- CreateEnum
CREATE TYPE "SchoolKind" AS ENUM ('KINDERGARTEN', 'PRIMARY', 'JUNIOR_HIGH', 'NINE_YEAR', 'SENIOR_HIGH', 'COMPLETE_SECONDARY', 'SPECIAL_EDUCATION', 'VOCATIONAL', 'TOURISM', 'TECHNICIAN_COLLEGE');

-- CreateEnum
CREATE TYPE "FoundingStage" AS ENUM ('SOUGHT', 'FOUNDING', 'OPEN', 'CLOSED');

-- CreateEnum
CREATE TYPE "TechRecognitionKind" AS ENUM ('HIGH_TECH', 'TECH_SME', 'TECH_LITTLE_GIANT', 'TECH_LEADER');

-- CreateEnum
CREATE TYPE "ResearchInstitutionKind" AS ENUM ('INDUSTRY_INSTITUTE', 'UNIVERSITY_INSTITUTE', 'ACADEMY_INSTITUTE', 'ENTERPRISE_INSTITUTE', 'LABORATORY');

-- CreateEnum
CREATE TYPE "ResearchInstitutionLevel" AS ENUM ('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY');

-- CreateEnum
CREATE TYPE "TransportMode" AS ENUM ('AIRPORT', 'EXPRESSWAY', 'ROAD', 'RAILWAY');

-- CreateEnum
CREATE TYPE "TransportPlanningStatus" AS ENUM ('PROPOSED', 'SOUGHT', 'LISTED', 'APPROVED');

-- CreateEnum
CREATE TYPE "PartnerRegionKind" AS ENUM ('PAIRED_REGION', 'ENCLAVE', 'COOPERATION_ZONE');

-- CreateEnum
CREATE TYPE "PlaceKind" AS ENUM ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE', 'DISTRICT');

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('BUREAU', 'GOVERNMENT', 'COMPANY', 'PARTNER');

-- CreateEnum
CREATE TYPE "IndicatorKind" AS ENUM ('COUNT', 'AMOUNT', 'LEVEL', 'GROWTH', 'RATIO', 'MILESTONE');

-- CreateEnum
CREATE TYPE "Direction" AS ENUM ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER');

-- CreateEnum
CREATE TYPE "Frequency" AS ENUM ('MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY');

-- CreateEnum
CREATE TYPE "Accounting" AS ENUM ('YEAR_TO_DATE', 'PER_PERIOD');

-- CreateEnum
CREATE TYPE "Aggregation" AS ENUM ('SUM', 'NONE');

-- CreateEnum
CREATE TYPE "Comparator" AS ENUM ('EQUAL', 'AT_LEAST', 'MORE_THAN', 'ABOUT', 'AT_MOST');

-- CreateEnum
CREATE TYPE "Commitment" AS ENUM ('EXPECTED', 'ENSURED', 'STRIVEN', 'PLAIN');

-- CreateEnum
CREATE TYPE "Legibility" AS ENUM ('CLEAR', 'REPAIRED', 'CUT');

-- CreateEnum
CREATE TYPE "DesignationLevel" AS ENUM ('NATIONAL', 'PROVINCIAL', 'MUNICIPAL');

-- CreateEnum
CREATE TYPE "DesignationStage" AS ENUM ('PLANNED', 'APPLIED', 'SHORTLISTED', 'PUBLICISED', 'AWARDED', 'NOT_AWARDED');

-- CreateEnum
CREATE TYPE "ResponsibilityRole" AS ENUM ('LEAD', 'RESPONSIBLE', 'SUPPORTING');

-- CreateEnum
CREATE TYPE "ProjectStage" AS ENUM ('PLANNED', 'PRELIMINARY', 'STARTED', 'BUILDING', 'COMPLETED', 'SUSPENDED');

-- CreateEnum
CREATE TYPE "RenewalKind" AS ENUM ('OLD_NEIGHBOURHOOD', 'FUTURE_COMMUNITY', 'FUTURE_VILLAGE');

-- CreateEnum
CREATE TYPE "RenewalStage" AS ENUM ('PLANNED', 'UNDER_WAY', 'COMPLETED');

-- CreateTable
CREATE TABLE "VillageIncome" (
    "id" SERIAL NOT NULL,
    "placeId" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "operatingIncome" DECIMAL(24,6) NOT NULL,
    "citationId" INTEGER,

    CONSTRAINT "VillageIncome_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Brand" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "placeId" INTEGER NOT NULL,
    "citationId" INTEGER,

    CONSTRAINT "Brand_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BrandSales" (
    "id" SERIAL NOT NULL,
    "brandId" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "periodEnd" DATE NOT NULL,
    "sales" DECIMAL(24,6) NOT NULL,
    "citationId" INTEGER,

    CONSTRAINT "BrandSales_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reform" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "stage" "ReformStage",
    "placeId" INTEGER NOT NULL,
    "leadId" INTEGER,
    "measureId" INTEGER,
    "citationId" INTEGER,

    CONSTRAINT "Reform_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ServiceMatter" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT,
    "kind" "ServiceMatterKind",
    "stage" "ServiceMatterStage" NOT NULL,
    "placeId" INTEGER NOT NULL,
    "leadId" INTEGER,
    "citationId" INTEGER,

    CONSTRAINT "ServiceMatter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EnterpriseRequest" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "planId" INTEGER NOT NULL,
    "enterpriseId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "state" "RequestState" NOT NULL DEFAULT 'RECEIVED',
    "receivedOn" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "answeredOn" DATE,
    "resolvedOn" DATE,
    "citationId" INTEGER,

    CONSTRAINT "EnterpriseRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndustryChain" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "emerging" BOOLEAN NOT NULL DEFAULT false,
    "citationId" INTEGER,

    CONSTRAINT "IndustryChain_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Park" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "kind" "ParkKind" NOT NULL,
    "star" INTEGER,
    "placeId" INTEGER NOT NULL,
    "citationId" INTEGER,

    CONSTRAINT "Park_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Enterprise" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "creditCode" TEXT,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT,
    "chainId" INTEGER,
    "parkId" INTEGER,
    "placeId" INTEGER NOT NULL,
    "citationId" INTEGER,

    CONSTRAINT "Enterprise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EducationCommunity" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "kind" "EducationCommunityKind" NOT NULL,
    "placeId" INTEGER NOT NULL,
    "citationId" INTEGER,

    CONSTRAINT "EducationCommunity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "School" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "kind" "SchoolKind",
    "stage" "FoundingStage",
    "communityId" INTEGER,
    "designationId" INTEGER,
    "placeId" INTEGER NOT NULL,
    "citationId" INTEGER,

    CONSTRAINT "School_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TechRecognition" (
    "id" SERIAL NOT NULL,
    "enterpriseId" INTEGER NOT NULL,
    "kind" "TechRecognitionKind" NOT NULL,
    "grantedOn" DATE NOT NULL,
    "expiresOn" DATE,
    "citationId" INTEGER,

    CONSTRAINT "TechRecognition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ResearchInstitution" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "kind" "ResearchInstitutionKind" NOT NULL,
    "level" "ResearchInstitutionLevel",
    "recognisedOn" DATE,
    "stage" "FoundingStage",
    "enterpriseId" INTEGER,
    "placeId" INTEGER NOT NULL,
    "citationId" INTEGER,

    CONSTRAINT "ResearchInstitution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Enclave" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "stage" "FoundingStage",
    "placeId" INTEGER NOT NULL,
    "hostId" INTEGER NOT NULL,
    "citationId" INTEGER,

    CONSTRAINT "Enclave_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TransportScheme" (
    "id" SERIAL NOT NULL,
    "projectId" INTEGER NOT NULL,
    "mode" "TransportMode" NOT NULL,
    "planningStatus" "TransportPlanningStatus",
    "higherPlanZh" TEXT,
    "higherPlanEn" TEXT,
    "length" DECIMAL(12,3),
    "citationId" INTEGER,

    CONSTRAINT "TransportScheme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PartnerRegion" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "kind" "PartnerRegionKind" NOT NULL,
    "placeId" INTEGER,
    "citationId" INTEGER,

    CONSTRAINT "PartnerRegion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Place" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "kind" "PlaceKind" NOT NULL,
    "parentId" INTEGER,

    CONSTRAINT "Place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "kind" "OrganisationKind" NOT NULL,
    "placeId" INTEGER,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "timeZone" TEXT NOT NULL DEFAULT 'Asia/Shanghai',
    "placeId" INTEGER NOT NULL,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Area" (
    "id" SERIAL NOT NULL,
    "planId" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,

    CONSTRAINT "Area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Section" (
    "id" SERIAL NOT NULL,
    "areaId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,

    CONSTRAINT "Section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Measure" (
    "id" SERIAL NOT NULL,
    "sectionId" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "citationId" INTEGER NOT NULL,

    CONSTRAINT "Measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Unit" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "symbolZh" TEXT NOT NULL,
    "symbolEn" TEXT NOT NULL,
    "base" TEXT NOT NULL,
    "factor" DECIMAL(30,12) NOT NULL,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "unitId" INTEGER NOT NULL,
    "kind" "IndicatorKind" NOT NULL,
    "direction" "Direction" NOT NULL,
    "frequency" "Frequency" NOT NULL,
    "accounting" "Accounting" NOT NULL,
    "aggregation" "Aggregation" NOT NULL,
    "numeratorZh" TEXT,
    "numeratorEn" TEXT,
    "denominatorZh" TEXT,
    "denominatorEn" TEXT,

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Target" (
    "id" SERIAL NOT NULL,
    "planId" INTEGER NOT NULL,
    "areaId" INTEGER,
    "sectionId" INTEGER,
    "indicatorId" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "value" DECIMAL(24,6),
    "comparator" "Comparator" NOT NULL,
    "commitment" "Commitment" NOT NULL,
    "baseline" DECIMAL(24,6),
    "deadline" DATE NOT NULL,
    "headline" BOOLEAN NOT NULL DEFAULT false,
    "weight" DECIMAL(12,6),
    "citationId" INTEGER NOT NULL,
    "restatementId" INTEGER,

    CONSTRAINT "Target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Observation" (
    "id" SERIAL NOT NULL,
    "targetId" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "periodEnd" DATE NOT NULL,
    "value" DECIMAL(24,6),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "reason" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "approvedAt" TIMESTAMPTZ(3),
    "supersededAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Observation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Designation" (
    "id" SERIAL NOT NULL,
    "planId" INTEGER NOT NULL,
    "sectionId" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "level" "DesignationLevel",
    "awardingBodyZh" TEXT,
    "awardingBodyEn" TEXT,
    "stage" "DesignationStage" NOT NULL DEFAULT 'PLANNED',
    "commitment" "Commitment" NOT NULL,
    "citationId" INTEGER NOT NULL,

    CONSTRAINT "Designation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceDocument" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "SourceDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Citation" (
    "id" SERIAL NOT NULL,
    "documentId" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "legibility" "Legibility" NOT NULL,

    CONSTRAINT "Citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Responsibility" (
    "id" SERIAL NOT NULL,
    "organisationId" INTEGER NOT NULL,
    "role" "ResponsibilityRole" NOT NULL,
    "measureId" INTEGER,
    "targetId" INTEGER,

    CONSTRAINT "Responsibility_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DatasetLoad" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "checksum" TEXT NOT NULL,
    "defines" JSONB NOT NULL,
    "loadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DatasetLoad_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT,
    "stage" "ProjectStage",
    "key" BOOLEAN,
    "totalInvestment" DECIMAL(24,6),
    "areaId" INTEGER,
    "sectionId" INTEGER,
    "leadId" INTEGER,
    "enterpriseId" INTEGER,
    "placeId" INTEGER NOT NULL,
    "citationId" INTEGER,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Milestone" (
    "id" SERIAL NOT NULL,
    "projectId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT,
    "dueOn" DATE NOT NULL,
    "reachedOn" DATE,
    "citationId" INTEGER,

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "District" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "placeId" INTEGER NOT NULL,
    "citationId" INTEGER,

    CONSTRAINT "District_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RenewalScheme" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT,
    "kind" "RenewalKind" NOT NULL,
    "stage" "RenewalStage" NOT NULL,
    "placeId" INTEGER NOT NULL,
    "districtId" INTEGER,
    "startedOn" DATE,
    "completedOn" DATE,
    "households" INTEGER,
    "citationId" INTEGER,

    CONSTRAINT "RenewalScheme_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "VillageIncome_year_operatingIncome_idx" ON "VillageIncome"("year", "operatingIncome");

-- CreateIndex
CREATE INDEX "VillageIncome_operatingIncome_idx" ON "VillageIncome"("operatingIncome");

-- CreateIndex
CREATE INDEX "VillageIncome_citationId_idx" ON "VillageIncome"("citationId");

-- CreateIndex
CREATE UNIQUE INDEX "VillageIncome_placeId_year_key" ON "VillageIncome"("placeId", "year");

-- CreateIndex
CREATE UNIQUE INDEX "Brand_code_key" ON "Brand"("code");

-- CreateIndex
CREATE INDEX "Brand_placeId_idx" ON "Brand"("placeId");

-- CreateIndex
CREATE INDEX "Brand_citationId_idx" ON "Brand"("citationId");

-- CreateIndex
CREATE INDEX "BrandSales_brandId_periodEnd_idx" ON "BrandSales"("brandId", "periodEnd");

-- CreateIndex
CREATE INDEX "BrandSales_period_idx" ON "BrandSales"("period");

-- CreateIndex
CREATE INDEX "BrandSales_periodEnd_idx" ON "BrandSales"("periodEnd");

-- CreateIndex
CREATE INDEX "BrandSales_citationId_idx" ON "BrandSales"("citationId");

-- CreateIndex
CREATE UNIQUE INDEX "BrandSales_brandId_period_key" ON "BrandSales"("brandId", "period");

-- CreateIndex
CREATE UNIQUE INDEX "Reform_code_key" ON "Reform"("code");

-- CreateIndex
CREATE INDEX "Reform_stage_idx" ON "Reform"("stage");

-- CreateIndex
CREATE INDEX "Reform_placeId_code_idx" ON "Reform"("placeId", "code");

-- CreateIndex
CREATE INDEX "Reform_leadId_code_idx" ON "Reform"("leadId", "code");

-- CreateIndex
CREATE INDEX "Reform_measureId_code_idx" ON "Reform"("measureId", "code");

-- CreateIndex
CREATE INDEX "Reform_citationId_idx" ON "Reform"("citationId");

-- CreateIndex
CREATE UNIQUE INDEX "ServiceMatter_code_key" ON "ServiceMatter"("code");

-- CreateIndex
CREATE INDEX "ServiceMatter_kind_idx" ON "ServiceMatter"("kind");

-- CreateIndex
CREATE INDEX "ServiceMatter_stage_idx" ON "ServiceMatter"("stage");

-- CreateIndex
CREATE INDEX "ServiceMatter_placeId_code_idx" ON "ServiceMatter"("placeId", "code");

-- CreateIndex
CREATE INDEX "ServiceMatter_leadId_code_idx" ON "ServiceMatter"("leadId", "code");

-- CreateIndex
CREATE INDEX "ServiceMatter_citationId_idx" ON "ServiceMatter"("citationId");

-- CreateIndex
CREATE UNIQUE INDEX "EnterpriseRequest_code_key" ON "EnterpriseRequest"("code");

-- CreateIndex
CREATE INDEX "EnterpriseRequest_planId_receivedOn_id_idx" ON "EnterpriseRequest"("planId", "receivedOn", "id");

-- CreateIndex
CREATE INDEX "EnterpriseRequest_enterpriseId_receivedOn_id_idx" ON "EnterpriseRequest"("enterpriseId", "receivedOn", "id");

-- CreateIndex
CREATE INDEX "EnterpriseRequest_state_dueOn_id_idx" ON "EnterpriseRequest"("state", "dueOn", "id");

-- CreateIndex
CREATE INDEX "EnterpriseRequest_receivedOn_id_idx" ON "EnterpriseRequest"("receivedOn", "id");

-- CreateIndex
CREATE INDEX "EnterpriseRequest_dueOn_id_idx" ON "EnterpriseRequest"("dueOn", "id");

-- CreateIndex
CREATE INDEX "EnterpriseRequest_citationId_idx" ON "EnterpriseRequest"("citationId");

-- CreateIndex
CREATE UNIQUE INDEX "IndustryChain_code_key" ON "IndustryChain"("code");

-- CreateIndex
CREATE INDEX "IndustryChain_emerging_idx" ON "IndustryChain"("emerging");

-- CreateIndex
CREATE INDEX "IndustryChain_citationId_idx" ON "IndustryChain"("citationId");

-- CreateIndex
CREATE UNIQUE INDEX "Park_code_key" ON "Park"("code");

-- CreateIndex
CREATE INDEX "Park_kind_idx" ON "Park"("kind");

-- CreateIndex
CREATE INDEX "Park_star_idx" ON "Park"("star");

-- CreateIndex
CREATE INDEX "Park_placeId_idx" ON "Park"("placeId");

-- CreateIndex
CREATE INDEX "Park_citationId_idx" ON "Park"("citationId");

-- CreateIndex
CREATE UNIQUE INDEX "Enterprise_code_key" ON "Enterprise"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Enterprise_creditCode_key" ON "Enterprise"("creditCode");

-- CreateIndex
CREATE INDEX "Enterprise_chainId_idx" ON "Enterprise"("chainId");

-- CreateIndex
CREATE INDEX "Enterprise_parkId_idx" ON "Enterprise"("parkId");

-- CreateIndex
CREATE INDEX "Enterprise_placeId_idx" ON "Enterprise"("placeId");

-- CreateIndex
CREATE INDEX "Enterprise_citationId_idx" ON "Enterprise"("citationId");

-- CreateIndex
CREATE UNIQUE INDEX "EducationCommunity_code_key" ON "EducationCommunity"("code");

-- CreateIndex
CREATE INDEX "EducationCommunity_kind_idx" ON "EducationCommunity"("kind");

-- CreateIndex
CREATE INDEX "EducationCommunity_placeId_idx" ON "EducationCommunity"("placeId");

-- CreateIndex
CREATE INDEX "EducationCommunity_citationId_idx" ON "EducationCommunity"("citationId");

-- CreateIndex
CREATE UNIQUE INDEX "School_code_key" ON "School"("code");

-- CreateIndex
CREATE INDEX "School_kind_idx" ON "School"("kind");

-- CreateIndex
CREATE INDEX "School_stage_idx" ON "School"("stage");

-- CreateIndex
CREATE INDEX "School_communityId_idx" ON "School"("communityId");

-- CreateIndex
CREATE INDEX "School_designationId_idx" ON "School"("designationId");

-- CreateIndex
CREATE INDEX "School_placeId_idx" ON "School"("placeId");

-- CreateIndex
CREATE INDEX "School_citationId_idx" ON "School"("citationId");

-- CreateIndex
CREATE INDEX "TechRecognition_kind_grantedOn_idx" ON "TechRecognition"("kind", "grantedOn");

-- CreateIndex
CREATE INDEX "TechRecognition_grantedOn_idx" ON "TechRecognition"("grantedOn");

-- CreateIndex
CREATE INDEX "TechRecognition_expiresOn_idx" ON "TechRecognition"("expiresOn");

-- CreateIndex
CREATE INDEX "TechRecognition_citationId_idx" ON "TechRecognition"("citationId");

-- CreateIndex
CREATE UNIQUE INDEX "TechRecognition_enterpriseId_kind_grantedOn_key" ON "TechRecognition"("enterpriseId", "kind", "grantedOn");

-- CreateIndex
CREATE UNIQUE INDEX "ResearchInstitution_code_key" ON "ResearchInstitution"("code");

-- CreateIndex
CREATE INDEX "ResearchInstitution_kind_idx" ON "ResearchInstitution"("kind");

-- CreateIndex
CREATE INDEX "ResearchInstitution_level_recognisedOn_idx" ON "ResearchInstitution"("level", "recognisedOn");

-- CreateIndex
CREATE INDEX "ResearchInstitution_recognisedOn_idx" ON "ResearchInstitution"("recognisedOn");

-- CreateIndex
CREATE INDEX "ResearchInstitution_stage_idx" ON "ResearchInstitution"("stage");

-- CreateIndex
CREATE INDEX "ResearchInstitution_enterpriseId_idx" ON "ResearchInstitution"("enterpriseId");

-- CreateIndex
CREATE INDEX "ResearchInstitution_placeId_idx" ON "ResearchInstitution"("placeId");

-- CreateIndex
CREATE INDEX "ResearchInstitution_citationId_idx" ON "ResearchInstitution"("citationId");

-- CreateIndex
CREATE UNIQUE INDEX "Enclave_code_key" ON "Enclave"("code");

-- CreateIndex
CREATE INDEX "Enclave_stage_idx" ON "Enclave"("stage");

-- CreateIndex
CREATE INDEX "Enclave_placeId_idx" ON "Enclave"("placeId");

-- CreateIndex
CREATE INDEX "Enclave_hostId_idx" ON "Enclave"("hostId");

-- CreateIndex
CREATE INDEX "Enclave_citationId_idx" ON "Enclave"("citationId");

-- CreateIndex
CREATE UNIQUE INDEX "TransportScheme_projectId_key" ON "TransportScheme"("projectId");

-- CreateIndex
CREATE INDEX "TransportScheme_mode_id_idx" ON "TransportScheme"("mode", "id");

-- CreateIndex
CREATE INDEX "TransportScheme_planningStatus_id_idx" ON "TransportScheme"("planningStatus", "id");

-- CreateIndex
CREATE INDEX "TransportScheme_length_id_idx" ON "TransportScheme"("length", "id");

-- CreateIndex
CREATE INDEX "TransportScheme_citationId_idx" ON "TransportScheme"("citationId");

-- CreateIndex
CREATE UNIQUE INDEX "PartnerRegion_code_key" ON "PartnerRegion"("code");

-- CreateIndex
CREATE INDEX "PartnerRegion_kind_code_idx" ON "PartnerRegion"("kind", "code");

-- CreateIndex
CREATE INDEX "PartnerRegion_placeId_code_idx" ON "PartnerRegion"("placeId", "code");

-- CreateIndex
CREATE INDEX "PartnerRegion_citationId_idx" ON "PartnerRegion"("citationId");

-- CreateIndex
CREATE UNIQUE INDEX "Place_code_key" ON "Place"("code");

-- CreateIndex
CREATE INDEX "Place_parentId_idx" ON "Place"("parentId");

-- CreateIndex
CREATE INDEX "Place_kind_idx" ON "Place"("kind");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_code_key" ON "Organisation"("code");

-- CreateIndex
CREATE INDEX "Organisation_placeId_idx" ON "Organisation"("placeId");

-- CreateIndex
CREATE INDEX "Organisation_kind_idx" ON "Organisation"("kind");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_code_key" ON "Plan"("code");

-- CreateIndex
CREATE INDEX "Plan_placeId_idx" ON "Plan"("placeId");

-- CreateIndex
CREATE INDEX "Plan_year_idx" ON "Plan"("year");

-- CreateIndex
CREATE INDEX "Area_code_idx" ON "Area"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Area_planId_code_key" ON "Area"("planId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Area_planId_ordinal_key" ON "Area"("planId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Section_areaId_ordinal_key" ON "Section"("areaId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Measure_code_key" ON "Measure"("code");

-- CreateIndex
CREATE INDEX "Measure_citationId_idx" ON "Measure"("citationId");

-- CreateIndex
CREATE UNIQUE INDEX "Measure_sectionId_ordinal_key" ON "Measure"("sectionId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Unit_code_key" ON "Unit"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_code_key" ON "Indicator"("code");

-- CreateIndex
CREATE INDEX "Indicator_unitId_idx" ON "Indicator"("unitId");

-- CreateIndex
CREATE INDEX "Indicator_kind_idx" ON "Indicator"("kind");

-- CreateIndex
CREATE INDEX "Target_planId_ordinal_idx" ON "Target"("planId", "ordinal");

-- CreateIndex
CREATE INDEX "Target_areaId_ordinal_idx" ON "Target"("areaId", "ordinal");

-- CreateIndex
CREATE INDEX "Target_sectionId_ordinal_idx" ON "Target"("sectionId", "ordinal");

-- CreateIndex
CREATE INDEX "Target_indicatorId_idx" ON "Target"("indicatorId");

-- CreateIndex
CREATE INDEX "Target_citationId_idx" ON "Target"("citationId");

-- CreateIndex
CREATE INDEX "Target_restatementId_idx" ON "Target"("restatementId");

-- CreateIndex
CREATE UNIQUE INDEX "Target_planId_code_key" ON "Target"("planId", "code");

-- CreateIndex
CREATE INDEX "Observation_targetId_periodEnd_idx" ON "Observation"("targetId", "periodEnd");

-- CreateIndex
CREATE UNIQUE INDEX "Observation_targetId_period_revision_key" ON "Observation"("targetId", "period", "revision");

-- CreateIndex
CREATE INDEX "Designation_sectionId_ordinal_idx" ON "Designation"("sectionId", "ordinal");

-- CreateIndex
CREATE INDEX "Designation_citationId_idx" ON "Designation"("citationId");

-- CreateIndex
CREATE INDEX "Designation_stage_idx" ON "Designation"("stage");

-- CreateIndex
CREATE INDEX "Designation_level_idx" ON "Designation"("level");

-- CreateIndex
CREATE UNIQUE INDEX "Designation_planId_code_key" ON "Designation"("planId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "SourceDocument_code_key" ON "SourceDocument"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Citation_documentId_path_legibility_key" ON "Citation"("documentId", "path", "legibility");

-- CreateIndex
CREATE INDEX "Responsibility_measureId_idx" ON "Responsibility"("measureId");

-- CreateIndex
CREATE INDEX "Responsibility_targetId_idx" ON "Responsibility"("targetId");

-- CreateIndex
CREATE UNIQUE INDEX "Responsibility_organisationId_role_measureId_key" ON "Responsibility"("organisationId", "role", "measureId");

-- CreateIndex
CREATE UNIQUE INDEX "Responsibility_organisationId_role_targetId_key" ON "Responsibility"("organisationId", "role", "targetId");

-- CreateIndex
CREATE UNIQUE INDEX "DatasetLoad_code_key" ON "DatasetLoad"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Project_code_key" ON "Project"("code");

-- CreateIndex
CREATE INDEX "Project_key_totalInvestment_id_idx" ON "Project"("key", "totalInvestment", "id");

-- CreateIndex
CREATE INDEX "Project_key_stage_totalInvestment_idx" ON "Project"("key", "stage", "totalInvestment");

-- CreateIndex
CREATE INDEX "Project_stage_totalInvestment_id_idx" ON "Project"("stage", "totalInvestment", "id");

-- CreateIndex
CREATE INDEX "Project_totalInvestment_id_idx" ON "Project"("totalInvestment", "id");

-- CreateIndex
CREATE INDEX "Project_areaId_code_idx" ON "Project"("areaId", "code");

-- CreateIndex
CREATE INDEX "Project_sectionId_code_idx" ON "Project"("sectionId", "code");

-- CreateIndex
CREATE INDEX "Project_leadId_code_idx" ON "Project"("leadId", "code");

-- CreateIndex
CREATE INDEX "Project_enterpriseId_code_idx" ON "Project"("enterpriseId", "code");

-- CreateIndex
CREATE INDEX "Project_placeId_code_idx" ON "Project"("placeId", "code");

-- CreateIndex
CREATE INDEX "Project_citationId_idx" ON "Project"("citationId");

-- CreateIndex
CREATE INDEX "Milestone_dueOn_id_idx" ON "Milestone"("dueOn", "id");

-- CreateIndex
CREATE INDEX "Milestone_reachedOn_dueOn_id_idx" ON "Milestone"("reachedOn", "dueOn", "id");

-- CreateIndex
CREATE INDEX "Milestone_citationId_idx" ON "Milestone"("citationId");

-- CreateIndex
CREATE UNIQUE INDEX "Milestone_projectId_ordinal_key" ON "Milestone"("projectId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "District_code_key" ON "District"("code");

-- CreateIndex
CREATE INDEX "District_placeId_code_idx" ON "District"("placeId", "code");

-- CreateIndex
CREATE INDEX "District_citationId_idx" ON "District"("citationId");

-- CreateIndex
CREATE UNIQUE INDEX "RenewalScheme_code_key" ON "RenewalScheme"("code");

-- CreateIndex
CREATE INDEX "RenewalScheme_kind_code_idx" ON "RenewalScheme"("kind", "code");

-- CreateIndex
CREATE INDEX "RenewalScheme_stage_code_idx" ON "RenewalScheme"("stage", "code");

-- CreateIndex
CREATE INDEX "RenewalScheme_placeId_code_idx" ON "RenewalScheme"("placeId", "code");

-- CreateIndex
CREATE INDEX "RenewalScheme_districtId_code_idx" ON "RenewalScheme"("districtId", "code");

-- CreateIndex
CREATE INDEX "RenewalScheme_startedOn_idx" ON "RenewalScheme"("startedOn");

-- CreateIndex
CREATE INDEX "RenewalScheme_completedOn_idx" ON "RenewalScheme"("completedOn");

-- CreateIndex
CREATE INDEX "RenewalScheme_citationId_idx" ON "RenewalScheme"("citationId");

-- AddForeignKey
ALTER TABLE "VillageIncome" ADD CONSTRAINT "VillageIncome_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VillageIncome" ADD CONSTRAINT "VillageIncome_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Brand" ADD CONSTRAINT "Brand_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Brand" ADD CONSTRAINT "Brand_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BrandSales" ADD CONSTRAINT "BrandSales_brandId_fkey" FOREIGN KEY ("brandId") REFERENCES "Brand"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BrandSales" ADD CONSTRAINT "BrandSales_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reform" ADD CONSTRAINT "Reform_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reform" ADD CONSTRAINT "Reform_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reform" ADD CONSTRAINT "Reform_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reform" ADD CONSTRAINT "Reform_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceMatter" ADD CONSTRAINT "ServiceMatter_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceMatter" ADD CONSTRAINT "ServiceMatter_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceMatter" ADD CONSTRAINT "ServiceMatter_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EnterpriseRequest" ADD CONSTRAINT "EnterpriseRequest_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EnterpriseRequest" ADD CONSTRAINT "EnterpriseRequest_enterpriseId_fkey" FOREIGN KEY ("enterpriseId") REFERENCES "Enterprise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EnterpriseRequest" ADD CONSTRAINT "EnterpriseRequest_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndustryChain" ADD CONSTRAINT "IndustryChain_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Park" ADD CONSTRAINT "Park_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Park" ADD CONSTRAINT "Park_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enterprise" ADD CONSTRAINT "Enterprise_chainId_fkey" FOREIGN KEY ("chainId") REFERENCES "IndustryChain"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enterprise" ADD CONSTRAINT "Enterprise_parkId_fkey" FOREIGN KEY ("parkId") REFERENCES "Park"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enterprise" ADD CONSTRAINT "Enterprise_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enterprise" ADD CONSTRAINT "Enterprise_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EducationCommunity" ADD CONSTRAINT "EducationCommunity_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EducationCommunity" ADD CONSTRAINT "EducationCommunity_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "School" ADD CONSTRAINT "School_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "EducationCommunity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "School" ADD CONSTRAINT "School_designationId_fkey" FOREIGN KEY ("designationId") REFERENCES "Designation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "School" ADD CONSTRAINT "School_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "School" ADD CONSTRAINT "School_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TechRecognition" ADD CONSTRAINT "TechRecognition_enterpriseId_fkey" FOREIGN KEY ("enterpriseId") REFERENCES "Enterprise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TechRecognition" ADD CONSTRAINT "TechRecognition_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResearchInstitution" ADD CONSTRAINT "ResearchInstitution_enterpriseId_fkey" FOREIGN KEY ("enterpriseId") REFERENCES "Enterprise"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResearchInstitution" ADD CONSTRAINT "ResearchInstitution_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResearchInstitution" ADD CONSTRAINT "ResearchInstitution_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enclave" ADD CONSTRAINT "Enclave_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enclave" ADD CONSTRAINT "Enclave_hostId_fkey" FOREIGN KEY ("hostId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enclave" ADD CONSTRAINT "Enclave_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TransportScheme" ADD CONSTRAINT "TransportScheme_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TransportScheme" ADD CONSTRAINT "TransportScheme_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnerRegion" ADD CONSTRAINT "PartnerRegion_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnerRegion" ADD CONSTRAINT "PartnerRegion_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Place" ADD CONSTRAINT "Place_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Area" ADD CONSTRAINT "Area_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Section" ADD CONSTRAINT "Section_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_restatementId_fkey" FOREIGN KEY ("restatementId") REFERENCES "Citation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Designation" ADD CONSTRAINT "Designation_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Designation" ADD CONSTRAINT "Designation_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Designation" ADD CONSTRAINT "Designation_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SourceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Responsibility" ADD CONSTRAINT "Responsibility_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Responsibility" ADD CONSTRAINT "Responsibility_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Responsibility" ADD CONSTRAINT "Responsibility_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_enterpriseId_fkey" FOREIGN KEY ("enterpriseId") REFERENCES "Enterprise"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "District" ADD CONSTRAINT "District_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "District" ADD CONSTRAINT "District_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RenewalScheme" ADD CONSTRAINT "RenewalScheme_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RenewalScheme" ADD CONSTRAINT "RenewalScheme_districtId_fkey" FOREIGN KEY ("districtId") REFERENCES "District"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RenewalScheme" ADD CONSTRAINT "RenewalScheme_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation"("id") ON DELETE SET NULL ON UPDATE CASCADE;
