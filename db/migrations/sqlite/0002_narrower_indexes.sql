DROP INDEX `activity_programs_by_activity`;--> statement-breakpoint
CREATE INDEX `activity_programs_by_activity` ON `activity_programs` (`activity_id`,`program_key`,`counts`);--> statement-breakpoint
DROP INDEX `contributions_by_activity`;--> statement-breakpoint
CREATE INDEX `contributions_by_activity` ON `contributions` (`activity_id`,`program_key`,`member_id`);