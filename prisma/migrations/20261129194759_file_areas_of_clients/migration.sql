-- AlterTable
ALTER TABLE "ApiClient" ADD COLUMN     "fileAreas" TEXT[] DEFAULT ARRAY[]::TEXT[];
