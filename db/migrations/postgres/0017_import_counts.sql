ALTER TABLE "import_batches" ADD COLUMN "waiting" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "import_batches" ADD COLUMN "made" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
-- Until now the file of an import that had run was kept only where rows waited for an answer.
UPDATE import_batches SET waiting = refused WHERE state = 'done' AND EXISTS (SELECT 1 FROM import_files WHERE import_files.batch_id = import_batches.id);
