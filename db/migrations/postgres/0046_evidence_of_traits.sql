ALTER TABLE "traits" ADD COLUMN "goals" jsonb DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "traits" ADD COLUMN "principles" jsonb DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "traits" ADD COLUMN "is_shown_by_certifications" boolean DEFAULT false NOT NULL;