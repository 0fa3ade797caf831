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
CREATE INDEX `activity_filters_by_activity` ON `activity_filters` (`activity_id`);
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
