-- CreateTable
CREATE TABLE "Retirement" (
    "noun" TEXT NOT NULL,
    "recordId" INTEGER NOT NULL,
    "retiredAt" TIMESTAMPTZ(3) NOT NULL,
    "restoredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Retirement_pkey" PRIMARY KEY ("noun","recordId","retiredAt")
);
