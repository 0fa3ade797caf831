CREATE TABLE "member_differences" (
	"member_id" text NOT NULL,
	"other_id" text NOT NULL,
	"said_at" timestamp (3) with time zone NOT NULL,
	"said_by_id" text,
	CONSTRAINT "member_differences_member_id_other_id_pk" PRIMARY KEY("member_id","other_id"),
	CONSTRAINT "member_differences_ordered" CHECK ("member_differences"."member_id" < "member_differences"."other_id")
);
--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "own_facts" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "goals" ADD COLUMN "added_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "principles" ADD COLUMN "added_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "member_differences" ADD CONSTRAINT "member_differences_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_differences" ADD CONSTRAINT "member_differences_other_id_members_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "member_differences_by_other" ON "member_differences" USING btree ("other_id");