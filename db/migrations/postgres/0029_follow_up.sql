CREATE TABLE "manager_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"program_key" text NOT NULL,
	"text" text NOT NULL,
	"written_by_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "manager_tasks" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"program_key" text NOT NULL,
	"title" text NOT NULL,
	"due_on" text NOT NULL,
	"assigned_to_id" text NOT NULL,
	"added_by_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone,
	"done_by_id" text,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "manager_notes" ADD CONSTRAINT "manager_notes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "manager_notes" ADD CONSTRAINT "manager_notes_program_key_programs_key_fk" FOREIGN KEY ("program_key") REFERENCES "public"."programs"("key") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "manager_tasks" ADD CONSTRAINT "manager_tasks_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "manager_tasks" ADD CONSTRAINT "manager_tasks_program_key_programs_key_fk" FOREIGN KEY ("program_key") REFERENCES "public"."programs"("key") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "manager_tasks" ADD CONSTRAINT "manager_tasks_assigned_to_id_members_id_fk" FOREIGN KEY ("assigned_to_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "manager_notes_by_member" ON "manager_notes" USING btree ("member_id","program_key","created_at");--> statement-breakpoint
CREATE INDEX "manager_notes_by_program" ON "manager_notes" USING btree ("program_key");--> statement-breakpoint
CREATE INDEX "manager_tasks_by_member" ON "manager_tasks" USING btree ("member_id","program_key","due_on");--> statement-breakpoint
CREATE INDEX "manager_tasks_by_assignee" ON "manager_tasks" USING btree ("assigned_to_id","done_at","due_on");--> statement-breakpoint
CREATE INDEX "manager_tasks_by_program" ON "manager_tasks" USING btree ("program_key");