-- DropIndex
DROP INDEX "Target_planId_ordinal_idx";

-- DropIndex
DROP INDEX "Target_areaId_ordinal_idx";

-- DropIndex
DROP INDEX "Target_sectionId_ordinal_idx";

-- DropIndex
DROP INDEX "Observation_targetId_periodEnd_idx";

-- CreateIndex
CREATE INDEX "Target_planId_ordinal_id_idx" ON "Target"("planId", "ordinal", "id");

-- CreateIndex
CREATE INDEX "Target_areaId_ordinal_id_idx" ON "Target"("areaId", "ordinal", "id");

-- CreateIndex
CREATE INDEX "Target_sectionId_ordinal_id_idx" ON "Target"("sectionId", "ordinal", "id");

-- CreateIndex
CREATE INDEX "Observation_targetId_periodEnd_revision_id_idx" ON "Observation"("targetId", "periodEnd", "revision", "id");
