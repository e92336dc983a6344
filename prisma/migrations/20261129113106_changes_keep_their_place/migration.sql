-- The audit is written once, so a place that it names stays: PostgreSQL would else forget it there, which is refused even of no row.
ALTER TABLE "Change" DROP CONSTRAINT "Change_placeId_fkey";
ALTER TABLE "Change" ADD CONSTRAINT "Change_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
