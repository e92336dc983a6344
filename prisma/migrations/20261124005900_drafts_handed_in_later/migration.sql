-- A draft may be handed in long after it was recorded, and wait for its approval; the check took that for an approval
-- before the hand-in.
ALTER TABLE "Observation" DROP CONSTRAINT "Observation_moments_check";
ALTER TABLE "Observation"
  ADD CONSTRAINT "Observation_moments_check" CHECK (
    coalesce("submittedAt", "recordedAt") >= "recordedAt"
    AND coalesce("approvedAt", "submittedAt", "recordedAt") >= coalesce("submittedAt", "recordedAt")
    AND coalesce("returnedAt", "submittedAt", "recordedAt") >= coalesce("submittedAt", "recordedAt")
    AND coalesce("supersededAt", "recordedAt") >= "recordedAt"
  );
