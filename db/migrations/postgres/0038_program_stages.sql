CREATE TABLE "program_stages" (
	"program_key" text PRIMARY KEY NOT NULL,
	"stages" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "program_stages" ADD CONSTRAINT "program_stages_program_key_programs_key_fk" FOREIGN KEY ("program_key") REFERENCES "public"."programs"("key") ON DELETE no action ON UPDATE cascade;