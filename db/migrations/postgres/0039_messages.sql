CREATE TABLE "message_templates" (
	"id" text PRIMARY KEY NOT NULL,
	"program_key" text NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	CONSTRAINT "message_templates_kind" CHECK ("message_templates"."kind" in ('missing', 'ending', 'quiet', 'fact', 'other'))
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" text PRIMARY KEY NOT NULL,
	"term_id" text NOT NULL,
	"member_id" text NOT NULL,
	"program_key" text NOT NULL,
	"kind" text NOT NULL,
	"cause" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"written_by_id" text NOT NULL,
	"send_key" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "messages_kind" CHECK ("messages"."kind" in ('missing', 'ending', 'quiet', 'fact', 'other'))
);
--> statement-breakpoint
ALTER TABLE "message_templates" ADD CONSTRAINT "message_templates_program_key_programs_key_fk" FOREIGN KEY ("program_key") REFERENCES "public"."programs"("key") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_term_id_terms_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."terms"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_program_key_programs_key_fk" FOREIGN KEY ("program_key") REFERENCES "public"."programs"("key") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
CREATE UNIQUE INDEX "message_templates_once" ON "message_templates" USING btree ("program_key","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "messages_once" ON "messages" USING btree ("send_key","term_id");--> statement-breakpoint
CREATE INDEX "messages_by_member" ON "messages" USING btree ("member_id","program_key","written_at");--> statement-breakpoint
CREATE INDEX "messages_by_term" ON "messages" USING btree ("term_id");--> statement-breakpoint
CREATE INDEX "messages_by_program" ON "messages" USING btree ("program_key");--> statement-breakpoint
CREATE INDEX "messages_by_writer" ON "messages" USING btree ("written_by_id");