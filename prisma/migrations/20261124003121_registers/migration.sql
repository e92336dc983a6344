-- CreateEnum
CREATE TYPE "FacilityKind" AS ENUM ('HOSPITAL', 'OLD_AGE', 'CHILD_CARE');

-- CreateEnum
CREATE TYPE "FacilityStage" AS ENUM ('PLANNED', 'BUILDING', 'OPEN', 'CLOSED');

-- CreateEnum
CREATE TYPE "HeritageLevel" AS ENUM ('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY');

-- CreateEnum
CREATE TYPE "HeritageStage" AS ENUM ('CANDIDATE', 'APPLIED', 'LISTED', 'NOT_LISTED');

-- CreateEnum
CREATE TYPE "CampaignStage" AS ENUM ('PLANNED', 'UNDER_WAY', 'CLOSED');

-- CreateEnum
CREATE TYPE "InspectionState" AS ENUM ('HELD', 'HAZARDS_OPEN', 'CLOSED');

-- CreateEnum
CREATE TYPE "PetitionState" AS ENUM ('RECEIVED', 'UNDER_WAY', 'RESOLVED', 'CLOSED');

-- CreateEnum
CREATE TYPE "MediationState" AS ENUM ('UNDER_WAY', 'SETTLED', 'FAILED');

-- CreateEnum
CREATE TYPE "LegalReviewOutcome" AS ENUM ('PENDING', 'LAWFUL', 'TO_AMEND', 'REFUSED');

-- CreateEnum
CREATE TYPE "RecognitionKind" AS ENUM ('ABOVE_SCALE', 'SPECIALISED_SME', 'HIDDEN_CHAMPION', 'LITTLE_GIANT');

-- CreateEnum
CREATE TYPE "ListingStage" AS ENUM ('TUTORING_FILED', 'NEEQ_BASE', 'NEEQ_INNOVATION', 'FILED', 'LISTED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "ResearchProjectStage" AS ENUM ('APPLIED', 'WON', 'UNDER_WAY', 'ACCEPTED', 'NOT_WON');

-- CreateEnum
CREATE TYPE "ResearchProjectLevel" AS ENUM ('NATIONAL', 'PROVINCIAL', 'MUNICIPAL');

-- CreateEnum
CREATE TYPE "TalentKind" AS ENUM ('LEADING_TALENT', 'GRADUATE');

-- CreateEnum
CREATE TYPE "CooperationStage" AS ENUM ('PLANNED', 'AGREED', 'UNDER_WAY', 'COMPLETED', 'ENDED');

-- CreateEnum
CREATE TYPE "ProblemState" AS ENUM ('OPEN', 'IN_PROGRESS', 'SOLVED');

-- CreateEnum
CREATE TYPE "TaskState" AS ENUM ('OPEN', 'IN_PROGRESS', 'DONE');

-- CreateEnum
CREATE TYPE "ReviewKind" AS ENUM ('WEEKLY', 'MONTHLY', 'QUARTERLY', 'HALF_YEARLY');

-- CreateEnum
CREATE TYPE "DealStage" AS ENUM ('SIGNED', 'PARTLY_FUNDED', 'FUNDED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "LandState" AS ENUM ('APPROVED_UNSUPPLIED', 'IDLE', 'DIGESTED', 'REVIVED');

-- CreateEnum
CREATE TYPE "FinancingKind" AS ENUM ('SPECIAL_BOND', 'LOAN', 'FUND', 'CENTRAL_BUDGET', 'OTHER');

-- CreateEnum
CREATE TYPE "RelocationStage" AS ENUM ('PLANNED', 'SIGNED', 'MOVED');

-- CreateEnum
CREATE TYPE "RectificationState" AS ENUM ('OPEN', 'IN_PROGRESS', 'ACCEPTED', 'CLOSED');

-- CreateEnum
CREATE TYPE "EcologyWorkStage" AS ENUM ('PLANNED', 'UNDER_WAY', 'COMPLETED');

-- AlterTable
ALTER TABLE "VillageIncome" ADD COLUMN     "retiredAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Brand" ADD COLUMN     "retiredAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "BrandSales" ADD COLUMN     "retiredAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Reform" ADD COLUMN     "retiredAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "ServiceMatter" ADD COLUMN     "retiredAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "EnterpriseRequest" ADD COLUMN     "retiredAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "IndustryChain" ADD COLUMN     "retiredAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Park" ADD COLUMN     "retiredAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Enterprise" ADD COLUMN     "retiredAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "EducationCommunity" ADD COLUMN     "retiredAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "School" ADD COLUMN     "retiredAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "TechRecognition" ADD COLUMN     "retiredAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "ResearchInstitution" ADD COLUMN     "retiredAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Enclave" ADD COLUMN     "retiredAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "TransportScheme" ADD COLUMN     "retiredAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "PartnerRegion" ADD COLUMN     "retiredAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Place" ADD COLUMN     "latitude" DECIMAL(9,6),
ADD COLUMN     "longitude" DECIMAL(9,6);

-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "completedOn" DATE,
ADD COLUMN     "latitude" DECIMAL(9,6),
ADD COLUMN     "leadingPostEn" TEXT,
ADD COLUMN     "leadingPostZh" TEXT,
ADD COLUMN     "longitude" DECIMAL(9,6),
ADD COLUMN     "retiredAt" TIMESTAMPTZ(3),
ADD COLUMN     "startedOn" DATE,
ADD COLUMN     "yearInvestment" DECIMAL(24,6);

-- AlterTable
ALTER TABLE "Milestone" ADD COLUMN     "critical" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "retiredAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "District" ADD COLUMN     "retiredAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "RenewalScheme" ADD COLUMN     "retiredAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "JobRecord" (
    "id" SERIAL NOT NULL,
    "placeId" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "periodEnd" DATE NOT NULL,
    "count" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "JobRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IncomeSurvey" (
    "id" SERIAL NOT NULL,
    "placeId" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "periodEnd" DATE NOT NULL,
    "urban" DECIMAL(18,2) NOT NULL,
    "rural" DECIMAL(18,2) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "IncomeSurvey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Facility" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "kind" "FacilityKind" NOT NULL,
    "stage" "FacilityStage" NOT NULL,
    "gradeZh" TEXT,
    "gradeEn" TEXT,
    "beds" INTEGER,
    "placeId" INTEGER NOT NULL,
    "citationId" INTEGER,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Facility_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HeritageItem" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "level" "HeritageLevel" NOT NULL,
    "stage" "HeritageStage" NOT NULL,
    "listedOn" DATE,
    "placeId" INTEGER NOT NULL,
    "citationId" INTEGER,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "HeritageItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RiskCampaign" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT,
    "placeId" INTEGER NOT NULL,
    "leadId" INTEGER,
    "stage" "CampaignStage" NOT NULL,
    "beganOn" DATE,
    "closedOn" DATE,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "RiskCampaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Inspection" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "campaignId" INTEGER NOT NULL,
    "placeId" INTEGER NOT NULL,
    "state" "InspectionState" NOT NULL,
    "heldOn" DATE NOT NULL,
    "hazards" INTEGER NOT NULL,
    "hazardsClosed" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Inspection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PetitionCase" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "placeId" INTEGER NOT NULL,
    "organisationId" INTEGER,
    "state" "PetitionState" NOT NULL,
    "backlog" BOOLEAN NOT NULL,
    "receivedOn" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "resolvedOn" DATE,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "PetitionCase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mediation" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "placeId" INTEGER NOT NULL,
    "state" "MediationState" NOT NULL,
    "beganOn" DATE NOT NULL,
    "endedOn" DATE,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Mediation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LegalReview" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT,
    "placeId" INTEGER NOT NULL,
    "organisationId" INTEGER,
    "outcome" "LegalReviewOutcome" NOT NULL,
    "receivedOn" DATE NOT NULL,
    "reviewedOn" DATE,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "LegalReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Recognition" (
    "id" SERIAL NOT NULL,
    "enterpriseId" INTEGER NOT NULL,
    "kind" "RecognitionKind" NOT NULL,
    "grantedOn" DATE NOT NULL,
    "expiresOn" DATE,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Recognition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ListingCase" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "enterpriseId" INTEGER NOT NULL,
    "stage" "ListingStage" NOT NULL,
    "stageOn" DATE,
    "exchangeZh" TEXT,
    "exchangeEn" TEXT,
    "citationId" INTEGER,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ListingCase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClearedSite" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "enterpriseId" INTEGER,
    "placeId" INTEGER NOT NULL,
    "areaMu" DECIMAL(18,4) NOT NULL,
    "vacatedOn" DATE,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ClearedSite_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EnterpriseOutput" (
    "id" SERIAL NOT NULL,
    "enterpriseId" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "periodEnd" DATE NOT NULL,
    "output" DECIMAL(24,6) NOT NULL,
    "valueAdded" DECIMAL(24,6),
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "EnterpriseOutput_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ResearchProject" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT,
    "level" "ResearchProjectLevel" NOT NULL,
    "stage" "ResearchProjectStage" NOT NULL,
    "enterpriseId" INTEGER,
    "institutionId" INTEGER,
    "placeId" INTEGER NOT NULL,
    "wonOn" DATE,
    "grant" DECIMAL(24,6),
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ResearchProject_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RdExpenditure" (
    "id" SERIAL NOT NULL,
    "enterpriseId" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "periodEnd" DATE NOT NULL,
    "amount" DECIMAL(24,6) NOT NULL,
    "revenue" DECIMAL(24,6),
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "RdExpenditure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TalentIntake" (
    "id" SERIAL NOT NULL,
    "placeId" INTEGER NOT NULL,
    "kind" "TalentKind" NOT NULL,
    "period" TEXT NOT NULL,
    "periodEnd" DATE NOT NULL,
    "count" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "TalentIntake_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Change" (
    "id" SERIAL NOT NULL,
    "noun" TEXT NOT NULL,
    "recordId" INTEGER NOT NULL,
    "mutation" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "organisation" TEXT,
    "reason" TEXT,
    "before" JSONB,
    "after" JSONB,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CooperationProject" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT,
    "partnerId" INTEGER NOT NULL,
    "stage" "CooperationStage" NOT NULL,
    "placeId" INTEGER NOT NULL,
    "investment" DECIMAL(24,6),
    "agreedOn" DATE,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "CooperationProject_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TourismSite" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "placeId" INTEGER NOT NULL,
    "grade" INTEGER,
    "citationId" INTEGER,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "TourismSite_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VisitorRecord" (
    "id" SERIAL NOT NULL,
    "siteId" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "periodEnd" DATE NOT NULL,
    "visitors" INTEGER NOT NULL,
    "income" DECIMAL(24,6),
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "VisitorRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TradeRecord" (
    "id" SERIAL NOT NULL,
    "enterpriseId" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "periodEnd" DATE NOT NULL,
    "exports" DECIMAL(24,6) NOT NULL,
    "imports" DECIMAL(24,6) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "TradeRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InvestmentRecord" (
    "id" SERIAL NOT NULL,
    "projectId" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "periodEnd" DATE NOT NULL,
    "amount" DECIMAL(24,6) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "InvestmentRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectProblem" (
    "id" SERIAL NOT NULL,
    "projectId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT,
    "organisationId" INTEGER,
    "state" "ProblemState" NOT NULL,
    "dueOn" DATE,
    "solvedOn" DATE,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ProjectProblem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectTask" (
    "id" SERIAL NOT NULL,
    "projectId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT,
    "organisationId" INTEGER,
    "state" "TaskState" NOT NULL,
    "dueOn" DATE,
    "doneOn" DATE,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ProjectTask_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" SERIAL NOT NULL,
    "projectId" INTEGER NOT NULL,
    "kind" "ReviewKind" NOT NULL,
    "dueOn" DATE NOT NULL,
    "heldOn" DATE,
    "finding" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Deal" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT,
    "placeId" INTEGER NOT NULL,
    "enterpriseId" INTEGER,
    "projectId" INTEGER,
    "stage" "DealStage" NOT NULL,
    "signedOn" DATE NOT NULL,
    "amount" DECIMAL(24,6) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Deal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DealFunding" (
    "id" SERIAL NOT NULL,
    "dealId" INTEGER NOT NULL,
    "arrivedOn" DATE NOT NULL,
    "amount" DECIMAL(24,6) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "DealFunding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LandParcel" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "placeId" INTEGER NOT NULL,
    "state" "LandState" NOT NULL,
    "areaMu" DECIMAL(18,4) NOT NULL,
    "enterpriseId" INTEGER,
    "projectId" INTEGER,
    "settledOn" DATE,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "LandParcel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Financing" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "projectId" INTEGER NOT NULL,
    "kind" "FinancingKind" NOT NULL,
    "amount" DECIMAL(24,6) NOT NULL,
    "grantedOn" DATE,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Financing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Relocation" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT,
    "placeId" INTEGER NOT NULL,
    "destinationId" INTEGER,
    "households" INTEGER NOT NULL,
    "stage" "RelocationStage" NOT NULL,
    "movedOn" DATE,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Relocation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RectificationItem" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT,
    "placeId" INTEGER NOT NULL,
    "organisationId" INTEGER,
    "state" "RectificationState" NOT NULL,
    "foundOn" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "closedOn" DATE,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "RectificationItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EcologyWork" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT,
    "placeId" INTEGER NOT NULL,
    "stage" "EcologyWorkStage" NOT NULL,
    "completedOn" DATE,
    "investment" DECIMAL(24,6),
    "citationId" INTEGER,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "EcologyWork_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "JobRecord_periodEnd_id_idx" ON "JobRecord"("periodEnd", "id");

-- CreateIndex
CREATE INDEX "JobRecord_period_id_idx" ON "JobRecord"("period", "id");

-- CreateIndex
CREATE UNIQUE INDEX "JobRecord_placeId_period_key" ON "JobRecord"("placeId", "period");

-- CreateIndex
CREATE INDEX "IncomeSurvey_periodEnd_id_idx" ON "IncomeSurvey"("periodEnd", "id");

-- CreateIndex
CREATE INDEX "IncomeSurvey_period_id_idx" ON "IncomeSurvey"("period", "id");

-- CreateIndex
CREATE UNIQUE INDEX "IncomeSurvey_placeId_period_key" ON "IncomeSurvey"("placeId", "period");

-- CreateIndex
CREATE UNIQUE INDEX "Facility_code_key" ON "Facility"("code");

-- CreateIndex
CREATE INDEX "Facility_placeId_code_idx" ON "Facility"("placeId", "code");

-- CreateIndex
CREATE INDEX "Facility_kind_stage_id_idx" ON "Facility"("kind", "stage", "id");

-- CreateIndex
CREATE INDEX "Facility_stage_id_idx" ON "Facility"("stage", "id");

-- CreateIndex
CREATE INDEX "Facility_beds_id_idx" ON "Facility"("beds", "id");

-- CreateIndex
CREATE INDEX "Facility_citationId_id_idx" ON "Facility"("citationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "HeritageItem_code_key" ON "HeritageItem"("code");

-- CreateIndex
CREATE INDEX "HeritageItem_placeId_code_idx" ON "HeritageItem"("placeId", "code");

-- CreateIndex
CREATE INDEX "HeritageItem_level_stage_id_idx" ON "HeritageItem"("level", "stage", "id");

-- CreateIndex
CREATE INDEX "HeritageItem_stage_id_idx" ON "HeritageItem"("stage", "id");

-- CreateIndex
CREATE INDEX "HeritageItem_listedOn_id_idx" ON "HeritageItem"("listedOn", "id");

-- CreateIndex
CREATE INDEX "HeritageItem_citationId_id_idx" ON "HeritageItem"("citationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "RiskCampaign_code_key" ON "RiskCampaign"("code");

-- CreateIndex
CREATE INDEX "RiskCampaign_placeId_code_idx" ON "RiskCampaign"("placeId", "code");

-- CreateIndex
CREATE INDEX "RiskCampaign_leadId_code_idx" ON "RiskCampaign"("leadId", "code");

-- CreateIndex
CREATE INDEX "RiskCampaign_stage_code_idx" ON "RiskCampaign"("stage", "code");

-- CreateIndex
CREATE INDEX "RiskCampaign_beganOn_id_idx" ON "RiskCampaign"("beganOn", "id");

-- CreateIndex
CREATE INDEX "RiskCampaign_closedOn_id_idx" ON "RiskCampaign"("closedOn", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Inspection_code_key" ON "Inspection"("code");

-- CreateIndex
CREATE INDEX "Inspection_campaignId_heldOn_id_idx" ON "Inspection"("campaignId", "heldOn", "id");

-- CreateIndex
CREATE INDEX "Inspection_placeId_heldOn_id_idx" ON "Inspection"("placeId", "heldOn", "id");

-- CreateIndex
CREATE INDEX "Inspection_state_heldOn_id_idx" ON "Inspection"("state", "heldOn", "id");

-- CreateIndex
CREATE INDEX "Inspection_heldOn_id_idx" ON "Inspection"("heldOn", "id");

-- CreateIndex
CREATE UNIQUE INDEX "PetitionCase_code_key" ON "PetitionCase"("code");

-- CreateIndex
CREATE INDEX "PetitionCase_placeId_code_idx" ON "PetitionCase"("placeId", "code");

-- CreateIndex
CREATE INDEX "PetitionCase_state_dueOn_id_idx" ON "PetitionCase"("state", "dueOn", "id");

-- CreateIndex
CREATE INDEX "PetitionCase_backlog_state_id_idx" ON "PetitionCase"("backlog", "state", "id");

-- CreateIndex
CREATE INDEX "PetitionCase_receivedOn_id_idx" ON "PetitionCase"("receivedOn", "id");

-- CreateIndex
CREATE INDEX "PetitionCase_dueOn_id_idx" ON "PetitionCase"("dueOn", "id");

-- CreateIndex
CREATE INDEX "PetitionCase_resolvedOn_id_idx" ON "PetitionCase"("resolvedOn", "id");

-- CreateIndex
CREATE INDEX "PetitionCase_organisationId_dueOn_id_idx" ON "PetitionCase"("organisationId", "dueOn", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Mediation_code_key" ON "Mediation"("code");

-- CreateIndex
CREATE INDEX "Mediation_placeId_code_idx" ON "Mediation"("placeId", "code");

-- CreateIndex
CREATE INDEX "Mediation_state_beganOn_id_idx" ON "Mediation"("state", "beganOn", "id");

-- CreateIndex
CREATE INDEX "Mediation_beganOn_id_idx" ON "Mediation"("beganOn", "id");

-- CreateIndex
CREATE INDEX "Mediation_endedOn_id_idx" ON "Mediation"("endedOn", "id");

-- CreateIndex
CREATE UNIQUE INDEX "LegalReview_code_key" ON "LegalReview"("code");

-- CreateIndex
CREATE INDEX "LegalReview_placeId_code_idx" ON "LegalReview"("placeId", "code");

-- CreateIndex
CREATE INDEX "LegalReview_outcome_receivedOn_id_idx" ON "LegalReview"("outcome", "receivedOn", "id");

-- CreateIndex
CREATE INDEX "LegalReview_receivedOn_id_idx" ON "LegalReview"("receivedOn", "id");

-- CreateIndex
CREATE INDEX "LegalReview_reviewedOn_id_idx" ON "LegalReview"("reviewedOn", "id");

-- CreateIndex
CREATE INDEX "LegalReview_organisationId_receivedOn_id_idx" ON "LegalReview"("organisationId", "receivedOn", "id");

-- CreateIndex
CREATE INDEX "Recognition_enterpriseId_grantedOn_id_idx" ON "Recognition"("enterpriseId", "grantedOn", "id");

-- CreateIndex
CREATE INDEX "Recognition_kind_grantedOn_id_idx" ON "Recognition"("kind", "grantedOn", "id");

-- CreateIndex
CREATE INDEX "Recognition_grantedOn_id_idx" ON "Recognition"("grantedOn", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Recognition_enterpriseId_kind_grantedOn_key" ON "Recognition"("enterpriseId", "kind", "grantedOn");

-- CreateIndex
CREATE UNIQUE INDEX "ListingCase_code_key" ON "ListingCase"("code");

-- CreateIndex
CREATE INDEX "ListingCase_enterpriseId_code_idx" ON "ListingCase"("enterpriseId", "code");

-- CreateIndex
CREATE INDEX "ListingCase_stage_code_idx" ON "ListingCase"("stage", "code");

-- CreateIndex
CREATE INDEX "ListingCase_stageOn_id_idx" ON "ListingCase"("stageOn", "id");

-- CreateIndex
CREATE INDEX "ListingCase_citationId_id_idx" ON "ListingCase"("citationId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ClearedSite_code_key" ON "ClearedSite"("code");

-- CreateIndex
CREATE INDEX "ClearedSite_placeId_code_idx" ON "ClearedSite"("placeId", "code");

-- CreateIndex
CREATE INDEX "ClearedSite_vacatedOn_id_idx" ON "ClearedSite"("vacatedOn", "id");

-- CreateIndex
CREATE INDEX "ClearedSite_areaMu_id_idx" ON "ClearedSite"("areaMu", "id");

-- CreateIndex
CREATE INDEX "ClearedSite_enterpriseId_id_idx" ON "ClearedSite"("enterpriseId", "id");

-- CreateIndex
CREATE INDEX "EnterpriseOutput_enterpriseId_periodEnd_id_idx" ON "EnterpriseOutput"("enterpriseId", "periodEnd", "id");

-- CreateIndex
CREATE INDEX "EnterpriseOutput_periodEnd_id_idx" ON "EnterpriseOutput"("periodEnd", "id");

-- CreateIndex
CREATE INDEX "EnterpriseOutput_period_id_idx" ON "EnterpriseOutput"("period", "id");

-- CreateIndex
CREATE UNIQUE INDEX "EnterpriseOutput_enterpriseId_period_key" ON "EnterpriseOutput"("enterpriseId", "period");

-- CreateIndex
CREATE UNIQUE INDEX "ResearchProject_code_key" ON "ResearchProject"("code");

-- CreateIndex
CREATE INDEX "ResearchProject_placeId_code_idx" ON "ResearchProject"("placeId", "code");

-- CreateIndex
CREATE INDEX "ResearchProject_level_stage_id_idx" ON "ResearchProject"("level", "stage", "id");

-- CreateIndex
CREATE INDEX "ResearchProject_stage_id_idx" ON "ResearchProject"("stage", "id");

-- CreateIndex
CREATE INDEX "ResearchProject_wonOn_id_idx" ON "ResearchProject"("wonOn", "id");

-- CreateIndex
CREATE INDEX "ResearchProject_enterpriseId_id_idx" ON "ResearchProject"("enterpriseId", "id");

-- CreateIndex
CREATE INDEX "ResearchProject_institutionId_id_idx" ON "ResearchProject"("institutionId", "id");

-- CreateIndex
CREATE INDEX "RdExpenditure_enterpriseId_periodEnd_id_idx" ON "RdExpenditure"("enterpriseId", "periodEnd", "id");

-- CreateIndex
CREATE INDEX "RdExpenditure_periodEnd_id_idx" ON "RdExpenditure"("periodEnd", "id");

-- CreateIndex
CREATE INDEX "RdExpenditure_period_id_idx" ON "RdExpenditure"("period", "id");

-- CreateIndex
CREATE UNIQUE INDEX "RdExpenditure_enterpriseId_period_key" ON "RdExpenditure"("enterpriseId", "period");

-- CreateIndex
CREATE INDEX "TalentIntake_kind_periodEnd_id_idx" ON "TalentIntake"("kind", "periodEnd", "id");

-- CreateIndex
CREATE INDEX "TalentIntake_periodEnd_id_idx" ON "TalentIntake"("periodEnd", "id");

-- CreateIndex
CREATE INDEX "TalentIntake_period_id_idx" ON "TalentIntake"("period", "id");

-- CreateIndex
CREATE UNIQUE INDEX "TalentIntake_placeId_kind_period_key" ON "TalentIntake"("placeId", "kind", "period");

-- CreateIndex
CREATE INDEX "Change_noun_recordId_id_idx" ON "Change"("noun", "recordId", "id");

-- CreateIndex
CREATE INDEX "Change_recordedAt_id_idx" ON "Change"("recordedAt", "id");

-- CreateIndex
CREATE INDEX "Change_organisation_recordedAt_id_idx" ON "Change"("organisation", "recordedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "CooperationProject_code_key" ON "CooperationProject"("code");

-- CreateIndex
CREATE INDEX "CooperationProject_placeId_code_idx" ON "CooperationProject"("placeId", "code");

-- CreateIndex
CREATE INDEX "CooperationProject_stage_code_idx" ON "CooperationProject"("stage", "code");

-- CreateIndex
CREATE INDEX "CooperationProject_partnerId_code_idx" ON "CooperationProject"("partnerId", "code");

-- CreateIndex
CREATE INDEX "CooperationProject_agreedOn_id_idx" ON "CooperationProject"("agreedOn", "id");

-- CreateIndex
CREATE INDEX "CooperationProject_investment_id_idx" ON "CooperationProject"("investment", "id");

-- CreateIndex
CREATE UNIQUE INDEX "TourismSite_code_key" ON "TourismSite"("code");

-- CreateIndex
CREATE INDEX "TourismSite_placeId_code_idx" ON "TourismSite"("placeId", "code");

-- CreateIndex
CREATE INDEX "TourismSite_grade_code_idx" ON "TourismSite"("grade", "code");

-- CreateIndex
CREATE INDEX "TourismSite_citationId_id_idx" ON "TourismSite"("citationId", "id");

-- CreateIndex
CREATE INDEX "VisitorRecord_siteId_periodEnd_id_idx" ON "VisitorRecord"("siteId", "periodEnd", "id");

-- CreateIndex
CREATE INDEX "VisitorRecord_periodEnd_id_idx" ON "VisitorRecord"("periodEnd", "id");

-- CreateIndex
CREATE INDEX "VisitorRecord_period_id_idx" ON "VisitorRecord"("period", "id");

-- CreateIndex
CREATE UNIQUE INDEX "VisitorRecord_siteId_period_key" ON "VisitorRecord"("siteId", "period");

-- CreateIndex
CREATE INDEX "TradeRecord_enterpriseId_periodEnd_id_idx" ON "TradeRecord"("enterpriseId", "periodEnd", "id");

-- CreateIndex
CREATE INDEX "TradeRecord_periodEnd_id_idx" ON "TradeRecord"("periodEnd", "id");

-- CreateIndex
CREATE INDEX "TradeRecord_period_id_idx" ON "TradeRecord"("period", "id");

-- CreateIndex
CREATE UNIQUE INDEX "TradeRecord_enterpriseId_period_key" ON "TradeRecord"("enterpriseId", "period");

-- CreateIndex
CREATE INDEX "InvestmentRecord_projectId_periodEnd_id_idx" ON "InvestmentRecord"("projectId", "periodEnd", "id");

-- CreateIndex
CREATE INDEX "InvestmentRecord_periodEnd_id_idx" ON "InvestmentRecord"("periodEnd", "id");

-- CreateIndex
CREATE INDEX "InvestmentRecord_period_id_idx" ON "InvestmentRecord"("period", "id");

-- CreateIndex
CREATE UNIQUE INDEX "InvestmentRecord_projectId_period_key" ON "InvestmentRecord"("projectId", "period");

-- CreateIndex
CREATE INDEX "ProjectProblem_state_dueOn_id_idx" ON "ProjectProblem"("state", "dueOn", "id");

-- CreateIndex
CREATE INDEX "ProjectProblem_dueOn_id_idx" ON "ProjectProblem"("dueOn", "id");

-- CreateIndex
CREATE INDEX "ProjectProblem_organisationId_dueOn_id_idx" ON "ProjectProblem"("organisationId", "dueOn", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ProjectProblem_projectId_ordinal_key" ON "ProjectProblem"("projectId", "ordinal");

-- CreateIndex
CREATE INDEX "ProjectTask_state_dueOn_id_idx" ON "ProjectTask"("state", "dueOn", "id");

-- CreateIndex
CREATE INDEX "ProjectTask_dueOn_id_idx" ON "ProjectTask"("dueOn", "id");

-- CreateIndex
CREATE INDEX "ProjectTask_organisationId_dueOn_id_idx" ON "ProjectTask"("organisationId", "dueOn", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ProjectTask_projectId_ordinal_key" ON "ProjectTask"("projectId", "ordinal");

-- CreateIndex
CREATE INDEX "Review_dueOn_id_idx" ON "Review"("dueOn", "id");

-- CreateIndex
CREATE INDEX "Review_heldOn_dueOn_id_idx" ON "Review"("heldOn", "dueOn", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Review_projectId_kind_dueOn_key" ON "Review"("projectId", "kind", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "Deal_code_key" ON "Deal"("code");

-- CreateIndex
CREATE INDEX "Deal_placeId_code_idx" ON "Deal"("placeId", "code");

-- CreateIndex
CREATE INDEX "Deal_stage_signedOn_id_idx" ON "Deal"("stage", "signedOn", "id");

-- CreateIndex
CREATE INDEX "Deal_signedOn_id_idx" ON "Deal"("signedOn", "id");

-- CreateIndex
CREATE INDEX "Deal_amount_id_idx" ON "Deal"("amount", "id");

-- CreateIndex
CREATE INDEX "Deal_enterpriseId_id_idx" ON "Deal"("enterpriseId", "id");

-- CreateIndex
CREATE INDEX "Deal_projectId_id_idx" ON "Deal"("projectId", "id");

-- CreateIndex
CREATE INDEX "DealFunding_dealId_arrivedOn_id_idx" ON "DealFunding"("dealId", "arrivedOn", "id");

-- CreateIndex
CREATE INDEX "DealFunding_arrivedOn_id_idx" ON "DealFunding"("arrivedOn", "id");

-- CreateIndex
CREATE INDEX "DealFunding_amount_id_idx" ON "DealFunding"("amount", "id");

-- CreateIndex
CREATE UNIQUE INDEX "LandParcel_code_key" ON "LandParcel"("code");

-- CreateIndex
CREATE INDEX "LandParcel_placeId_code_idx" ON "LandParcel"("placeId", "code");

-- CreateIndex
CREATE INDEX "LandParcel_state_settledOn_id_idx" ON "LandParcel"("state", "settledOn", "id");

-- CreateIndex
CREATE INDEX "LandParcel_settledOn_id_idx" ON "LandParcel"("settledOn", "id");

-- CreateIndex
CREATE INDEX "LandParcel_areaMu_id_idx" ON "LandParcel"("areaMu", "id");

-- CreateIndex
CREATE INDEX "LandParcel_enterpriseId_id_idx" ON "LandParcel"("enterpriseId", "id");

-- CreateIndex
CREATE INDEX "LandParcel_projectId_id_idx" ON "LandParcel"("projectId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Financing_code_key" ON "Financing"("code");

-- CreateIndex
CREATE INDEX "Financing_projectId_code_idx" ON "Financing"("projectId", "code");

-- CreateIndex
CREATE INDEX "Financing_kind_grantedOn_id_idx" ON "Financing"("kind", "grantedOn", "id");

-- CreateIndex
CREATE INDEX "Financing_grantedOn_id_idx" ON "Financing"("grantedOn", "id");

-- CreateIndex
CREATE INDEX "Financing_amount_id_idx" ON "Financing"("amount", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Relocation_code_key" ON "Relocation"("code");

-- CreateIndex
CREATE INDEX "Relocation_placeId_code_idx" ON "Relocation"("placeId", "code");

-- CreateIndex
CREATE INDEX "Relocation_destinationId_code_idx" ON "Relocation"("destinationId", "code");

-- CreateIndex
CREATE INDEX "Relocation_stage_code_idx" ON "Relocation"("stage", "code");

-- CreateIndex
CREATE INDEX "Relocation_movedOn_id_idx" ON "Relocation"("movedOn", "id");

-- CreateIndex
CREATE UNIQUE INDEX "RectificationItem_code_key" ON "RectificationItem"("code");

-- CreateIndex
CREATE INDEX "RectificationItem_placeId_code_idx" ON "RectificationItem"("placeId", "code");

-- CreateIndex
CREATE INDEX "RectificationItem_state_dueOn_id_idx" ON "RectificationItem"("state", "dueOn", "id");

-- CreateIndex
CREATE INDEX "RectificationItem_dueOn_id_idx" ON "RectificationItem"("dueOn", "id");

-- CreateIndex
CREATE INDEX "RectificationItem_foundOn_id_idx" ON "RectificationItem"("foundOn", "id");

-- CreateIndex
CREATE INDEX "RectificationItem_closedOn_id_idx" ON "RectificationItem"("closedOn", "id");

-- CreateIndex
CREATE INDEX "RectificationItem_organisationId_dueOn_id_idx" ON "RectificationItem"("organisationId", "dueOn", "id");

-- CreateIndex
CREATE UNIQUE INDEX "EcologyWork_code_key" ON "EcologyWork"("code");

-- CreateIndex
CREATE INDEX "EcologyWork_placeId_code_idx" ON "EcologyWork"("placeId", "code");

-- CreateIndex
CREATE INDEX "EcologyWork_stage_code_idx" ON "EcologyWork"("stage", "code");

-- CreateIndex
CREATE INDEX "EcologyWork_completedOn_id_idx" ON "EcologyWork"("completedOn", "id");

-- CreateIndex
CREATE INDEX "EcologyWork_investment_id_idx" ON "EcologyWork"("investment", "id");

-- CreateIndex
CREATE INDEX "EcologyWork_citationId_id_idx" ON "EcologyWork"("citationId", "id");

-- CreateIndex
CREATE INDEX "Place_longitude_latitude_idx" ON "Place"("longitude", "latitude");

-- CreateIndex
CREATE INDEX "Project_longitude_latitude_idx" ON "Project"("longitude", "latitude");

-- AddForeignKey
ALTER TABLE "JobRecord" ADD CONSTRAINT "JobRecord_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IncomeSurvey" ADD CONSTRAINT "IncomeSurvey_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Facility" ADD CONSTRAINT "Facility_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Facility" ADD CONSTRAINT "Facility_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HeritageItem" ADD CONSTRAINT "HeritageItem_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HeritageItem" ADD CONSTRAINT "HeritageItem_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RiskCampaign" ADD CONSTRAINT "RiskCampaign_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RiskCampaign" ADD CONSTRAINT "RiskCampaign_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Inspection" ADD CONSTRAINT "Inspection_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "RiskCampaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Inspection" ADD CONSTRAINT "Inspection_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PetitionCase" ADD CONSTRAINT "PetitionCase_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PetitionCase" ADD CONSTRAINT "PetitionCase_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mediation" ADD CONSTRAINT "Mediation_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LegalReview" ADD CONSTRAINT "LegalReview_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LegalReview" ADD CONSTRAINT "LegalReview_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recognition" ADD CONSTRAINT "Recognition_enterpriseId_fkey" FOREIGN KEY ("enterpriseId") REFERENCES "Enterprise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListingCase" ADD CONSTRAINT "ListingCase_enterpriseId_fkey" FOREIGN KEY ("enterpriseId") REFERENCES "Enterprise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListingCase" ADD CONSTRAINT "ListingCase_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClearedSite" ADD CONSTRAINT "ClearedSite_enterpriseId_fkey" FOREIGN KEY ("enterpriseId") REFERENCES "Enterprise"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClearedSite" ADD CONSTRAINT "ClearedSite_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EnterpriseOutput" ADD CONSTRAINT "EnterpriseOutput_enterpriseId_fkey" FOREIGN KEY ("enterpriseId") REFERENCES "Enterprise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResearchProject" ADD CONSTRAINT "ResearchProject_enterpriseId_fkey" FOREIGN KEY ("enterpriseId") REFERENCES "Enterprise"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResearchProject" ADD CONSTRAINT "ResearchProject_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "ResearchInstitution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResearchProject" ADD CONSTRAINT "ResearchProject_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RdExpenditure" ADD CONSTRAINT "RdExpenditure_enterpriseId_fkey" FOREIGN KEY ("enterpriseId") REFERENCES "Enterprise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TalentIntake" ADD CONSTRAINT "TalentIntake_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CooperationProject" ADD CONSTRAINT "CooperationProject_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "PartnerRegion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CooperationProject" ADD CONSTRAINT "CooperationProject_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TourismSite" ADD CONSTRAINT "TourismSite_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TourismSite" ADD CONSTRAINT "TourismSite_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitorRecord" ADD CONSTRAINT "VisitorRecord_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "TourismSite"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TradeRecord" ADD CONSTRAINT "TradeRecord_enterpriseId_fkey" FOREIGN KEY ("enterpriseId") REFERENCES "Enterprise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvestmentRecord" ADD CONSTRAINT "InvestmentRecord_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectProblem" ADD CONSTRAINT "ProjectProblem_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectProblem" ADD CONSTRAINT "ProjectProblem_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectTask" ADD CONSTRAINT "ProjectTask_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectTask" ADD CONSTRAINT "ProjectTask_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deal" ADD CONSTRAINT "Deal_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deal" ADD CONSTRAINT "Deal_enterpriseId_fkey" FOREIGN KEY ("enterpriseId") REFERENCES "Enterprise"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deal" ADD CONSTRAINT "Deal_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DealFunding" ADD CONSTRAINT "DealFunding_dealId_fkey" FOREIGN KEY ("dealId") REFERENCES "Deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LandParcel" ADD CONSTRAINT "LandParcel_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LandParcel" ADD CONSTRAINT "LandParcel_enterpriseId_fkey" FOREIGN KEY ("enterpriseId") REFERENCES "Enterprise"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LandParcel" ADD CONSTRAINT "LandParcel_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Financing" ADD CONSTRAINT "Financing_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relocation" ADD CONSTRAINT "Relocation_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relocation" ADD CONSTRAINT "Relocation_destinationId_fkey" FOREIGN KEY ("destinationId") REFERENCES "Place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RectificationItem" ADD CONSTRAINT "RectificationItem_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RectificationItem" ADD CONSTRAINT "RectificationItem_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EcologyWork" ADD CONSTRAINT "EcologyWork_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EcologyWork" ADD CONSTRAINT "EcologyWork_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation"("id") ON DELETE SET NULL ON UPDATE CASCADE;
