-- CreateIndex
CREATE INDEX "VisitorRecord_visitors_id_idx" ON "VisitorRecord"("visitors", "id");

-- CreateIndex
CREATE INDEX "VisitorRecord_income_id_idx" ON "VisitorRecord"("income", "id");

-- CreateIndex
CREATE INDEX "TradeRecord_exports_id_idx" ON "TradeRecord"("exports", "id");

-- CreateIndex
CREATE INDEX "TradeRecord_imports_id_idx" ON "TradeRecord"("imports", "id");
