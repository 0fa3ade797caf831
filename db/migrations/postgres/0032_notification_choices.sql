ALTER TABLE "outbox" ADD COLUMN "unsubscribe" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "notification_choices" jsonb;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "quiet_hours" jsonb;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "digest_due_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "digested_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "notifications_to_digest" ON "notifications" USING btree ("digest_due_at","member_id") WHERE "notifications"."digested_at" is null;--> statement-breakpoint
UPDATE "members" SET "notification_choices" = replace(replace("mail_choices"::text, ': true', ': {"mail": "at once"}'), ': false', ': {"mail": "never"}')::jsonb FROM "accounts" WHERE "accounts"."member_id" = "members"."id" AND "mail_choices" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts" DROP COLUMN "mail_choices";