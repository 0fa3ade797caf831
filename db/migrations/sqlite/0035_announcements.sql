CREATE TABLE `announcement_dismissals` (
	`announcement_id` text NOT NULL,
	`member_id` text NOT NULL,
	`dismissed_at` integer NOT NULL,
	PRIMARY KEY(`member_id`, `announcement_id`),
	FOREIGN KEY (`announcement_id`) REFERENCES `announcements`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `announcement_dismissals_by_announcement` ON `announcement_dismissals` (`announcement_id`);--> statement-breakpoint
CREATE TABLE `announcements` (
	`id` text PRIMARY KEY NOT NULL,
	`audience` text NOT NULL,
	`program_key` text,
	`countries` text,
	`group_id` text,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text NOT NULL,
	`written_by_id` text,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	`removed_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`program_key`) REFERENCES `programs`(`key`) ON UPDATE cascade ON DELETE no action,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "announcements_audience" CHECK("announcements"."audience" in ('everybody', 'program', 'group')),
	CONSTRAINT "announcements_program" CHECK(("announcements"."audience" = 'program') = ("announcements"."program_key" is not null)),
	CONSTRAINT "announcements_group" CHECK(("announcements"."audience" = 'group') = ("announcements"."group_id" is not null)),
	CONSTRAINT "announcements_countries" CHECK("announcements"."audience" = 'program' or "announcements"."countries" is null),
	CONSTRAINT "announcements_days" CHECK("announcements"."until_on" >= "announcements"."from_on"),
	CONSTRAINT "announcements_from_on" CHECK(length("announcements"."from_on") = 10),
	CONSTRAINT "announcements_until_on" CHECK(length("announcements"."until_on") = 10)
);
--> statement-breakpoint
CREATE INDEX `announcements_by_day` ON `announcements` (`until_on`,`id`);--> statement-breakpoint
CREATE INDEX `announcements_by_program` ON `announcements` (`program_key`,`until_on`);--> statement-breakpoint
CREATE INDEX `announcements_by_group` ON `announcements` (`group_id`,`until_on`);