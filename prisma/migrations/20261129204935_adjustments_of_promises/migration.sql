-- AlterTable
ALTER TABLE "Target" ADD COLUMN     "originalDeadline" DATE,
ADD COLUMN     "originalValue" DECIMAL(24,6);

-- CreateTable
CREATE TABLE "Adjustment" (
    "id" SERIAL NOT NULL,
    "targetId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "decidedOn" DATE NOT NULL,
    "organZh" TEXT NOT NULL,
    "organEn" TEXT,
    "documentTitleZh" TEXT NOT NULL,
    "documentTitleEn" TEXT,
    "documentNumber" TEXT,
    "documentIssuedOn" DATE,
    "oldValue" DECIMAL(24,6) NOT NULL,
    "newValue" DECIMAL(24,6) NOT NULL,
    "oldDeadline" DATE NOT NULL,
    "newDeadline" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Adjustment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Adjustment_decidedOn_id_idx" ON "Adjustment"("decidedOn", "id");

-- CreateIndex
CREATE INDEX "Adjustment_recordedAt_id_idx" ON "Adjustment"("recordedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Adjustment_targetId_ordinal_key" ON "Adjustment"("targetId", "ordinal");

-- AddForeignKey
ALTER TABLE "Adjustment" ADD CONSTRAINT "Adjustment_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was decided is written once; and what was promised at first is known wholly, or nothing was changed.
CREATE TRIGGER plangraph_refuse_rewriting BEFORE UPDATE OR DELETE OR TRUNCATE ON "Adjustment"
  FOR EACH STATEMENT EXECUTE FUNCTION plangraph.refuse_rewriting();
ALTER TABLE "Target" ADD CONSTRAINT "Target_original_check" CHECK (("originalValue" IS NULL) = ("originalDeadline" IS NULL));
ALTER TABLE "Adjustment" ADD CONSTRAINT "Adjustment_change_check" CHECK (
  "oldValue" <> "newValue" OR "oldDeadline" <> "newDeadline");
