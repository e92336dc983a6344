-- AlterTable
ALTER TABLE "Facility" ALTER COLUMN "nameEn" DROP NOT NULL;

-- AlterTable
ALTER TABLE "HeritageItem" ALTER COLUMN "nameEn" DROP NOT NULL;
