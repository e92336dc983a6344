-- AlterTable
ALTER TABLE "Unit" ADD COLUMN     "decimals" INTEGER;

-- AlterTable
ALTER TABLE "Indicator" ADD COLUMN     "decimals" INTEGER;
