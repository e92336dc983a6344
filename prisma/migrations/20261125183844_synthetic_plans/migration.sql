-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "synthetic" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Target" ADD COLUMN     "synthetic" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "SourceDocument" ADD COLUMN     "synthetic" BOOLEAN NOT NULL DEFAULT false;
