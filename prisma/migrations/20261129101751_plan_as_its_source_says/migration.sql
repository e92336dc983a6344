-- CreateEnum
CREATE TYPE "TitleOrigin" AS ENUM ('SOURCE', 'EDITOR');

-- CreateEnum
CREATE TYPE "TargetForm" AS ENUM ('NUMBER', 'RANGE', 'RELATIVE', 'QUALITATIVE');

-- CreateEnum
CREATE TYPE "TargetReference" AS ENUM ('PREVIOUS_YEAR', 'OTHER_PLACE', 'OTHER_INDICATOR', 'ASSIGNED');

-- CreateEnum
CREATE TYPE "JudgementOutcome" AS ENUM ('KEPT', 'NOT_KEPT');

-- AlterEnum
ALTER TYPE "Commitment" ADD VALUE 'RESOLVED';

-- DropForeignKey
ALTER TABLE "Measure" DROP CONSTRAINT "Measure_sectionId_fkey";

-- DropForeignKey
ALTER TABLE "Designation" DROP CONSTRAINT "Designation_sectionId_fkey";

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "titleBy" "TitleOrigin" NOT NULL DEFAULT 'SOURCE';

-- AlterTable
ALTER TABLE "Area" ADD COLUMN     "citationId" INTEGER;

-- AlterTable
ALTER TABLE "Section" ADD COLUMN     "citationId" INTEGER,
ADD COLUMN     "titleBy" "TitleOrigin" NOT NULL DEFAULT 'SOURCE',
ALTER COLUMN "titleZh" DROP NOT NULL,
ALTER COLUMN "titleEn" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Measure" ADD COLUMN     "areaId" INTEGER,
ADD COLUMN     "commitment" "Commitment" NOT NULL DEFAULT 'PLAIN',
ADD COLUMN     "frame" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "planId" INTEGER,
ADD COLUMN     "position" INTEGER,
ALTER COLUMN "sectionId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Target" ADD COLUMN     "baseYear" INTEGER,
ADD COLUMN     "form" "TargetForm" NOT NULL DEFAULT 'NUMBER',
ADD COLUMN     "margin" DECIMAL(24,6),
ADD COLUMN     "partOfId" INTEGER,
ADD COLUMN     "reference" "TargetReference",
ADD COLUMN     "referenceIndicatorId" INTEGER,
ADD COLUMN     "referencePlaceId" INTEGER,
ADD COLUMN     "restatedCommitment" "Commitment",
ADD COLUMN     "scope" DECIMAL(24,6),
ADD COLUMN     "upperValue" DECIMAL(24,6);

-- AlterTable
ALTER TABLE "Designation" ADD COLUMN     "areaId" INTEGER,
ALTER COLUMN "sectionId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "SourceDocument" ADD COLUMN     "titleBy" "TitleOrigin" NOT NULL DEFAULT 'SOURCE';

-- What hangs from a section hangs from its area and plan as well.
UPDATE "Measure" m SET "planId" = place."planId", "areaId" = place."areaId", "position" = place."position"
FROM (
  SELECT own."id", a."planId", a."id" AS "areaId",
    row_number() OVER (PARTITION BY a."planId" ORDER BY a."ordinal", s."ordinal", own."ordinal") AS "position"
  FROM "Measure" own JOIN "Section" s ON s."id" = own."sectionId" JOIN "Area" a ON a."id" = s."areaId") place
WHERE place."id" = m."id";
ALTER TABLE "Measure" ALTER COLUMN "planId" SET NOT NULL, ALTER COLUMN "position" SET NOT NULL;
UPDATE "Designation" d SET "areaId" = s."areaId" FROM "Section" s WHERE s."id" = d."sectionId";

-- CreateTable
CREATE TABLE "Judgement" (
    "id" SERIAL NOT NULL,
    "targetId" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "outcome" "JudgementOutcome" NOT NULL,
    "reason" TEXT NOT NULL,
    "judge" TEXT NOT NULL,
    "judgedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decider" TEXT,
    "approvedAt" TIMESTAMPTZ(3),
    "returnedAt" TIMESTAMPTZ(3),
    "returnReason" TEXT,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Judgement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Judgement_targetId_judgedAt_id_idx" ON "Judgement"("targetId", "judgedAt", "id");

-- CreateIndex
CREATE INDEX "Area_citationId_idx" ON "Area"("citationId");

-- CreateIndex
CREATE INDEX "Section_citationId_idx" ON "Section"("citationId");

-- CreateIndex
CREATE INDEX "Measure_planId_position_id_idx" ON "Measure"("planId", "position", "id");

-- CreateIndex
CREATE INDEX "Measure_areaId_position_id_idx" ON "Measure"("areaId", "position", "id");

-- CreateIndex
CREATE INDEX "Measure_commitment_idx" ON "Measure"("commitment");

-- CreateIndex
CREATE INDEX "Target_referenceIndicatorId_idx" ON "Target"("referenceIndicatorId");

-- CreateIndex
CREATE INDEX "Target_referencePlaceId_idx" ON "Target"("referencePlaceId");

-- CreateIndex
CREATE INDEX "Target_partOfId_ordinal_id_idx" ON "Target"("partOfId", "ordinal", "id");

-- CreateIndex
CREATE INDEX "Designation_areaId_id_idx" ON "Designation"("areaId", "id");

-- AddForeignKey
ALTER TABLE "Area" ADD CONSTRAINT "Area_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Section" ADD CONSTRAINT "Section_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_referenceIndicatorId_fkey" FOREIGN KEY ("referenceIndicatorId") REFERENCES "Indicator"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_referencePlaceId_fkey" FOREIGN KEY ("referencePlaceId") REFERENCES "Place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_partOfId_fkey" FOREIGN KEY ("partOfId") REFERENCES "Target"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Designation" ADD CONSTRAINT "Designation_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Designation" ADD CONSTRAINT "Designation_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE SET NULL ON UPDATE CASCADE;
