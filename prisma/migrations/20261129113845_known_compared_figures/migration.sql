-- Statuses of the past are read from this index alone, and so is what relative promises are compared with.
DROP INDEX "Observation_known_idx";
CREATE INDEX "Observation_known_idx" ON "Observation" ("targetId", "period") INCLUDE ("value", "compared", "approvedAt", "supersededAt")
  WHERE "approvedAt" IS NOT NULL;
