-- CreateEnum
CREATE TYPE "WebhookState" AS ENUM ('ACTIVE', 'DISABLED', 'SUSPENDED');

-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('WAITING', 'DELIVERED', 'WITHHELD', 'DEAD');

-- CreateTable
CREATE TABLE "Webhook" (
    "id" SERIAL NOT NULL,
    "organisationId" INTEGER,
    "clientId" INTEGER,
    "url" TEXT NOT NULL,
    "note" TEXT,
    "events" TEXT[],
    "nouns" TEXT[],
    "plans" TEXT[],
    "document" TEXT,
    "ordered" BOOLEAN NOT NULL DEFAULT false,
    "state" "WebhookState" NOT NULL DEFAULT 'ACTIVE',
    "stateReason" TEXT,
    "stateSince" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "suspendedAt" TIMESTAMPTZ(3),
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Webhook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebhookSecret" (
    "id" SERIAL NOT NULL,
    "webhookId" INTEGER NOT NULL,
    "keyId" TEXT NOT NULL,
    "salt" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endsAt" TIMESTAMPTZ(3),

    CONSTRAINT "WebhookSecret_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebhookDelivery" (
    "id" SERIAL NOT NULL,
    "webhookId" INTEGER NOT NULL,
    "messageId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "noun" TEXT,
    "recordId" INTEGER,
    "verb" TEXT,
    "requestId" TEXT,
    "happenedAt" TIMESTAMPTZ(3) NOT NULL,
    "state" "DeliveryState" NOT NULL DEFAULT 'WAITING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "round" INTEGER NOT NULL DEFAULT 0,
    "roundAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "nextAt" TIMESTAMPTZ(3),
    "leasedUntil" TIMESTAMPTZ(3),
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "WebhookDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebhookAttempt" (
    "id" SERIAL NOT NULL,
    "deliveryId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "milliseconds" INTEGER NOT NULL,
    "status" INTEGER,
    "failure" TEXT,
    "answer" TEXT,

    CONSTRAINT "WebhookAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatusChange" (
    "id" SERIAL NOT NULL,
    "targetId" INTEGER NOT NULL,
    "before" TEXT,
    "after" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StatusChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkerProgress" (
    "name" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WorkerProgress_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "WebhookHealth" (
    "id" SERIAL NOT NULL,
    "webhookId" INTEGER NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "failingSince" TIMESTAMPTZ(3),
    "heldUntil" TIMESTAMPTZ(3),
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WebhookHealth_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Webhook_organisationId_id_idx" ON "Webhook"("organisationId", "id");

-- CreateIndex
CREATE INDEX "Webhook_clientId_idx" ON "Webhook"("clientId");

-- CreateIndex
CREATE INDEX "Webhook_state_id_idx" ON "Webhook"("state", "id");

-- CreateIndex
CREATE INDEX "Webhook_recordedAt_id_idx" ON "Webhook"("recordedAt", "id");

-- CreateIndex
CREATE INDEX "WebhookSecret_webhookId_id_idx" ON "WebhookSecret"("webhookId", "id");

-- CreateIndex
CREATE INDEX "WebhookDelivery_webhookId_id_idx" ON "WebhookDelivery"("webhookId", "id");

-- CreateIndex
CREATE INDEX "WebhookDelivery_webhookId_happenedAt_idx" ON "WebhookDelivery"("webhookId", "happenedAt");

-- CreateIndex
CREATE INDEX "WebhookDelivery_state_nextAt_idx" ON "WebhookDelivery"("state", "nextAt");

-- CreateIndex
CREATE INDEX "WebhookDelivery_webhookId_noun_recordId_id_idx" ON "WebhookDelivery"("webhookId", "noun", "recordId", "id");

-- CreateIndex
CREATE INDEX "WebhookDelivery_recordedAt_id_idx" ON "WebhookDelivery"("recordedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "WebhookDelivery_webhookId_messageId_key" ON "WebhookDelivery"("webhookId", "messageId");

-- CreateIndex
CREATE UNIQUE INDEX "WebhookAttempt_deliveryId_number_key" ON "WebhookAttempt"("deliveryId", "number");

-- CreateIndex
CREATE INDEX "StatusChange_targetId_id_idx" ON "StatusChange"("targetId", "id");

-- CreateIndex
CREATE INDEX "StatusChange_recordedAt_id_idx" ON "StatusChange"("recordedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "WebhookHealth_webhookId_key" ON "WebhookHealth"("webhookId");

-- AddForeignKey
ALTER TABLE "Webhook" ADD CONSTRAINT "Webhook_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Webhook" ADD CONSTRAINT "Webhook_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "ApiClient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookSecret" ADD CONSTRAINT "WebhookSecret_webhookId_fkey" FOREIGN KEY ("webhookId") REFERENCES "Webhook"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_webhookId_fkey" FOREIGN KEY ("webhookId") REFERENCES "Webhook"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookAttempt" ADD CONSTRAINT "WebhookAttempt_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "WebhookDelivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusChange" ADD CONSTRAINT "StatusChange_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookHealth" ADD CONSTRAINT "WebhookHealth_webhookId_fkey" FOREIGN KEY ("webhookId") REFERENCES "Webhook"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Deliveries, attempts and noted standings say themselves when; an endpoint keeps each version of what it was.
CREATE OR REPLACE FUNCTION plangraph.own_moments() RETURNS text[]
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT ARRAY['ApiKey', 'Change', 'DatasetLoad', 'Import', 'ImportRow', 'ImportedReport', 'Intent', 'Observation', 'ProgressReport', 'ReportingDuty', 'Retirement', 'StatusChange', 'StatusFlip', 'WebhookAttempt', 'WebhookDelivery', 'WebhookHealth', 'WebhookSecret', 'WorkerProgress']
$$;
SELECT plangraph.keep_history('Webhook');

-- What came of deliveries is told by nobody: it would be told of for ever.
INSERT INTO plangraph.untold VALUES
  ('WebhookAttempt', NULL), ('WebhookDelivery', NULL), ('WebhookHealth', NULL), ('WebhookSecret', NULL), ('WorkerProgress', NULL);

-- Takes a batch of deliveries that are done since before a moment, and what came of their attempts, out of the database: a gateway's role deletes nothing
-- by itself. Gives how many deliveries went.
CREATE FUNCTION plangraph.forget_deliveries(before timestamptz, batch int) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  gone int[];
BEGIN
  IF before > now() - interval '1 day' THEN
    RAISE EXCEPTION 'Deliveries are kept for a day at least.' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  SELECT array_agg(id) INTO gone FROM (
    SELECT id FROM public."WebhookDelivery" WHERE "recordedAt" < before AND "state" <> 'WAITING' ORDER BY "recordedAt", id LIMIT least(batch, 1000)
  ) old;
  DELETE FROM public."WebhookAttempt" WHERE "deliveryId" = ANY (gone);
  DELETE FROM public."WebhookDelivery" WHERE id = ANY (gone);
  RETURN coalesce(array_length(gone, 1), 0);
END;
$$;
