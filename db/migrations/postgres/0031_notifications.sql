CREATE TABLE "notifications" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"kind" text NOT NULL,
	"need" text NOT NULL,
	"object_kind" text NOT NULL,
	"object_id" text NOT NULL,
	"about_id" text,
	"title" text NOT NULL,
	"detail" text,
	"button" jsonb,
	"cause" text NOT NULL,
	"is_shown" boolean NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	"resolved_at" timestamp (3) with time zone,
	CONSTRAINT "notifications_cause_unique" UNIQUE("cause"),
	CONSTRAINT "notifications_need" CHECK ("notifications"."need" in ('do', 'decide', 'read'))
);
--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_about_id_members_id_fk" FOREIGN KEY ("about_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notifications_open" ON "notifications" USING btree ("member_id","need","made_at","id") WHERE "notifications"."read_at" is null and "notifications"."resolved_at" is null and "notifications"."is_shown";--> statement-breakpoint
CREATE INDEX "notifications_by_member" ON "notifications" USING btree ("member_id","made_at","id");--> statement-breakpoint
CREATE INDEX "notifications_by_object" ON "notifications" USING btree ("object_id");--> statement-breakpoint
CREATE INDEX "notifications_about" ON "notifications" USING btree ("about_id");