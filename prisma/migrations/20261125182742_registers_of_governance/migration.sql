-- DropIndex
DROP INDEX "PetitionCase_backlog_state_id_idx";

-- AlterTable
ALTER TABLE "Reform" ADD COLUMN     "beganOn" DATE,
ADD COLUMN     "completedOn" DATE,
ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "synthetic" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "ServiceMatter" ADD COLUMN     "offeredOn" DATE,
ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "synthetic" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "EnterpriseRequest" ADD COLUMN     "organisationId" INTEGER;

-- AlterTable
ALTER TABLE "RiskCampaign" ADD COLUMN     "measureId" INTEGER;

-- AlterTable
ALTER TABLE "Inspection" ADD COLUMN     "closedOn" DATE;

-- AlterTable
ALTER TABLE "PetitionCase" DROP COLUMN "backlog",
ADD COLUMN     "backlogYear" INTEGER;

-- CreateIndex
CREATE INDEX "Reform_beganOn_id_idx" ON "Reform"("beganOn", "id");

-- CreateIndex
CREATE INDEX "Reform_completedOn_id_idx" ON "Reform"("completedOn", "id");

-- CreateIndex
CREATE INDEX "ServiceMatter_offeredOn_id_idx" ON "ServiceMatter"("offeredOn", "id");

-- CreateIndex
CREATE INDEX "EnterpriseRequest_organisationId_dueOn_id_idx" ON "EnterpriseRequest"("organisationId", "dueOn", "id");

-- CreateIndex
CREATE INDEX "EnterpriseRequest_answeredOn_id_idx" ON "EnterpriseRequest"("answeredOn", "id");

-- CreateIndex
CREATE INDEX "EnterpriseRequest_resolvedOn_id_idx" ON "EnterpriseRequest"("resolvedOn", "id");

-- CreateIndex
CREATE INDEX "RiskCampaign_measureId_code_idx" ON "RiskCampaign"("measureId", "code");

-- CreateIndex
CREATE INDEX "Inspection_closedOn_id_idx" ON "Inspection"("closedOn", "id");

-- CreateIndex
CREATE INDEX "PetitionCase_backlogYear_state_id_idx" ON "PetitionCase"("backlogYear", "state", "id");

-- AddForeignKey
ALTER TABLE "EnterpriseRequest" ADD CONSTRAINT "EnterpriseRequest_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RiskCampaign" ADD CONSTRAINT "RiskCampaign_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

