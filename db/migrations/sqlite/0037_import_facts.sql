PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_import_batches` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`file_hash` text NOT NULL,
	`file_bytes` integer DEFAULT 0 NOT NULL,
	`state` text NOT NULL,
	`mapping` text NOT NULL,
	`options` text NOT NULL,
	`started_by_id` text,
	`started_at` integer NOT NULL,
	`touched_at` integer NOT NULL,
	`run` integer DEFAULT 0 NOT NULL,
	`finished_at` integer,
	`undone_at` integer,
	`rows` integer DEFAULT 0 NOT NULL,
	`created` integer DEFAULT 0 NOT NULL,
	`updated` integer DEFAULT 0 NOT NULL,
	`unchanged` integer DEFAULT 0 NOT NULL,
	`refused` integer DEFAULT 0 NOT NULL,
	`waiting` integer DEFAULT 0 NOT NULL,
	`made` text DEFAULT '{}' NOT NULL,
	`warnings` text NOT NULL,
	`failure` text,
	FOREIGN KEY (`started_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "import_batches_kind" CHECK("__new_import_batches"."kind" in ('members', 'activities', 'groups', 'events', 'facts')),
	CONSTRAINT "import_batches_state" CHECK("__new_import_batches"."state" in ('uploaded', 'running', 'done', 'failed', 'undone'))
);
--> statement-breakpoint
INSERT INTO `__new_import_batches`("id", "kind", "file_name", "file_hash", "file_bytes", "state", "mapping", "options", "started_by_id", "started_at", "touched_at", "run", "finished_at", "undone_at", "rows", "created", "updated", "unchanged", "refused", "waiting", "made", "warnings", "failure") SELECT "id", "kind", "file_name", "file_hash", "file_bytes", "state", "mapping", "options", "started_by_id", "started_at", "touched_at", "run", "finished_at", "undone_at", "rows", "created", "updated", "unchanged", "refused", "waiting", "made", "warnings", "failure" FROM `import_batches`;--> statement-breakpoint
DROP TABLE `import_batches`;--> statement-breakpoint
ALTER TABLE `__new_import_batches` RENAME TO `import_batches`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `import_batches_by_day` ON `import_batches` (`started_at`);--> statement-breakpoint
CREATE INDEX `import_batches_by_starter` ON `import_batches` (`started_by_id`);