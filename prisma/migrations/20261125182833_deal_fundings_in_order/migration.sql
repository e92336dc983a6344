-- The fundings of a deal are numbered, so that rows can name them, and a cancelled deal says since when. Beside that, columns
-- and tables of industry, innovation and common prosperity that were added to the data model at the same time.

-- CreateEnum
CREATE TYPE "EchelonMeasure" AS ENUM ('REVENUE', 'REVENUE_GROWTH', 'OUTPUT', 'OUTPUT_GROWTH', 'RECOGNITION');

-- AlterEnum
ALTER TYPE "HeritageStage" ADD VALUE 'DELISTED';

-- DropIndex
DROP INDEX "Brand_placeId_idx";

-- AlterTable
ALTER TABLE "Brand" ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "Facility" ADD COLUMN     "closedOn" DATE,
ADD COLUMN     "designationId" INTEGER,
ADD COLUMN     "openedOn" DATE,
ADD COLUMN     "startedOn" DATE;

-- AlterTable
ALTER TABLE "HeritageItem" ADD COLUMN     "appliedOn" DATE,
ADD COLUMN     "delistedOn" DATE,
ADD COLUMN     "designationId" INTEGER;

-- AlterTable
ALTER TABLE "IndustryChain" ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "synthetic" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Park" ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "synthetic" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Enterprise" ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "EnterpriseOutput" ADD COLUMN     "revenue" DECIMAL(24,6);

-- AlterTable
ALTER TABLE "EducationCommunity" ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "synthetic" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "School" ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "synthetic" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Enclave" ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "synthetic" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Deal" ADD COLUMN     "cancelledOn" DATE;

-- AlterTable
ALTER TABLE "DealFunding" ADD COLUMN     "ordinal" INTEGER;

-- Fundings that are there already are numbered as they arrived.
UPDATE "DealFunding" f SET "ordinal" = n.ordinal FROM (
  SELECT "id", row_number() OVER (PARTITION BY "dealId" ORDER BY "arrivedOn", "id") AS ordinal FROM "DealFunding"
) n WHERE n."id" = f."id";

ALTER TABLE "DealFunding" ALTER COLUMN "ordinal" SET NOT NULL;

-- CreateTable
CREATE TABLE "EchelonCriterion" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "placeId" INTEGER NOT NULL,
    "level" "RecognitionKind" NOT NULL,
    "measure" "EchelonMeasure" NOT NULL,
    "atLeast" DECIMAL(24,6),
    "held" "RecognitionKind",
    "sourceZh" TEXT NOT NULL,
    "sourceEn" TEXT,
    "since" DATE NOT NULL,
    "until" DATE,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "EchelonCriterion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "EchelonCriterion_code_key" ON "EchelonCriterion"("code");

-- CreateIndex
CREATE INDEX "EchelonCriterion_placeId_code_idx" ON "EchelonCriterion"("placeId", "code");

-- CreateIndex
CREATE INDEX "EchelonCriterion_level_code_idx" ON "EchelonCriterion"("level", "code");

-- CreateIndex
CREATE INDEX "EchelonCriterion_measure_id_idx" ON "EchelonCriterion"("measure", "id");

-- CreateIndex
CREATE INDEX "EchelonCriterion_since_id_idx" ON "EchelonCriterion"("since", "id");

-- CreateIndex
CREATE INDEX "Brand_placeId_code_idx" ON "Brand"("placeId", "code");

-- CreateIndex
CREATE INDEX "BrandSales_sales_id_idx" ON "BrandSales"("sales", "id");

-- CreateIndex
CREATE INDEX "Facility_startedOn_id_idx" ON "Facility"("startedOn", "id");

-- CreateIndex
CREATE INDEX "Facility_openedOn_id_idx" ON "Facility"("openedOn", "id");

-- CreateIndex
CREATE INDEX "Facility_closedOn_id_idx" ON "Facility"("closedOn", "id");

-- CreateIndex
CREATE INDEX "Facility_designationId_code_idx" ON "Facility"("designationId", "code");

-- CreateIndex
CREATE INDEX "HeritageItem_appliedOn_id_idx" ON "HeritageItem"("appliedOn", "id");

-- CreateIndex
CREATE INDEX "HeritageItem_delistedOn_id_idx" ON "HeritageItem"("delistedOn", "id");

-- CreateIndex
CREATE INDEX "HeritageItem_designationId_code_idx" ON "HeritageItem"("designationId", "code");

-- CreateIndex
CREATE INDEX "Project_startedOn_id_idx" ON "Project"("startedOn", "id");

-- CreateIndex
CREATE INDEX "Project_completedOn_id_idx" ON "Project"("completedOn", "id");

-- CreateIndex
CREATE INDEX "Milestone_critical_reachedOn_dueOn_id_idx" ON "Milestone"("critical", "reachedOn", "dueOn", "id");

-- CreateIndex
CREATE INDEX "Review_kind_dueOn_id_idx" ON "Review"("kind", "dueOn", "id");

-- CreateIndex
CREATE UNIQUE INDEX "DealFunding_dealId_ordinal_key" ON "DealFunding"("dealId", "ordinal");

-- AddForeignKey
ALTER TABLE "Facility" ADD CONSTRAINT "Facility_designationId_fkey" FOREIGN KEY ("designationId") REFERENCES "Designation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HeritageItem" ADD CONSTRAINT "HeritageItem_designationId_fkey" FOREIGN KEY ("designationId") REFERENCES "Designation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EchelonCriterion" ADD CONSTRAINT "EchelonCriterion_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
