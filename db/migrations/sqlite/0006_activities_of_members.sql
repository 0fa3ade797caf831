ALTER TABLE `members` ADD `activities_visibility` text DEFAULT 'public' NOT NULL;--> statement-breakpoint
UPDATE `members` SET `activities_visibility` = coalesce(json_extract(`parts`, '$.activities'), 'public');
