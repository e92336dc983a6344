-- CreateEnum
CREATE TYPE "ScoreRuleKind" AS ENUM ('POINTS', 'BONUS', 'RED_LINE', 'VETO');

-- CreateEnum
CREATE TYPE "ScoredPromises" AS ENUM ('ALL', 'TARGETS', 'HEADLINE', 'MEASURES', 'TITLES');

-- CreateEnum
CREATE TYPE "StatusColour" AS ENUM ('BLUE', 'GREEN', 'YELLOW', 'ORANGE', 'RED', 'GREY');

-- CreateTable
CREATE TABLE "ScoreRule" (
    "id" SERIAL NOT NULL,
    "planId" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "kind" "ScoreRuleKind" NOT NULL,
    "points" DECIMAL(12,6) NOT NULL,
    "most" DECIMAL(12,6),
    "promises" "ScoredPromises" NOT NULL DEFAULT 'ALL',
    "areaId" INTEGER,
    "promise" TEXT,
    "colour" "StatusColour",
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ScoreRule_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ScoreRule_planId_ordinal_id_idx" ON "ScoreRule"("planId", "ordinal", "id");

-- CreateIndex
CREATE INDEX "ScoreRule_areaId_idx" ON "ScoreRule"("areaId");

-- CreateIndex
CREATE INDEX "ScoreRule_kind_id_idx" ON "ScoreRule"("kind", "id");

-- CreateIndex
CREATE INDEX "ScoreRule_ordinal_id_idx" ON "ScoreRule"("ordinal", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ScoreRule_planId_code_key" ON "ScoreRule"("planId", "code");

-- AddForeignKey
ALTER TABLE "ScoreRule" ADD CONSTRAINT "ScoreRule_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreRule" ADD CONSTRAINT "ScoreRule_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What a rule takes away is said by its kind, not by a sign.
ALTER TABLE "ScoreRule" ADD CONSTRAINT "ScoreRule_points_check" CHECK ("points" >= 0 AND ("most" IS NULL OR "most" >= 0));
