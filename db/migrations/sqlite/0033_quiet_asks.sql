CREATE TABLE `quiet_asks` (
	`id` text PRIMARY KEY NOT NULL,
	`term_id` text NOT NULL,
	`member_id` text NOT NULL,
	`program_key` text NOT NULL,
	`quiet_from` text NOT NULL,
	`token_hash` text,
	`asked_at` integer NOT NULL,
	`answer` text,
	`answered_at` integer,
	`answered_on` text,
	`leave_until_on` text,
	`followed_at` integer,
	FOREIGN KEY (`term_id`) REFERENCES `terms`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`program_key`) REFERENCES `programs`(`key`) ON UPDATE cascade ON DELETE no action,
	CONSTRAINT "quiet_asks_answer" CHECK("quiet_asks"."answer" in ('still_here', 'on_leave', 'stepping_down')),
	CONSTRAINT "quiet_asks_answered" CHECK(("quiet_asks"."answer" is null) = ("quiet_asks"."answered_at" is null)),
	CONSTRAINT "quiet_asks_answered_on" CHECK(("quiet_asks"."answer" is null) = ("quiet_asks"."answered_on" is null)),
	CONSTRAINT "quiet_asks_leave" CHECK((coalesce("quiet_asks"."answer", '') = 'on_leave') = ("quiet_asks"."leave_until_on" is not null)),
	CONSTRAINT "quiet_asks_leave_until_on" CHECK(length("quiet_asks"."leave_until_on") = 10)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `quiet_asks_tokenHash_unique` ON `quiet_asks` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `quiet_asks_once` ON `quiet_asks` (`member_id`,`program_key`,`quiet_from`);--> statement-breakpoint
CREATE INDEX `quiet_asks_by_term` ON `quiet_asks` (`term_id`);--> statement-breakpoint
CREATE INDEX `quiet_asks_by_program` ON `quiet_asks` (`program_key`);--> statement-breakpoint
CREATE INDEX `quiet_asks_to_follow` ON `quiet_asks` (`asked_at`,`id`) WHERE "quiet_asks"."followed_at" is null;--> statement-breakpoint
ALTER TABLE `programs` ADD `asks_when_quiet` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `programs` ADD `asks_when_quiet_since` integer;--> statement-breakpoint
ALTER TABLE `term_standings` ADD `quiet_from` text;
--> statement-breakpoint
UPDATE term_standings SET count_at = 0;
--> statement-breakpoint
CREATE TRIGGER quiet_asks_standing_insert AFTER INSERT ON quiet_asks BEGIN
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = NEW.member_id);
END;
--> statement-breakpoint
CREATE TRIGGER quiet_asks_standing_update AFTER UPDATE ON quiet_asks BEGIN
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = OLD.member_id);
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = NEW.member_id);
END;
--> statement-breakpoint
CREATE TRIGGER quiet_asks_standing_delete AFTER DELETE ON quiet_asks BEGIN
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = OLD.member_id);
END;
