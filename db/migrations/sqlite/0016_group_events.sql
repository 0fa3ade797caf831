CREATE TABLE `group_events` (
	`group_id` text NOT NULL,
	`starts_on` text NOT NULL,
	`event_id` text NOT NULL,
	`ends_on` text NOT NULL,
	`state` text NOT NULL,
	PRIMARY KEY(`group_id`, `starts_on`, `event_id`),
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `group_events_by_event` ON `group_events` (`event_id`);--> statement-breakpoint
ALTER TABLE `groups` ADD `last_held_on` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `groups_by_last_held_on` ON `groups` (`last_held_on`,`name_folded`,`id`);--> statement-breakpoint
CREATE INDEX `events_by_change` ON `events` (`updated_at`,`id`);
--> statement-breakpoint
CREATE INDEX `events_by_country` ON `events` (`country`,`starts_on`,`id`);--> statement-breakpoint
CREATE INDEX `terms_by_detail` ON `terms` (`detail`,`member_id`);
--> statement-breakpoint
INSERT INTO "group_events" ("group_id", "starts_on", "event_id", "ends_on", "state")
SELECT h."group_id", e."starts_on", e."id", coalesce(e."ends_on", e."starts_on"), e."state"
FROM "event_hosts" h JOIN "events" e ON e."id" = h."event_id"
ORDER BY h."group_id", e."starts_on", e."id";
--> statement-breakpoint
UPDATE "groups" SET "last_held_on" = coalesce((SELECT max(g."starts_on") FROM "group_events" g WHERE g."group_id" = "groups"."id" AND g."state" = 'held'), '');
--> statement-breakpoint
CREATE TRIGGER event_kinds_cache_insert AFTER INSERT ON event_kinds BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'catalogue';
END;
--> statement-breakpoint
CREATE TRIGGER event_kinds_cache_update AFTER UPDATE ON event_kinds BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'catalogue';
END;
--> statement-breakpoint
CREATE TRIGGER event_kinds_cache_delete AFTER DELETE ON event_kinds BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'catalogue';
END;
--> statement-breakpoint
INSERT INTO cache_versions(name, version) VALUES ('groups', abs(random() >> 11));
--> statement-breakpoint
CREATE TRIGGER groups_cache_insert AFTER INSERT ON groups BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'groups';
END;
--> statement-breakpoint
CREATE TRIGGER groups_cache_update AFTER UPDATE OF name_folded, kind, country, country_as_written, city, aliases, merged_into_id ON groups BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'groups';
END;
--> statement-breakpoint
CREATE TRIGGER groups_cache_delete AFTER DELETE ON groups BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'groups';
END;
--> statement-breakpoint
CREATE TRIGGER group_links_cache_insert AFTER INSERT ON group_links BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'groups';
END;
--> statement-breakpoint
CREATE TRIGGER group_links_cache_update AFTER UPDATE ON group_links BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'groups';
END;
--> statement-breakpoint
CREATE TRIGGER group_links_cache_delete AFTER DELETE ON group_links BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'groups';
END;
--> statement-breakpoint
CREATE TRIGGER group_differences_cache_insert AFTER INSERT ON group_differences BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'groups';
END;
--> statement-breakpoint
CREATE TRIGGER group_differences_cache_update AFTER UPDATE ON group_differences BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'groups';
END;
--> statement-breakpoint
CREATE TRIGGER group_differences_cache_delete AFTER DELETE ON group_differences BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'groups';
END;
