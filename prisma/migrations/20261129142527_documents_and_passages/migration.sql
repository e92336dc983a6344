-- AlterTable
ALTER TABLE "SourceDocument" ADD COLUMN     "address" TEXT,
ADD COLUMN     "issuedOn" DATE,
ADD COLUMN     "issuerEn" TEXT,
ADD COLUMN     "issuerZh" TEXT,
ADD COLUMN     "mediaType" TEXT,
ADD COLUMN     "number" TEXT,
ADD COLUMN     "openText" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "placeId" INTEGER,
ADD COLUMN     "sha256" TEXT;

-- AlterTable
ALTER TABLE "Citation" ADD COLUMN     "boxHeight" DECIMAL(7,6),
ADD COLUMN     "boxLeft" DECIMAL(7,6),
ADD COLUMN     "boxTop" DECIMAL(7,6),
ADD COLUMN     "boxWidth" DECIMAL(7,6),
ADD COLUMN     "characterFrom" INTEGER,
ADD COLUMN     "characterTo" INTEGER,
ADD COLUMN     "lineFrom" INTEGER,
ADD COLUMN     "lineTo" INTEGER,
ADD COLUMN     "page" INTEGER,
ADD COLUMN     "passageSha256" TEXT;

-- CreateIndex
CREATE INDEX "SourceDocument_placeId_idx" ON "SourceDocument"("placeId");

-- AddForeignKey
ALTER TABLE "SourceDocument" ADD CONSTRAINT "SourceDocument_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE SET NULL ON UPDATE CASCADE;
