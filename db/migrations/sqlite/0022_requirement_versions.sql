CREATE TABLE `requirement_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`program_key` text NOT NULL,
	`level` text DEFAULT '' NOT NULL,
	`level_folded` text DEFAULT '' NOT NULL,
	`number` integer NOT NULL,
	`from_on` text NOT NULL,
	`requirements` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`program_key`) REFERENCES `programs`(`key`) ON UPDATE cascade ON DELETE no action,
	CONSTRAINT "requirement_versions_from_on" CHECK(length("requirement_versions"."from_on") = 10)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `requirement_versions_once` ON `requirement_versions` (`program_key`,`level_folded`,`number`);--> statement-breakpoint
CREATE INDEX `requirement_versions_by_program` ON `requirement_versions` (`program_key`);