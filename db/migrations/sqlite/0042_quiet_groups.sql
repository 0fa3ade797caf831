CREATE TABLE `group_quiet_asks` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`member_id` text NOT NULL,
	`lead_id` text NOT NULL,
	`program_key` text NOT NULL,
	`quiet_from` text NOT NULL,
	`token_hash` text,
	`asked_at` integer NOT NULL,
	`answer` text,
	`answered_at` integer,
	`answered_on` text,
	`rests_until_on` text,
	`followed_at` integer,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`program_key`) REFERENCES `programs`(`key`) ON UPDATE cascade ON DELETE no action,
	CONSTRAINT "group_quiet_asks_answer" CHECK("group_quiet_asks"."answer" in ('still_here', 'on_leave', 'stepping_down')),
	CONSTRAINT "group_quiet_asks_answered" CHECK(("group_quiet_asks"."answer" is null) = ("group_quiet_asks"."answered_at" is null)),
	CONSTRAINT "group_quiet_asks_answered_on" CHECK(("group_quiet_asks"."answer" is null) = ("group_quiet_asks"."answered_on" is null)),
	CONSTRAINT "group_quiet_asks_rest" CHECK((coalesce("group_quiet_asks"."answer", '') = 'on_leave') = ("group_quiet_asks"."rests_until_on" is not null)),
	CONSTRAINT "group_quiet_asks_rests_until_on" CHECK(length("group_quiet_asks"."rests_until_on") = 10)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `group_quiet_asks_tokenHash_unique` ON `group_quiet_asks` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `group_quiet_asks_once` ON `group_quiet_asks` (`group_id`,`quiet_from`,`lead_id`);--> statement-breakpoint
CREATE INDEX `group_quiet_asks_by_member` ON `group_quiet_asks` (`member_id`);--> statement-breakpoint
CREATE INDEX `group_quiet_asks_by_program` ON `group_quiet_asks` (`program_key`);--> statement-breakpoint
CREATE INDEX `group_quiet_asks_to_follow` ON `group_quiet_asks` (`quiet_from`,`group_id`) WHERE "group_quiet_asks"."followed_at" is null;--> statement-breakpoint
ALTER TABLE `programs` ADD `asks_when_groups_quiet` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `programs` ADD `asks_when_groups_quiet_since` integer;--> statement-breakpoint
ALTER TABLE `manager_tasks` ADD `group_id` text REFERENCES groups(id);--> statement-breakpoint
CREATE INDEX `manager_tasks_by_group` ON `manager_tasks` (`group_id`);