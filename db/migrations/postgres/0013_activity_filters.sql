CREATE TABLE "activity_filters" (
	"program_key" text NOT NULL,
	"tag_key" text NOT NULL,
	"starts_on" text NOT NULL,
	"activity_id" text NOT NULL,
	"state" text NOT NULL,
	"visibility" text NOT NULL,
	CONSTRAINT "activity_filters_program_key_tag_key_starts_on_activity_id_pk" PRIMARY KEY("program_key","tag_key","starts_on","activity_id")
);
--> statement-breakpoint
ALTER TABLE "activity_filters" ADD CONSTRAINT "activity_filters_program_key_programs_key_fk" FOREIGN KEY ("program_key") REFERENCES "public"."programs"("key") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "activity_filters" ADD CONSTRAINT "activity_filters_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activity_filters_by_activity" ON "activity_filters" USING btree ("activity_id");
--> statement-breakpoint
INSERT INTO "activity_filters" ("program_key", "tag_key", "starts_on", "activity_id", "state", "visibility")
SELECT p."program_key", k."tag_key", a."starts_on", a."id", a."state", a."visibility"
FROM "activity_programs" p
JOIN "activities" a ON a."id" = p."activity_id"
JOIN (
  SELECT t."activity_id", t."principle_key" AS "tag_key", NULL AS "program_key" FROM "tags" t WHERE t."principle_key" IS NOT NULL AND t."removed_at" IS NULL
  UNION ALL SELECT t."activity_id", t."goal_key", g."program_key" FROM "tags" t JOIN "goals" g ON g."key" = t."goal_key" WHERE t."removed_at" IS NULL
  UNION ALL SELECT "id", '', NULL FROM "activities"
) k ON k."activity_id" = p."activity_id" AND (k."program_key" IS NULL OR k."program_key" = p."program_key")
WHERE p."counts"
ORDER BY 1, 2, 3, 4;
