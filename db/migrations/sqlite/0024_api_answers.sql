CREATE TABLE `api_answers` (
	`token_id` text NOT NULL,
	`key` text NOT NULL,
	`request_hash` text NOT NULL,
	`answer` text NOT NULL,
	`kept_until` integer NOT NULL,
	PRIMARY KEY(`token_id`, `key`),
	FOREIGN KEY (`token_id`) REFERENCES `api_tokens`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `api_answers_by_end` ON `api_answers` (`kept_until`);--> statement-breakpoint
ALTER TABLE `groups` ADD `updated_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE "groups" SET "updated_at" = "created_at";--> statement-breakpoint
CREATE INDEX `groups_by_change` ON `groups` (`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `activities_by_change` ON `activities` (`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `members_by_change` ON `members` (`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `terms_by_change` ON `terms` (`updated_at`,`id`);