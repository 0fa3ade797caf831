CREATE TABLE "certifications" (
	"key" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"level" text NOT NULL,
	"aliases" jsonb NOT NULL,
	"position" bigint NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"version" bigint DEFAULT 1 NOT NULL,
	CONSTRAINT "certifications_level" CHECK ("certifications"."level" in ('foundational', 'associate', 'professional', 'specialty'))
);
--> statement-breakpoint
CREATE TABLE "file_contents" (
	"sha256" text PRIMARY KEY NOT NULL,
	"content" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" text PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" bigint NOT NULL,
	"sent_by_id" text NOT NULL,
	"fact_id" text,
	"activity_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "files_type" CHECK ("files"."type" in ('application/pdf', 'image/png', 'image/jpeg')),
	CONSTRAINT "files_of_one" CHECK ("files"."fact_id" is null or "files"."activity_id" is null)
);
--> statement-breakpoint
CREATE TABLE "fact_reminders" (
	"fact_id" text NOT NULL,
	"to_on" text NOT NULL,
	"days_before" bigint NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "fact_reminders_fact_id_to_on_days_before_pk" PRIMARY KEY("fact_id","to_on","days_before")
);
--> statement-breakpoint
CREATE TABLE "facts" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"kind" text NOT NULL,
	"certification_key" text,
	"detail" text,
	"what" text DEFAULT '' NOT NULL,
	"is_partner" boolean DEFAULT false NOT NULL,
	"number" text,
	"from_on" text NOT NULL,
	"to_on" text,
	"link" text,
	"checked_at" timestamp (3) with time zone,
	"checked_by_id" text,
	"removed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	CONSTRAINT "facts_kind" CHECK ("facts"."kind" in ('certification', 'employer', 'student', 'age', 'conduct')),
	CONSTRAINT "facts_certification" CHECK (("facts"."kind" = 'certification') = ("facts"."certification_key" is not null)),
	CONSTRAINT "facts_from_on" CHECK (length("facts"."from_on") = 10),
	CONSTRAINT "facts_to_on" CHECK (length("facts"."to_on") = 10),
	CONSTRAINT "facts_days" CHECK ("facts"."to_on" is null or "facts"."to_on" >= "facts"."from_on")
);
--> statement-breakpoint
ALTER TABLE "catalogue_names" DROP CONSTRAINT "catalogue_names_kind";--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_sha256_file_contents_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."file_contents"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_sent_by_id_members_id_fk" FOREIGN KEY ("sent_by_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_fact_id_facts_id_fk" FOREIGN KEY ("fact_id") REFERENCES "public"."facts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fact_reminders" ADD CONSTRAINT "fact_reminders_fact_id_facts_id_fk" FOREIGN KEY ("fact_id") REFERENCES "public"."facts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facts" ADD CONSTRAINT "facts_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facts" ADD CONSTRAINT "facts_certification_key_certifications_key_fk" FOREIGN KEY ("certification_key") REFERENCES "public"."certifications"("key") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "files_by_content" ON "files" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "files_by_sender" ON "files" USING btree ("sent_by_id");--> statement-breakpoint
CREATE INDEX "files_by_fact" ON "files" USING btree ("fact_id");--> statement-breakpoint
CREATE INDEX "files_by_activity" ON "files" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "files_of_nothing" ON "files" USING btree ("created_at") WHERE "files"."fact_id" is null and "files"."activity_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "facts_once" ON "facts" USING btree ("member_id","kind","what","from_on") WHERE "facts"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "facts_by_member" ON "facts" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "facts_by_certification" ON "facts" USING btree ("certification_key");--> statement-breakpoint
CREATE INDEX "facts_by_end" ON "facts" USING btree ("to_on");--> statement-breakpoint
CREATE INDEX "facts_by_change" ON "facts" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "facts_by_removal" ON "facts" USING btree ("removed_at") WHERE "facts"."removed_at" is not null;--> statement-breakpoint
ALTER TABLE "catalogue_names" ADD CONSTRAINT "catalogue_names_kind" CHECK ("catalogue_names"."kind" in ('program', 'goal', 'trait', 'principle', 'activity type', 'certification'));