CREATE TABLE `message_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`program_key` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`program_key`) REFERENCES `programs`(`key`) ON UPDATE cascade ON DELETE no action,
	CONSTRAINT "message_templates_kind" CHECK("message_templates"."kind" in ('missing', 'ending', 'quiet', 'fact', 'other'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `message_templates_once` ON `message_templates` (`program_key`,`kind`);--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`term_id` text NOT NULL,
	`member_id` text NOT NULL,
	`program_key` text NOT NULL,
	`kind` text NOT NULL,
	`cause` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`written_by_id` text NOT NULL,
	`send_key` text NOT NULL,
	`written_at` integer NOT NULL,
	FOREIGN KEY (`term_id`) REFERENCES `terms`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`program_key`) REFERENCES `programs`(`key`) ON UPDATE cascade ON DELETE no action,
	CONSTRAINT "messages_kind" CHECK("messages"."kind" in ('missing', 'ending', 'quiet', 'fact', 'other'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `messages_once` ON `messages` (`send_key`,`term_id`);--> statement-breakpoint
CREATE INDEX `messages_by_member` ON `messages` (`member_id`,`program_key`,`written_at`);--> statement-breakpoint
CREATE INDEX `messages_by_term` ON `messages` (`term_id`);--> statement-breakpoint
CREATE INDEX `messages_by_program` ON `messages` (`program_key`);--> statement-breakpoint
CREATE INDEX `messages_by_writer` ON `messages` (`written_by_id`);