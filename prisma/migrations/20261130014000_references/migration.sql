-- CreateEnum
CREATE TYPE "ReferenceStatistic" AS ENUM ('FIGURE', 'AVERAGE');

-- AlterTable
ALTER TABLE "Indicator" ADD COLUMN     "deflatorId" INTEGER,
ADD COLUMN     "growthOfId" INTEGER;

-- AlterTable
ALTER TABLE "Target" ADD COLUMN     "levelId" INTEGER,
ADD COLUMN     "previousId" INTEGER;

-- CreateTable
CREATE TABLE "Reference" (
    "id" SERIAL NOT NULL,
    "keeperId" INTEGER NOT NULL,
    "indicatorId" INTEGER NOT NULL,
    "placeId" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "periodEnd" DATE NOT NULL,
    "statistic" "ReferenceStatistic" NOT NULL DEFAULT 'FIGURE',
    "value" DECIMAL(24,6) NOT NULL,
    "sourceZh" TEXT NOT NULL,
    "sourceEn" TEXT,
    "address" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "ownerId" INTEGER,

    CONSTRAINT "Reference_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Reference_indicatorId_periodEnd_id_idx" ON "Reference"("indicatorId", "periodEnd", "id");

-- CreateIndex
CREATE INDEX "Reference_placeId_periodEnd_id_idx" ON "Reference"("placeId", "periodEnd", "id");

-- CreateIndex
CREATE INDEX "Reference_periodEnd_id_idx" ON "Reference"("periodEnd", "id");

-- CreateIndex
CREATE INDEX "Reference_period_id_idx" ON "Reference"("period", "id");

-- CreateIndex
CREATE INDEX "Reference_statistic_idx" ON "Reference"("statistic");

-- CreateIndex
CREATE INDEX "Reference_ownerId_idx" ON "Reference"("ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "Reference_keeperId_indicatorId_placeId_period_statistic_key" ON "Reference"("keeperId", "indicatorId", "placeId", "period", "statistic");

-- CreateIndex
CREATE INDEX "Indicator_growthOfId_idx" ON "Indicator"("growthOfId");

-- CreateIndex
CREATE INDEX "Indicator_deflatorId_idx" ON "Indicator"("deflatorId");

-- CreateIndex
CREATE INDEX "Target_levelId_idx" ON "Target"("levelId");

-- CreateIndex
CREATE INDEX "Target_previousId_idx" ON "Target"("previousId");

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_growthOfId_fkey" FOREIGN KEY ("growthOfId") REFERENCES "Indicator"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_deflatorId_fkey" FOREIGN KEY ("deflatorId") REFERENCES "Indicator"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reference" ADD CONSTRAINT "Reference_keeperId_fkey" FOREIGN KEY ("keeperId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reference" ADD CONSTRAINT "Reference_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reference" ADD CONSTRAINT "Reference_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reference" ADD CONSTRAINT "Reference_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_levelId_fkey" FOREIGN KEY ("levelId") REFERENCES "Target"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_previousId_fkey" FOREIGN KEY ("previousId") REFERENCES "Target"("id") ON DELETE SET NULL ON UPDATE CASCADE;
