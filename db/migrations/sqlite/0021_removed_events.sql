ALTER TABLE `events` ADD `removed_at` integer;--> statement-breakpoint
CREATE INDEX `events_removed` ON `events` (`id`) WHERE "events"."removed_at" is not null;