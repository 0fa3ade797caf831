CREATE TABLE "group_quiet_asks" (
	"id" text PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"member_id" text NOT NULL,
	"lead_id" text NOT NULL,
	"program_key" text NOT NULL,
	"quiet_from" text NOT NULL,
	"token_hash" text,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"answered_at" timestamp (3) with time zone,
	"answered_on" text,
	"rests_until_on" text,
	"followed_at" timestamp (3) with time zone,
	CONSTRAINT "group_quiet_asks_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "group_quiet_asks_answer" CHECK ("group_quiet_asks"."answer" in ('still_here', 'on_leave', 'stepping_down')),
	CONSTRAINT "group_quiet_asks_answered" CHECK (("group_quiet_asks"."answer" is null) = ("group_quiet_asks"."answered_at" is null)),
	CONSTRAINT "group_quiet_asks_answered_on" CHECK (("group_quiet_asks"."answer" is null) = ("group_quiet_asks"."answered_on" is null)),
	CONSTRAINT "group_quiet_asks_rest" CHECK ((coalesce("group_quiet_asks"."answer", '') = 'on_leave') = ("group_quiet_asks"."rests_until_on" is not null)),
	CONSTRAINT "group_quiet_asks_rests_until_on" CHECK (length("group_quiet_asks"."rests_until_on") = 10)
);
--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "asks_when_groups_quiet" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "asks_when_groups_quiet_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "manager_tasks" ADD COLUMN "group_id" text;--> statement-breakpoint
ALTER TABLE "group_quiet_asks" ADD CONSTRAINT "group_quiet_asks_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_quiet_asks" ADD CONSTRAINT "group_quiet_asks_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_quiet_asks" ADD CONSTRAINT "group_quiet_asks_program_key_programs_key_fk" FOREIGN KEY ("program_key") REFERENCES "public"."programs"("key") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
CREATE UNIQUE INDEX "group_quiet_asks_once" ON "group_quiet_asks" USING btree ("group_id","quiet_from","lead_id");--> statement-breakpoint
CREATE INDEX "group_quiet_asks_by_member" ON "group_quiet_asks" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "group_quiet_asks_by_program" ON "group_quiet_asks" USING btree ("program_key");--> statement-breakpoint
CREATE INDEX "group_quiet_asks_to_follow" ON "group_quiet_asks" USING btree ("quiet_from","group_id") WHERE "group_quiet_asks"."followed_at" is null;--> statement-breakpoint
ALTER TABLE "manager_tasks" ADD CONSTRAINT "manager_tasks_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "manager_tasks_by_group" ON "manager_tasks" USING btree ("group_id");