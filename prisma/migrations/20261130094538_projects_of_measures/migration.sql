-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "measureId" INTEGER;

-- CreateIndex
CREATE INDEX "Project_measureId_idx" ON "Project"("measureId");

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE SET NULL ON UPDATE CASCADE;
