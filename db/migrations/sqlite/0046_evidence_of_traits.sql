ALTER TABLE `traits` ADD `goals` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `traits` ADD `principles` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `traits` ADD `is_shown_by_certifications` integer DEFAULT false NOT NULL;