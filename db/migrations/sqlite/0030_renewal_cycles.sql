CREATE TABLE `appeals` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`member_id` text NOT NULL,
	`text` text NOT NULL,
	`links` text NOT NULL,
	`written_at` integer NOT NULL,
	`outcome` text,
	`answer` text,
	`answered_by_id` text,
	`answered_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`decision_id`) REFERENCES `cycle_decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "appeals_outcome" CHECK("appeals"."outcome" in ('kept', 'changed')),
	CONSTRAINT "appeals_answered" CHECK(("appeals"."outcome" is null) = ("appeals"."answered_at" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `appeals_decisionId_unique` ON `appeals` (`decision_id`);--> statement-breakpoint
CREATE INDEX `appeals_by_member` ON `appeals` (`member_id`);--> statement-breakpoint
CREATE INDEX `appeals_by_answerer` ON `appeals` (`answered_by_id`);--> statement-breakpoint
CREATE TABLE `cycle_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`cycle_id` text NOT NULL,
	`term_id` text NOT NULL,
	`decision` text NOT NULL,
	`letter_kind` text NOT NULL,
	`level` text,
	`until_on` text,
	`reason` text,
	`decided_by_id` text NOT NULL,
	`decided_at` integer NOT NULL,
	`undone_by_id` text,
	`undone_at` integer,
	`replaced_at` integer,
	`requirements_level` text,
	`requirements_number` integer,
	`standing` text NOT NULL,
	`undo` text NOT NULL,
	`letter_state` text NOT NULL,
	`letter_due_at` integer,
	`sent_at` integer,
	`letter_subject` text,
	`letter_text` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`cycle_id`) REFERENCES `cycles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`term_id`) REFERENCES `terms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "cycle_decisions_decision" CHECK("cycle_decisions"."decision" in ('renew', 'grace', 'on_hold', 'emeritus', 'end')),
	CONSTRAINT "cycle_decisions_letter_kind" CHECK("cycle_decisions"."letter_kind" in ('renew_same', 'renew_higher', 'renew_lower', 'grace', 'on_hold', 'emeritus', 'end')),
	CONSTRAINT "cycle_decisions_letter_state" CHECK("cycle_decisions"."letter_state" in ('waiting', 'held', 'sent')),
	CONSTRAINT "cycle_decisions_sent" CHECK(("cycle_decisions"."letter_state" = 'sent') = ("cycle_decisions"."sent_at" is not null)),
	CONSTRAINT "cycle_decisions_due" CHECK(("cycle_decisions"."letter_state" = 'waiting') = ("cycle_decisions"."letter_due_at" is not null)),
	CONSTRAINT "cycle_decisions_undone_in_time" CHECK("cycle_decisions"."undone_at" is null or "cycle_decisions"."letter_state" <> 'sent'),
	CONSTRAINT "cycle_decisions_reason" CHECK("cycle_decisions"."letter_state" = 'held' or "cycle_decisions"."reason" is not null or "cycle_decisions"."letter_kind" not in ('renew_lower', 'grace', 'end')),
	CONSTRAINT "cycle_decisions_grace_ends" CHECK("cycle_decisions"."decision" <> 'grace' or "cycle_decisions"."until_on" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cycle_decisions_once` ON `cycle_decisions` (`cycle_id`,`term_id`) WHERE "cycle_decisions"."undone_at" is null and "cycle_decisions"."replaced_at" is null;--> statement-breakpoint
CREATE INDEX `cycle_decisions_by_cycle` ON `cycle_decisions` (`cycle_id`,`letter_state`);--> statement-breakpoint
CREATE INDEX `cycle_decisions_by_term` ON `cycle_decisions` (`term_id`,`decided_at`);--> statement-breakpoint
CREATE INDEX `cycle_decisions_by_decider` ON `cycle_decisions` (`decided_by_id`);--> statement-breakpoint
CREATE INDEX `cycle_decisions_by_undoer` ON `cycle_decisions` (`undone_by_id`);--> statement-breakpoint
CREATE INDEX `cycle_decisions_due` ON `cycle_decisions` (`letter_due_at`) WHERE "cycle_decisions"."letter_state" = 'waiting' and "cycle_decisions"."undone_at" is null;--> statement-breakpoint
CREATE TABLE `cycle_reminders` (
	`cycle_id` text NOT NULL,
	`term_id` text NOT NULL,
	`remind_on` text NOT NULL,
	`sent_at` integer,
	PRIMARY KEY(`cycle_id`, `term_id`, `remind_on`),
	FOREIGN KEY (`cycle_id`) REFERENCES `cycles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`term_id`) REFERENCES `terms`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `cycle_reminders_by_term` ON `cycle_reminders` (`term_id`);--> statement-breakpoint
CREATE TABLE `cycles` (
	`id` text PRIMARY KEY NOT NULL,
	`program_key` text NOT NULL,
	`name` text NOT NULL,
	`level` text,
	`countries` text,
	`ends_from` text NOT NULL,
	`ends_to` text NOT NULL,
	`opens_on` text NOT NULL,
	`remind_on` text NOT NULL,
	`decisions_close_on` text NOT NULL,
	`letters_last_on` text NOT NULL,
	`appeals_until` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`program_key`) REFERENCES `programs`(`key`) ON UPDATE cascade ON DELETE no action,
	CONSTRAINT "cycles_ends" CHECK("cycles"."ends_to" >= "cycles"."ends_from"),
	CONSTRAINT "cycles_days" CHECK("cycles"."opens_on" <= "cycles"."decisions_close_on" and "cycles"."decisions_close_on" <= "cycles"."letters_last_on" and "cycles"."letters_last_on" <= "cycles"."appeals_until"),
	CONSTRAINT "cycles_opens_on" CHECK(length("cycles"."opens_on") = 10)
);
--> statement-breakpoint
CREATE INDEX `cycles_by_program` ON `cycles` (`program_key`,`opens_on`);--> statement-breakpoint
CREATE TABLE `letter_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`program_key` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`program_key`) REFERENCES `programs`(`key`) ON UPDATE cascade ON DELETE no action,
	CONSTRAINT "letter_templates_kind" CHECK("letter_templates"."kind" in ('renew_same', 'renew_higher', 'renew_lower', 'grace', 'on_hold', 'emeritus', 'end'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letter_templates_once` ON `letter_templates` (`program_key`,`kind`);