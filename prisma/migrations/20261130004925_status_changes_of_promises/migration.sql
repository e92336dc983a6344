-- Measures and titles stand somewhere as well: what changed of them is noted like that of targets.

-- AlterTable
ALTER TABLE "StatusChange" ADD COLUMN     "designationId" INTEGER,
ADD COLUMN     "measureId" INTEGER,
ADD COLUMN     "planId" INTEGER,
ALTER COLUMN "targetId" DROP NOT NULL;
UPDATE "StatusChange" s SET "planId" = t."planId" FROM "Target" t WHERE t."id" = s."targetId";
ALTER TABLE "StatusChange" ALTER COLUMN "planId" SET NOT NULL,
ADD CONSTRAINT "StatusChange_promise_check" CHECK (num_nonnulls("targetId", "measureId", "designationId") = 1);

-- CreateIndex
CREATE INDEX "StatusChange_measureId_id_idx" ON "StatusChange"("measureId", "id");

-- CreateIndex
CREATE INDEX "StatusChange_designationId_id_idx" ON "StatusChange"("designationId", "id");

-- CreateIndex
CREATE INDEX "StatusChange_planId_id_idx" ON "StatusChange"("planId", "id");

-- AddForeignKey
ALTER TABLE "StatusChange" ADD CONSTRAINT "StatusChange_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusChange" ADD CONSTRAINT "StatusChange_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusChange" ADD CONSTRAINT "StatusChange_designationId_fkey" FOREIGN KEY ("designationId") REFERENCES "Designation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
