CREATE TABLE `notifications` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`need` text NOT NULL,
	`object_kind` text NOT NULL,
	`object_id` text NOT NULL,
	`about_id` text,
	`title` text NOT NULL,
	`detail` text,
	`button` text,
	`cause` text NOT NULL,
	`is_shown` integer NOT NULL,
	`made_at` integer NOT NULL,
	`read_at` integer,
	`resolved_at` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`about_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notifications_need" CHECK("notifications"."need" in ('do', 'decide', 'read'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notifications_cause_unique` ON `notifications` (`cause`);--> statement-breakpoint
CREATE INDEX `notifications_open` ON `notifications` (`member_id`,`need`,`made_at`,`id`) WHERE "notifications"."read_at" is null and "notifications"."resolved_at" is null and "notifications"."is_shown";--> statement-breakpoint
CREATE INDEX `notifications_by_member` ON `notifications` (`member_id`,`made_at`,`id`);--> statement-breakpoint
CREATE INDEX `notifications_by_object` ON `notifications` (`object_id`);--> statement-breakpoint
CREATE INDEX `notifications_about` ON `notifications` (`about_id`);