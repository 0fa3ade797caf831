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
CREATE INDEX `counted_activities_by_event` ON `counted_activities` (`event_id`);