-- CreateIndex
CREATE INDEX "Recognition_expiresOn_id_idx" ON "Recognition"("expiresOn", "id");
