-- AlterEnum
ALTER TYPE "DesignationStage" ADD VALUE 'LOST';

-- AlterTable
ALTER TABLE "Designation" ADD COLUMN     "announcementIssuedOn" DATE,
ADD COLUMN     "announcementNumber" TEXT,
ADD COLUMN     "announcementTitleEn" TEXT,
ADD COLUMN     "announcementTitleZh" TEXT,
ADD COLUMN     "appliedOn" DATE,
ADD COLUMN     "awardedOn" DATE,
ADD COLUMN     "dueOn" DATE,
ADD COLUMN     "leadId" INTEGER,
ADD COLUMN     "lostOn" DATE,
ADD COLUMN     "notAwardedOn" DATE,
ADD COLUMN     "publicisedOn" DATE,
ADD COLUMN     "shortlistedOn" DATE,
ADD COLUMN     "synthetic" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "Designation_dueOn_id_idx" ON "Designation"("dueOn", "id");

-- CreateIndex
CREATE INDEX "Designation_leadId_idx" ON "Designation"("leadId");

-- AddForeignKey
ALTER TABLE "Designation" ADD CONSTRAINT "Designation_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;
