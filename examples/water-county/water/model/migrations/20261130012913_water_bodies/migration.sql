-- CreateEnum
CREATE TYPE "WaterKind" AS ENUM ('RIVER', 'RESERVOIR', 'SPRING');

-- CreateTable
CREATE TABLE "WaterBody" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "kind" "WaterKind" NOT NULL,
    "placeId" INTEGER NOT NULL,
    "projectId" INTEGER,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "ownerId" INTEGER,

    CONSTRAINT "WaterBody_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WaterSample" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "bodyId" INTEGER NOT NULL,
    "takenOn" DATE NOT NULL,
    "grade" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "ownerId" INTEGER,

    CONSTRAINT "WaterSample_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "WaterBody_code_key" ON "WaterBody"("code");

-- CreateIndex
CREATE INDEX "WaterBody_kind_id_idx" ON "WaterBody"("kind", "id");

-- CreateIndex
CREATE INDEX "WaterBody_placeId_code_idx" ON "WaterBody"("placeId", "code");

-- CreateIndex
CREATE INDEX "WaterBody_projectId_idx" ON "WaterBody"("projectId");

-- CreateIndex
CREATE INDEX "WaterBody_ownerId_idx" ON "WaterBody"("ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "WaterSample_code_key" ON "WaterSample"("code");

-- CreateIndex
CREATE INDEX "WaterSample_bodyId_takenOn_id_idx" ON "WaterSample"("bodyId", "takenOn", "id");

-- CreateIndex
CREATE INDEX "WaterSample_takenOn_id_idx" ON "WaterSample"("takenOn", "id");

-- CreateIndex
CREATE INDEX "WaterSample_grade_id_idx" ON "WaterSample"("grade", "id");

-- CreateIndex
CREATE INDEX "WaterSample_ownerId_idx" ON "WaterSample"("ownerId");

-- AddForeignKey
ALTER TABLE "WaterBody" ADD CONSTRAINT "WaterBody_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WaterBody" ADD CONSTRAINT "WaterBody_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WaterBody" ADD CONSTRAINT "WaterBody_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WaterSample" ADD CONSTRAINT "WaterSample_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "WaterBody"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WaterSample" ADD CONSTRAINT "WaterSample_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;
