-- CreateTable
CREATE TABLE "Gauge" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "bodyId" INTEGER NOT NULL,
    "station" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "ownerId" INTEGER,

    CONSTRAINT "Gauge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Gauge_code_key" ON "Gauge"("code");

-- CreateIndex
CREATE INDEX "Gauge_bodyId_code_idx" ON "Gauge"("bodyId", "code");

-- CreateIndex
CREATE INDEX "Gauge_ownerId_idx" ON "Gauge"("ownerId");

-- AddForeignKey
ALTER TABLE "Gauge" ADD CONSTRAINT "Gauge_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "WaterBody"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Gauge" ADD CONSTRAINT "Gauge_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;
