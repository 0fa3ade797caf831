CREATE TABLE `activity_summaries` (
	`topic` text NOT NULL,
	`month` text NOT NULL,
	`programs` text NOT NULL,
	`key` text NOT NULL,
	`state` text NOT NULL,
	`is_public` integer NOT NULL,
	`amount` integer NOT NULL,
	PRIMARY KEY(`topic`, `month`, `programs`, `key`, `state`, `is_public`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `counted_activities` (
	`starts_on` text NOT NULL,
	`activity_id` text NOT NULL,
	`state` text NOT NULL,
	`is_public` integer NOT NULL,
	`type` text NOT NULL,
	`event_id` text,
	`submitted_at` integer,
	`decided_at` integer,
	`programs` text NOT NULL,
	`goals` text NOT NULL,
	`principles` text NOT NULL,
	`figures` text NOT NULL,
	`contributors` text NOT NULL,
	PRIMARY KEY(`starts_on`, `activity_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `counted_activities_by_activity` ON `counted_activities` (`activity_id`);--> statement-breakpoint
CREATE INDEX `counted_activities_by_event` ON `counted_activities` (`event_id`);--> statement-breakpoint
ALTER TABLE `members` ADD `contributed_on` text DEFAULT '' NOT NULL;
--> statement-breakpoint
UPDATE "members" SET "contributed_on" = coalesce((SELECT c."starts_on" FROM "contributions" c JOIN "activities" a ON a."id" = c."activity_id"
  WHERE c."member_id" = "members"."id" AND a."state" IN ('submitted', 'confirmed', 'returned') ORDER BY c."starts_on" DESC LIMIT 1), '');
--> statement-breakpoint
INSERT INTO cache_versions(name, version) VALUES ('people', abs(random() >> 11));
--> statement-breakpoint
CREATE TRIGGER terms_people_cache_insert AFTER INSERT ON terms BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'people';
END;
--> statement-breakpoint
CREATE TRIGGER terms_people_cache_update AFTER UPDATE ON terms BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'people';
END;
--> statement-breakpoint
CREATE TRIGGER terms_people_cache_delete AFTER DELETE ON terms BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'people';
END;
--> statement-breakpoint
CREATE TRIGGER term_holds_people_cache_insert AFTER INSERT ON term_holds BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'people';
END;
--> statement-breakpoint
CREATE TRIGGER term_holds_people_cache_update AFTER UPDATE ON term_holds BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'people';
END;
--> statement-breakpoint
CREATE TRIGGER term_holds_people_cache_delete AFTER DELETE ON term_holds BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'people';
END;
--> statement-breakpoint
CREATE TRIGGER members_people_cache_insert AFTER INSERT ON members BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'people';
END;
--> statement-breakpoint
CREATE TRIGGER members_people_cache_update AFTER UPDATE OF "visibility", "place_visibility", "terms_visibility", "country", "country_as_written" ON members BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'people';
END;
--> statement-breakpoint
CREATE TRIGGER members_people_cache_delete AFTER DELETE ON members BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'people';
END;
