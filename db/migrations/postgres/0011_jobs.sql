CREATE TABLE "job_schedules" (
	"name" text PRIMARY KEY NOT NULL,
	"last_period_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"payload" jsonb NOT NULL,
	"unique_key" text,
	"state" text DEFAULT 'waiting' NOT NULL,
	"run_at" timestamp (3) with time zone NOT NULL,
	"attempts" bigint DEFAULT 0 NOT NULL,
	"leased_until" timestamp (3) with time zone,
	"leased_by" text,
	"last_error" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "jobs_state" CHECK ("jobs"."state" in ('waiting', 'running', 'dead'))
);
--> statement-breakpoint
DROP INDEX "outbox_due";--> statement-breakpoint
ALTER TABLE "import_batches" ADD COLUMN "file_bytes" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "jobs_waiting_once" ON "jobs" USING btree ("unique_key") WHERE "jobs"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "jobs_due" ON "jobs" USING btree ("state","run_at");--> statement-breakpoint
INSERT INTO "jobs" ("id", "name", "payload", "unique_key", "run_at", "attempts", "created_at") SELECT "id", 'send-mail', jsonb_build_object('id', "id"), 'mail:' || "id", "due_at", "attempts", "created_at" FROM "outbox" WHERE "due_at" IS NOT NULL;--> statement-breakpoint
UPDATE "import_batches" SET "file_bytes" = coalesce((SELECT sum(length("base64")) * 3 / 4 FROM "import_files" WHERE "import_files"."batch_id" = "import_batches"."id"), 0);
