CREATE TABLE `member_differences` (
	`member_id` text NOT NULL,
	`other_id` text NOT NULL,
	`said_at` integer NOT NULL,
	`said_by_id` text,
	PRIMARY KEY(`member_id`, `other_id`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`other_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "member_differences_ordered" CHECK("member_differences"."member_id" < "member_differences"."other_id")
);
--> statement-breakpoint
CREATE INDEX `member_differences_by_other` ON `member_differences` (`other_id`);--> statement-breakpoint
ALTER TABLE `activities` ADD `own_facts` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `goals` ADD `added_at` integer;--> statement-breakpoint
ALTER TABLE `principles` ADD `added_at` integer;