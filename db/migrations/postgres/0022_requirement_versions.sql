CREATE TABLE "requirement_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"program_key" text NOT NULL,
	"level" text DEFAULT '' NOT NULL,
	"level_folded" text DEFAULT '' NOT NULL,
	"number" bigint NOT NULL,
	"from_on" text NOT NULL,
	"requirements" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "requirement_versions_from_on" CHECK (length("requirement_versions"."from_on") = 10)
);
--> statement-breakpoint
ALTER TABLE "requirement_versions" ADD CONSTRAINT "requirement_versions_program_key_programs_key_fk" FOREIGN KEY ("program_key") REFERENCES "public"."programs"("key") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
CREATE UNIQUE INDEX "requirement_versions_once" ON "requirement_versions" USING btree ("program_key","level_folded","number");--> statement-breakpoint
CREATE INDEX "requirement_versions_by_program" ON "requirement_versions" USING btree ("program_key");