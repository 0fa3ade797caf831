CREATE TABLE `program_stages` (
	`program_key` text PRIMARY KEY NOT NULL,
	`stages` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`program_key`) REFERENCES `programs`(`key`) ON UPDATE cascade ON DELETE no action
);
