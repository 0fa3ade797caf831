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
ALTER TABLE "members" ADD COLUMN "contributed_on" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "counted_activities_by_activity" ON "counted_activities" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "counted_activities_by_event" ON "counted_activities" USING btree ("event_id");
--> statement-breakpoint
UPDATE "members" SET "contributed_on" = coalesce((SELECT c."starts_on" FROM "contributions" c JOIN "activities" a ON a."id" = c."activity_id"
  WHERE c."member_id" = "members"."id" AND a."state" IN ('submitted', 'confirmed', 'returned') ORDER BY c."starts_on" DESC LIMIT 1), '');
--> statement-breakpoint
INSERT INTO cache_versions(name, version) VALUES ('people', floor(random() * 9007199254740991)::bigint);
--> statement-breakpoint
CREATE TRIGGER terms_people_cache AFTER INSERT OR UPDATE OR DELETE ON terms FOR EACH STATEMENT EXECUTE FUNCTION change_cache_version('people');
--> statement-breakpoint
CREATE TRIGGER term_holds_people_cache AFTER INSERT OR UPDATE OR DELETE ON term_holds FOR EACH STATEMENT EXECUTE FUNCTION change_cache_version('people');
--> statement-breakpoint
CREATE TRIGGER members_people_cache AFTER INSERT OR UPDATE OF "visibility", "place_visibility", "terms_visibility", "country", "country_as_written" OR DELETE ON members FOR EACH STATEMENT EXECUTE FUNCTION change_cache_version('people');
