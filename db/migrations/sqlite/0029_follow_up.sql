CREATE TABLE `manager_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`program_key` text NOT NULL,
	`text` text NOT NULL,
	`written_by_id` text,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`program_key`) REFERENCES `programs`(`key`) ON UPDATE cascade ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `manager_notes_by_member` ON `manager_notes` (`member_id`,`program_key`,`created_at`);--> statement-breakpoint
CREATE INDEX `manager_notes_by_program` ON `manager_notes` (`program_key`);--> statement-breakpoint
CREATE TABLE `manager_tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`program_key` text NOT NULL,
	`title` text NOT NULL,
	`due_on` text NOT NULL,
	`assigned_to_id` text NOT NULL,
	`added_by_id` text,
	`created_at` integer NOT NULL,
	`done_at` integer,
	`done_by_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`program_key`) REFERENCES `programs`(`key`) ON UPDATE cascade ON DELETE no action,
	FOREIGN KEY (`assigned_to_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `manager_tasks_by_member` ON `manager_tasks` (`member_id`,`program_key`,`due_on`);--> statement-breakpoint
CREATE INDEX `manager_tasks_by_assignee` ON `manager_tasks` (`assigned_to_id`,`done_at`,`due_on`);--> statement-breakpoint
CREATE INDEX `manager_tasks_by_program` ON `manager_tasks` (`program_key`);