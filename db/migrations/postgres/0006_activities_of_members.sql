ALTER TABLE "members" ADD COLUMN "activities_visibility" text DEFAULT 'public' NOT NULL;--> statement-breakpoint
UPDATE "members" SET "activities_visibility" = coalesce("parts"->>'activities', 'public');
