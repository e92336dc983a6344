-- CreateIndex
CREATE INDEX "Observation_periodEnd_id_idx" ON "Observation"("periodEnd", "id");

-- CreateIndex
CREATE INDEX "Observation_recordedAt_id_idx" ON "Observation"("recordedAt", "id");

-- CreateIndex
CREATE INDEX "Observation_period_idx" ON "Observation"("period");

-- CreateIndex
CREATE INDEX "Observation_status_idx" ON "Observation"("status");
