CREATE TABLE `certifications` (
	`key` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`level` text NOT NULL,
	`aliases` text NOT NULL,
	`position` integer NOT NULL,
	`retired_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "certifications_level" CHECK("certifications"."level" in ('foundational', 'associate', 'professional', 'specialty'))
);
--> statement-breakpoint
CREATE TABLE `file_contents` (
	`sha256` text PRIMARY KEY NOT NULL,
	`content` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `files` (
	`id` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	`sent_by_id` text NOT NULL,
	`fact_id` text,
	`activity_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`sha256`) REFERENCES `file_contents`(`sha256`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sent_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`fact_id`) REFERENCES `facts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "files_type" CHECK("files"."type" in ('application/pdf', 'image/png', 'image/jpeg')),
	CONSTRAINT "files_of_one" CHECK("files"."fact_id" is null or "files"."activity_id" is null)
);
--> statement-breakpoint
CREATE INDEX `files_by_content` ON `files` (`sha256`);--> statement-breakpoint
CREATE INDEX `files_by_sender` ON `files` (`sent_by_id`);--> statement-breakpoint
CREATE INDEX `files_by_fact` ON `files` (`fact_id`);--> statement-breakpoint
CREATE INDEX `files_by_activity` ON `files` (`activity_id`);--> statement-breakpoint
CREATE INDEX `files_of_nothing` ON `files` (`created_at`) WHERE "files"."fact_id" is null and "files"."activity_id" is null;--> statement-breakpoint
CREATE TABLE `fact_reminders` (
	`fact_id` text NOT NULL,
	`to_on` text NOT NULL,
	`days_before` integer NOT NULL,
	`told_at` integer NOT NULL,
	PRIMARY KEY(`fact_id`, `to_on`, `days_before`),
	FOREIGN KEY (`fact_id`) REFERENCES `facts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `facts` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`certification_key` text,
	`detail` text,
	`what` text DEFAULT '' NOT NULL,
	`is_partner` integer DEFAULT false NOT NULL,
	`number` text,
	`from_on` text NOT NULL,
	`to_on` text,
	`link` text,
	`checked_at` integer,
	`checked_by_id` text,
	`removed_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`certification_key`) REFERENCES `certifications`(`key`) ON UPDATE cascade ON DELETE no action,
	CONSTRAINT "facts_kind" CHECK("facts"."kind" in ('certification', 'employer', 'student', 'age', 'conduct')),
	CONSTRAINT "facts_certification" CHECK(("facts"."kind" = 'certification') = ("facts"."certification_key" is not null)),
	CONSTRAINT "facts_from_on" CHECK(length("facts"."from_on") = 10),
	CONSTRAINT "facts_to_on" CHECK(length("facts"."to_on") = 10),
	CONSTRAINT "facts_days" CHECK("facts"."to_on" is null or "facts"."to_on" >= "facts"."from_on")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `facts_once` ON `facts` (`member_id`,`kind`,`what`,`from_on`) WHERE "facts"."removed_at" is null;--> statement-breakpoint
CREATE INDEX `facts_by_member` ON `facts` (`member_id`);--> statement-breakpoint
CREATE INDEX `facts_by_certification` ON `facts` (`certification_key`);--> statement-breakpoint
CREATE INDEX `facts_by_end` ON `facts` (`to_on`);--> statement-breakpoint
CREATE INDEX `facts_by_change` ON `facts` (`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `facts_by_removal` ON `facts` (`removed_at`) WHERE "facts"."removed_at" is not null;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_catalogue_names` (
	`kind` text NOT NULL,
	`folded` text NOT NULL,
	`key` text NOT NULL,
	PRIMARY KEY(`kind`, `folded`),
	CONSTRAINT "catalogue_names_kind" CHECK("__new_catalogue_names"."kind" in ('program', 'goal', 'trait', 'principle', 'activity type', 'certification'))
);
--> statement-breakpoint
INSERT INTO `__new_catalogue_names`("kind", "folded", "key") SELECT "kind", "folded", "key" FROM `catalogue_names`;--> statement-breakpoint
DROP TABLE `catalogue_names`;--> statement-breakpoint
ALTER TABLE `__new_catalogue_names` RENAME TO `catalogue_names`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `catalogue_names_by_key` ON `catalogue_names` (`kind`,`key`);