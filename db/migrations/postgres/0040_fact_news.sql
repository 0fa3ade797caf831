ALTER TABLE "term_standings" ADD COLUMN "is_fact_ended" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "term_standings" ADD COLUMN "is_fact_ending" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "term_standings" ADD COLUMN "is_fact_missing" boolean DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE "term_standings" SET "count_at" = 'epoch';
