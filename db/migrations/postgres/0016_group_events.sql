CREATE TABLE "group_events" (
	"group_id" text NOT NULL,
	"starts_on" text NOT NULL,
	"event_id" text NOT NULL,
	"ends_on" text NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "group_events_group_id_starts_on_event_id_pk" PRIMARY KEY("group_id","starts_on","event_id")
);
--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "last_held_on" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "group_events" ADD CONSTRAINT "group_events_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_events" ADD CONSTRAINT "group_events_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "group_events_by_event" ON "group_events" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "events_by_change" ON "events" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "groups_by_last_held_on" ON "groups" USING btree ("last_held_on","name_folded","id");
--> statement-breakpoint
CREATE INDEX "events_by_country" ON "events" USING btree ("country","starts_on","id");--> statement-breakpoint
CREATE INDEX "terms_by_detail" ON "terms" USING btree ("detail","member_id");
--> statement-breakpoint
INSERT INTO "group_events" ("group_id", "starts_on", "event_id", "ends_on", "state")
SELECT h."group_id", e."starts_on", e."id", coalesce(e."ends_on", e."starts_on"), e."state"
FROM "event_hosts" h JOIN "events" e ON e."id" = h."event_id"
ORDER BY h."group_id", e."starts_on", e."id";
--> statement-breakpoint
UPDATE "groups" SET "last_held_on" = coalesce((SELECT max(g."starts_on") FROM "group_events" g WHERE g."group_id" = "groups"."id" AND g."state" = 'held'), '');
--> statement-breakpoint
CREATE TRIGGER event_kinds_cache AFTER INSERT OR UPDATE OR DELETE ON event_kinds FOR EACH STATEMENT EXECUTE FUNCTION change_cache_version('catalogue');
--> statement-breakpoint
INSERT INTO cache_versions(name, version) VALUES ('groups', floor(random() * 9007199254740991)::bigint);
--> statement-breakpoint
CREATE TRIGGER groups_cache AFTER INSERT OR UPDATE OF name_folded, kind, country, country_as_written, city, aliases, merged_into_id OR DELETE ON groups FOR EACH STATEMENT EXECUTE FUNCTION change_cache_version('groups');
--> statement-breakpoint
CREATE TRIGGER group_links_cache AFTER INSERT OR UPDATE OR DELETE ON group_links FOR EACH STATEMENT EXECUTE FUNCTION change_cache_version('groups');
--> statement-breakpoint
CREATE TRIGGER group_differences_cache AFTER INSERT OR UPDATE OR DELETE ON group_differences FOR EACH STATEMENT EXECUTE FUNCTION change_cache_version('groups');
