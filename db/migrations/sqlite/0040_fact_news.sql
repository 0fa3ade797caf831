ALTER TABLE `term_standings` ADD `is_fact_ended` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `term_standings` ADD `is_fact_ending` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `term_standings` ADD `is_fact_missing` integer DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE `term_standings` SET `count_at` = 0;
