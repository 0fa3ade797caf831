CREATE TABLE "activity_summaries" (
	"topic" text NOT NULL,
	"month" text NOT NULL,
	"programs" text NOT NULL,
	"key" text NOT NULL,
	"state" text NOT NULL,
	"is_public" boolean NOT NULL,
	"amount" bigint NOT NULL,
	CONSTRAINT "activity_summaries_topic_month_programs_key_state_is_public_pk" PRIMARY KEY("topic","month","programs","key","state","is_public")
);
--> statement-breakpoint
CREATE TABLE "counted_activities" (
	"starts_on" text NOT NULL,
	"activity_id" text NOT NULL,
	"state" text NOT NULL,
	"is_public" boolean NOT NULL,
	"type" text NOT NULL,
	"event_id" text,
	"submitted_at" timestamp (3) with time zone,
	"decided_at" timestamp (3) with time zone,
	"programs" text NOT NULL,
	"goals" text NOT NULL,
	"principles" text NOT NULL,
	"figures" text NOT NULL,
	"contributors" text NOT NULL,
	CONSTRAINT "counted_activities_starts_on_activity_id_pk" PRIMARY KEY("starts_on","activity_id")
);
--> statement-breakpoint
CREATE INDEX "counted_activities_by_activity" ON "counted_activities" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "counted_activities_by_event" ON "counted_activities" USING btree ("event_id");