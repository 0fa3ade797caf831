CREATE TABLE "cache_versions" (
	"name" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL
);
--> statement-breakpoint
INSERT INTO cache_versions(name, version) SELECT name, floor(random() * 9007199254740991)::bigint FROM (VALUES ('catalogue'), ('settings')) AS kept(name);
--> statement-breakpoint
CREATE FUNCTION change_cache_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE cache_versions SET version = floor(random() * 9007199254740991)::bigint WHERE name = TG_ARGV[0];
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER programs_cache AFTER INSERT OR UPDATE OR DELETE ON programs FOR EACH STATEMENT EXECUTE FUNCTION change_cache_version('catalogue');
--> statement-breakpoint
CREATE TRIGGER goals_cache AFTER INSERT OR UPDATE OR DELETE ON goals FOR EACH STATEMENT EXECUTE FUNCTION change_cache_version('catalogue');
--> statement-breakpoint
CREATE TRIGGER traits_cache AFTER INSERT OR UPDATE OR DELETE ON traits FOR EACH STATEMENT EXECUTE FUNCTION change_cache_version('catalogue');
--> statement-breakpoint
CREATE TRIGGER principles_cache AFTER INSERT OR UPDATE OR DELETE ON principles FOR EACH STATEMENT EXECUTE FUNCTION change_cache_version('catalogue');
--> statement-breakpoint
CREATE TRIGGER activity_types_cache AFTER INSERT OR UPDATE OR DELETE ON activity_types FOR EACH STATEMENT EXECUTE FUNCTION change_cache_version('catalogue');
--> statement-breakpoint
CREATE TRIGGER settings_cache AFTER INSERT OR UPDATE OR DELETE ON settings FOR EACH STATEMENT EXECUTE FUNCTION change_cache_version('settings');
