DROP INDEX `tags_by_goal`;--> statement-breakpoint
DROP INDEX `tags_by_principle`;--> statement-breakpoint
DROP INDEX `tags_goal_once`;--> statement-breakpoint
DROP INDEX `tags_principle_once`;--> statement-breakpoint
CREATE INDEX `tags_by_activity` ON `tags` (`activity_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `tags_goal_once` ON `tags` (`goal_key`,`activity_id`) WHERE "tags"."goal_key" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `tags_principle_once` ON `tags` (`principle_key`,`activity_id`) WHERE "tags"."principle_key" is not null;--> statement-breakpoint
DROP INDEX `event_tags_by_principle`;--> statement-breakpoint
DROP INDEX `event_tags_by_goal`;--> statement-breakpoint
DROP INDEX `event_tags_goal_once`;--> statement-breakpoint
DROP INDEX `event_tags_principle_once`;--> statement-breakpoint
CREATE INDEX `event_tags_by_event` ON `event_tags` (`event_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `event_tags_goal_once` ON `event_tags` (`goal_key`,`event_id`) WHERE "event_tags"."goal_key" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `event_tags_principle_once` ON `event_tags` (`principle_key`,`event_id`) WHERE "event_tags"."principle_key" is not null;--> statement-breakpoint
CREATE TABLE `__new_activity_figures` (
	`activity_id` text NOT NULL,
	`key` text NOT NULL,
	`value` integer NOT NULL,
	`source` text NOT NULL,
	`as_of` text,
	PRIMARY KEY(`activity_id`, `key`),
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "activity_figures_key" CHECK("key" in ('attendees_in_person', 'attendees_online', 'on_demand_views', 'live_views', 'reads', 'plays', 'subscribers', 'copies', 'stars', 'downloads', 'commits', 'minutes', 'sessions', 'mentees', 'answers', 'projects', 'words', 'impressions')),
	CONSTRAINT "activity_figures_source" CHECK("source" in ('self_reported', 'imported', 'checked')),
	CONSTRAINT "activity_figures_value" CHECK("value" >= 0)
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_activity_figures` (`activity_id`, `key`, `value`, `source`, `as_of`)
SELECT `activity_id`, `key`, `value`, `source`, `as_of` FROM `activity_figures` ORDER BY `activity_id`, `key`;
--> statement-breakpoint
DROP TABLE `activity_figures`;--> statement-breakpoint
ALTER TABLE `__new_activity_figures` RENAME TO `activity_figures`;--> statement-breakpoint
CREATE TABLE `__new_activity_programs` (
	`activity_id` text NOT NULL,
	`program_key` text NOT NULL,
	`starts_on` text NOT NULL,
	`counts` integer NOT NULL,
	PRIMARY KEY(`program_key`, `starts_on`, `activity_id`),
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`program_key`) REFERENCES `programs`(`key`) ON UPDATE cascade ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_activity_programs` (`activity_id`, `program_key`, `starts_on`, `counts`)
SELECT `activity_id`, `program_key`, `starts_on`, `counts` FROM `activity_programs` ORDER BY `program_key`, `starts_on`, `activity_id`;
--> statement-breakpoint
DROP TABLE `activity_programs`;--> statement-breakpoint
ALTER TABLE `__new_activity_programs` RENAME TO `activity_programs`;--> statement-breakpoint
CREATE INDEX `activity_programs_by_activity` ON `activity_programs` (`activity_id`,`program_key`,`counts`);
