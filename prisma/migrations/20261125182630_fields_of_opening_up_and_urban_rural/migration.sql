-- CreateEnum
CREATE TYPE "RectificationOrigin" AS ENUM ('CENTRAL_INSPECTION', 'RIVER_BASIN_DISCLOSURE', 'PROVINCIAL_INSPECTION', 'LOCAL_INSPECTION');

-- CreateEnum
CREATE TYPE "EcologyWorkKind" AS ENUM ('WATER', 'AIR', 'SOIL', 'FOREST', 'WASTE');

-- AlterTable
ALTER TABLE "TransportScheme" ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "synthetic" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "PartnerRegion" ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "synthetic" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Designation" ADD COLUMN     "measureId" INTEGER;

-- AlterTable
ALTER TABLE "District" ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "synthetic" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Relocation" ADD COLUMN     "signedOn" DATE;

-- AlterTable
ALTER TABLE "RectificationItem" ADD COLUMN     "origin" "RectificationOrigin";

-- AlterTable
ALTER TABLE "EcologyWork" ADD COLUMN     "kind" "EcologyWorkKind",
ADD COLUMN     "startedOn" DATE;

-- CreateIndex
CREATE INDEX "Designation_measureId_id_idx" ON "Designation"("measureId", "id");

-- CreateIndex
CREATE INDEX "Relocation_signedOn_id_idx" ON "Relocation"("signedOn", "id");

-- CreateIndex
CREATE INDEX "RectificationItem_origin_dueOn_id_idx" ON "RectificationItem"("origin", "dueOn", "id");

-- CreateIndex
CREATE INDEX "EcologyWork_kind_code_idx" ON "EcologyWork"("kind", "code");

-- CreateIndex
CREATE INDEX "EcologyWork_startedOn_id_idx" ON "EcologyWork"("startedOn", "id");

-- AddForeignKey
ALTER TABLE "Designation" ADD CONSTRAINT "Designation_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE SET NULL ON UPDATE CASCADE;
