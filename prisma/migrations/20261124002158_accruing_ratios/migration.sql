-- AlterTable
ALTER TABLE "Indicator" ADD COLUMN     "accrues" BOOLEAN NOT NULL DEFAULT false;
