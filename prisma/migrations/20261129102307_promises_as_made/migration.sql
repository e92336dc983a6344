-- CreateEnum
CREATE TYPE "TargetCourse" AS ENUM ('FLAT', 'LINEAR', 'SECOND_HALF', 'AUTUMN', 'YEAR_END');

-- CreateEnum
CREATE TYPE "ThresholdBasis" AS ENUM ('DUE', 'YEAR');

-- CreateEnum
CREATE TYPE "FigureVintage" AS ENUM ('FIRST', 'VERIFIED', 'CENSUS');

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "rules" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "thresholdBasis" "ThresholdBasis" NOT NULL DEFAULT 'DUE';

-- A plan that was judged by the first release is judged by it until its data set or an administrator says otherwise.
ALTER TABLE "Plan" ALTER COLUMN "rules" SET DEFAULT 2;

-- AlterTable
ALTER TABLE "Unit" ADD COLUMN     "whole" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Indicator" ADD COLUMN     "january" BOOLEAN,
ADD COLUMN     "valueAlone" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Target" ADD COLUMN     "course" "TargetCourse",
ADD COLUMN     "dueDays" INTEGER,
ADD COLUMN     "dueReason" TEXT,
ADD COLUMN     "earliest" TEXT,
ADD COLUMN     "frequency" "Frequency",
ADD COLUMN     "january" BOOLEAN;

-- What is written to a target from here on is kept with its new columns.
SELECT plangraph.keep_histories();

-- Due days belong to a promise, not to the indicator that plans share.
UPDATE "Target" target SET "dueDays" = indicator."dueDays" FROM "Indicator" indicator
WHERE indicator."id" = target."indicatorId" AND indicator."dueDays" IS NOT NULL;
ALTER TABLE "Indicator" DROP COLUMN "dueDays";

-- AlterTable
ALTER TABLE "Observation" ADD COLUMN     "confirmed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "vintage" "FigureVintage" NOT NULL DEFAULT 'FIRST';

-- A release is one that there is, and whatever falls was confirmed with a reason.
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_rules_check" CHECK ("rules" > 0);
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_confirmed_check" CHECK (NOT "confirmed" OR "reason" IS NOT NULL);
