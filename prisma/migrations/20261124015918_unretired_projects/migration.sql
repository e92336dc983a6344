-- DropIndex
DROP INDEX "Project_key_stage_totalInvestment_idx";

-- CreateIndex
CREATE INDEX "Project_key_stage_totalInvestment_retiredAt_idx" ON "Project"("key", "stage", "totalInvestment", "retiredAt");
