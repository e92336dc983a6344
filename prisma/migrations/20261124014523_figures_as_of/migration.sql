-- Statuses as of a moment are read from this index alone: a target's figures come in month after month, so that each
-- lies on another page of the table.
CREATE INDEX "Observation_known_idx" ON "Observation" ("targetId", "period") INCLUDE ("value", "approvedAt", "supersededAt")
  WHERE "approvedAt" IS NOT NULL;
