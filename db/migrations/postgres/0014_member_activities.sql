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
CREATE TABLE "member_activities" (
	"member_id" text NOT NULL,
	"starts_on" text NOT NULL,
	"activity_id" text NOT NULL,
	"state" text NOT NULL,
	"visibility" text NOT NULL,
	"part" text NOT NULL,
	"type" text NOT NULL,
	"event_id" text,
	"reach" bigint,
	"figures" text NOT NULL,
	"goals" text NOT NULL,
	"principles" text NOT NULL,
	"programs" text NOT NULL,
	CONSTRAINT "member_activities_member_id_starts_on_activity_id_pk" PRIMARY KEY("member_id","starts_on","activity_id")
);
--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "activities" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "shared_activities" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "public_activities" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "last_on" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "last_shared_on" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "last_public_on" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "activity_filters" ADD CONSTRAINT "activity_filters_program_key_programs_key_fk" FOREIGN KEY ("program_key") REFERENCES "public"."programs"("key") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "activity_filters" ADD CONSTRAINT "activity_filters_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_activities" ADD CONSTRAINT "member_activities_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_activities" ADD CONSTRAINT "member_activities_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activity_filters_by_activity" ON "activity_filters" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "member_activities_by_activity" ON "member_activities" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "members_by_last_on" ON "members" USING btree ("last_on","id");--> statement-breakpoint
CREATE INDEX "members_by_last_shared_on" ON "members" USING btree ("last_shared_on","id");--> statement-breakpoint
CREATE INDEX "members_by_last_public_on" ON "members" USING btree ("last_public_on","id");
--> statement-breakpoint
INSERT INTO "member_activities" ("member_id", "starts_on", "activity_id", "state", "visibility", "part", "type", "event_id", "reach", "figures", "goals", "principles", "programs")
SELECT c."member_id", a."starts_on", a."id", a."state", a."visibility", c."part", a."type", a."event_id", a."reach",
  coalesce((SELECT string_agg(f."key" || ':' || CAST(f."value" AS text), ' ' ORDER BY f."key") FROM "activity_figures" f WHERE f."activity_id" = a."id"
    AND f."key" IN ('attendees_in_person', 'attendees_online', 'on_demand_views', 'live_views', 'reads', 'plays')), ''),
  coalesce((SELECT string_agg(t."goal_key", ' ' ORDER BY t."goal_key") FROM "tags" t WHERE t."activity_id" = a."id" AND t."removed_at" IS NULL), ''),
  coalesce((SELECT string_agg(t."principle_key", ' ' ORDER BY t."principle_key") FROM "tags" t WHERE t."activity_id" = a."id" AND t."removed_at" IS NULL), ''),
  coalesce((SELECT string_agg(p."program_key", ' ' ORDER BY p."program_key") FROM "activity_programs" p WHERE p."activity_id" = a."id" AND p."counts"), '')
FROM "credits" c JOIN "activities" a ON a."id" = c."activity_id"
WHERE c."member_id" IS NOT NULL AND c."declined_at" IS NULL
ORDER BY c."member_id", a."starts_on", a."id";
--> statement-breakpoint
UPDATE "members" SET
  "activities" = coalesce((SELECT count(*) FROM "member_activities" m WHERE m."member_id" = "members"."id" AND m."state" = 'confirmed'), 0),
  "shared_activities" = coalesce((SELECT count(*) FROM "member_activities" m WHERE m."member_id" = "members"."id" AND m."state" = 'confirmed' AND m."visibility" <> 'private'), 0),
  "public_activities" = coalesce((SELECT count(*) FROM "member_activities" m WHERE m."member_id" = "members"."id" AND m."state" = 'confirmed' AND m."visibility" = 'public'), 0),
  "last_on" = coalesce((SELECT max(m."starts_on") FROM "member_activities" m WHERE m."member_id" = "members"."id" AND m."state" = 'confirmed'), ''),
  "last_shared_on" = coalesce((SELECT max(m."starts_on") FROM "member_activities" m WHERE m."member_id" = "members"."id" AND m."state" = 'confirmed' AND m."visibility" <> 'private'), ''),
  "last_public_on" = coalesce((SELECT max(m."starts_on") FROM "member_activities" m WHERE m."member_id" = "members"."id" AND m."state" = 'confirmed' AND m."visibility" = 'public'), '');
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
--> statement-breakpoint
INSERT INTO cache_versions(name, version) VALUES ('medians', floor(random() * 9007199254740991)::bigint);
--> statement-breakpoint
CREATE TRIGGER terms_cache AFTER INSERT OR UPDATE OR DELETE ON terms FOR EACH STATEMENT EXECUTE FUNCTION change_cache_version('medians');
--> statement-breakpoint
CREATE TRIGGER member_activities_cache_insert AFTER INSERT ON member_activities FOR EACH ROW WHEN (new.state = 'confirmed' AND new.visibility <> 'private') EXECUTE FUNCTION change_cache_version('medians');
--> statement-breakpoint
CREATE TRIGGER member_activities_cache_delete AFTER DELETE ON member_activities FOR EACH ROW WHEN (old.state = 'confirmed' AND old.visibility <> 'private') EXECUTE FUNCTION change_cache_version('medians');
