CREATE TABLE `group_differences` (
	`group_id` text NOT NULL,
	`other_id` text NOT NULL,
	`said_at` integer NOT NULL,
	`said_by_id` text,
	PRIMARY KEY(`group_id`, `other_id`),
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`other_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "group_differences_ordered" CHECK("group_differences"."group_id" < "group_differences"."other_id")
);
--> statement-breakpoint
CREATE TABLE `group_merges` (
	`id` text PRIMARY KEY NOT NULL,
	`kept_id` text NOT NULL,
	`merged_id` text NOT NULL,
	`merged_at` integer NOT NULL,
	`merged_by_id` text,
	`moved` text NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`kept_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`merged_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `group_merges_by_kept` ON `group_merges` (`kept_id`,`id`);