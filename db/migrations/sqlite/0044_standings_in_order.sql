DROP INDEX `contributions_by_member`;--> statement-breakpoint
CREATE INDEX `contributions_by_member` ON `contributions` (`member_id`,`starts_on`,`activity_id`,`program_key`);--> statement-breakpoint
DROP INDEX `term_standings_by_urgency`;--> statement-breakpoint
CREATE INDEX `term_standings_by_urgency` ON `term_standings` (`urgency`,`term_id`,`attention`);