CREATE TABLE `activity_filters` (
	`program_key` text NOT NULL,
	`tag_key` text NOT NULL,
	`starts_on` text NOT NULL,
	`activity_id` text NOT NULL,
	`state` text NOT NULL,
	`visibility` text NOT NULL,
	PRIMARY KEY(`program_key`, `tag_key`, `starts_on`, `activity_id`),
	FOREIGN KEY (`program_key`) REFERENCES `programs`(`key`) ON UPDATE cascade ON DELETE no action,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `activity_filters_by_activity` ON `activity_filters` (`activity_id`);--> statement-breakpoint
CREATE TABLE `member_activities` (
	`member_id` text NOT NULL,
	`starts_on` text NOT NULL,
	`activity_id` text NOT NULL,
	`state` text NOT NULL,
	`visibility` text NOT NULL,
	`part` text NOT NULL,
	`type` text NOT NULL,
	`event_id` text,
	`reach` integer,
	`figures` text NOT NULL,
	`goals` text NOT NULL,
	`principles` text NOT NULL,
	`programs` text NOT NULL,
	PRIMARY KEY(`member_id`, `starts_on`, `activity_id`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `member_activities_by_activity` ON `member_activities` (`activity_id`);--> statement-breakpoint
ALTER TABLE `members` ADD `activities` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `members` ADD `shared_activities` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `members` ADD `public_activities` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `members` ADD `last_on` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `members` ADD `last_shared_on` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `members` ADD `last_public_on` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `members_by_last_on` ON `members` (`last_on`,`id`);--> statement-breakpoint
CREATE INDEX `members_by_last_shared_on` ON `members` (`last_shared_on`,`id`);--> statement-breakpoint
CREATE INDEX `members_by_last_public_on` ON `members` (`last_public_on`,`id`);
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
DROP TABLE activity_search;
--> statement-breakpoint
CREATE VIRTUAL TABLE activity_search USING fts5(words, content='', contentless_delete=1, prefix='1 2 3', tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
INSERT INTO activity_search(rowid, words) SELECT search_row, search_text FROM activities ORDER BY search_row;
--> statement-breakpoint
INSERT INTO cache_versions(name, version) VALUES ('medians', abs(random() >> 11));
--> statement-breakpoint
CREATE TRIGGER terms_cache_insert AFTER INSERT ON terms BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'medians';
END;
--> statement-breakpoint
CREATE TRIGGER terms_cache_update AFTER UPDATE ON terms BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'medians';
END;
--> statement-breakpoint
CREATE TRIGGER terms_cache_delete AFTER DELETE ON terms BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'medians';
END;
--> statement-breakpoint
CREATE TRIGGER member_activities_cache_insert AFTER INSERT ON member_activities
WHEN new.state = 'confirmed' AND new.visibility <> 'private' BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'medians';
END;
--> statement-breakpoint
CREATE TRIGGER member_activities_cache_delete AFTER DELETE ON member_activities
WHEN old.state = 'confirmed' AND old.visibility <> 'private' BEGIN
  UPDATE cache_versions SET version = abs(random() >> 11) WHERE name = 'medians';
END;
