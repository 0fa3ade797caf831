CREATE TABLE "group_differences" (
	"group_id" text NOT NULL,
	"other_id" text NOT NULL,
	"said_at" timestamp (3) with time zone NOT NULL,
	"said_by_id" text,
	CONSTRAINT "group_differences_group_id_other_id_pk" PRIMARY KEY("group_id","other_id"),
	CONSTRAINT "group_differences_ordered" CHECK ("group_differences"."group_id" < "group_differences"."other_id")
);
--> statement-breakpoint
CREATE TABLE "group_merges" (
	"id" text PRIMARY KEY NOT NULL,
	"kept_id" text NOT NULL,
	"merged_id" text NOT NULL,
	"merged_at" timestamp (3) with time zone NOT NULL,
	"merged_by_id" text,
	"moved" jsonb NOT NULL,
	"undone_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "group_differences" ADD CONSTRAINT "group_differences_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_differences" ADD CONSTRAINT "group_differences_other_id_groups_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_merges" ADD CONSTRAINT "group_merges_kept_id_groups_id_fk" FOREIGN KEY ("kept_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_merges" ADD CONSTRAINT "group_merges_merged_id_groups_id_fk" FOREIGN KEY ("merged_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "group_merges_by_kept" ON "group_merges" USING btree ("kept_id","id");