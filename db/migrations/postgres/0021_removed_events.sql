ALTER TABLE "events" ADD COLUMN "removed_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "events_removed" ON "events" USING btree ("id") WHERE "events"."removed_at" is not null;