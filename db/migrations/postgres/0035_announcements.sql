CREATE TABLE "announcement_dismissals" (
	"announcement_id" text NOT NULL,
	"member_id" text NOT NULL,
	"dismissed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "announcement_dismissals_member_id_announcement_id_pk" PRIMARY KEY("member_id","announcement_id")
);
--> statement-breakpoint
CREATE TABLE "announcements" (
	"id" text PRIMARY KEY NOT NULL,
	"audience" text NOT NULL,
	"program_key" text,
	"countries" jsonb,
	"group_id" text,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"from_on" text NOT NULL,
	"until_on" text NOT NULL,
	"written_by_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone,
	"version" bigint DEFAULT 1 NOT NULL,
	CONSTRAINT "announcements_audience" CHECK ("announcements"."audience" in ('everybody', 'program', 'group')),
	CONSTRAINT "announcements_program" CHECK (("announcements"."audience" = 'program') = ("announcements"."program_key" is not null)),
	CONSTRAINT "announcements_group" CHECK (("announcements"."audience" = 'group') = ("announcements"."group_id" is not null)),
	CONSTRAINT "announcements_countries" CHECK ("announcements"."audience" = 'program' or "announcements"."countries" is null),
	CONSTRAINT "announcements_days" CHECK ("announcements"."until_on" >= "announcements"."from_on"),
	CONSTRAINT "announcements_from_on" CHECK (length("announcements"."from_on") = 10),
	CONSTRAINT "announcements_until_on" CHECK (length("announcements"."until_on") = 10)
);
--> statement-breakpoint
ALTER TABLE "announcement_dismissals" ADD CONSTRAINT "announcement_dismissals_announcement_id_announcements_id_fk" FOREIGN KEY ("announcement_id") REFERENCES "public"."announcements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_dismissals" ADD CONSTRAINT "announcement_dismissals_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_program_key_programs_key_fk" FOREIGN KEY ("program_key") REFERENCES "public"."programs"("key") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "announcement_dismissals_by_announcement" ON "announcement_dismissals" USING btree ("announcement_id");--> statement-breakpoint
CREATE INDEX "announcements_by_day" ON "announcements" USING btree ("until_on","id");--> statement-breakpoint
CREATE INDEX "announcements_by_program" ON "announcements" USING btree ("program_key","until_on");--> statement-breakpoint
CREATE INDEX "announcements_by_group" ON "announcements" USING btree ("group_id","until_on");