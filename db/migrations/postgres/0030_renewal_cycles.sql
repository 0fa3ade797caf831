CREATE TABLE "appeals" (
	"id" text PRIMARY KEY NOT NULL,
	"decision_id" text NOT NULL,
	"member_id" text NOT NULL,
	"text" text NOT NULL,
	"links" jsonb NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"outcome" text,
	"answer" text,
	"answered_by_id" text,
	"answered_at" timestamp (3) with time zone,
	"version" bigint DEFAULT 1 NOT NULL,
	CONSTRAINT "appeals_decisionId_unique" UNIQUE("decision_id"),
	CONSTRAINT "appeals_outcome" CHECK ("appeals"."outcome" in ('kept', 'changed')),
	CONSTRAINT "appeals_answered" CHECK (("appeals"."outcome" is null) = ("appeals"."answered_at" is null))
);
--> statement-breakpoint
CREATE TABLE "cycle_decisions" (
	"id" text PRIMARY KEY NOT NULL,
	"cycle_id" text NOT NULL,
	"term_id" text NOT NULL,
	"decision" text NOT NULL,
	"letter_kind" text NOT NULL,
	"level" text,
	"until_on" text,
	"reason" text,
	"decided_by_id" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"undone_by_id" text,
	"undone_at" timestamp (3) with time zone,
	"replaced_at" timestamp (3) with time zone,
	"requirements_level" text,
	"requirements_number" bigint,
	"standing" jsonb NOT NULL,
	"undo" jsonb NOT NULL,
	"letter_state" text NOT NULL,
	"letter_due_at" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"letter_subject" text,
	"letter_text" text,
	"version" bigint DEFAULT 1 NOT NULL,
	CONSTRAINT "cycle_decisions_decision" CHECK ("cycle_decisions"."decision" in ('renew', 'grace', 'on_hold', 'emeritus', 'end')),
	CONSTRAINT "cycle_decisions_letter_kind" CHECK ("cycle_decisions"."letter_kind" in ('renew_same', 'renew_higher', 'renew_lower', 'grace', 'on_hold', 'emeritus', 'end')),
	CONSTRAINT "cycle_decisions_letter_state" CHECK ("cycle_decisions"."letter_state" in ('waiting', 'held', 'sent')),
	CONSTRAINT "cycle_decisions_sent" CHECK (("cycle_decisions"."letter_state" = 'sent') = ("cycle_decisions"."sent_at" is not null)),
	CONSTRAINT "cycle_decisions_due" CHECK (("cycle_decisions"."letter_state" = 'waiting') = ("cycle_decisions"."letter_due_at" is not null)),
	CONSTRAINT "cycle_decisions_undone_in_time" CHECK ("cycle_decisions"."undone_at" is null or "cycle_decisions"."letter_state" <> 'sent'),
	CONSTRAINT "cycle_decisions_reason" CHECK ("cycle_decisions"."letter_state" = 'held' or "cycle_decisions"."reason" is not null or "cycle_decisions"."letter_kind" not in ('renew_lower', 'grace', 'end')),
	CONSTRAINT "cycle_decisions_grace_ends" CHECK ("cycle_decisions"."decision" <> 'grace' or "cycle_decisions"."until_on" is not null)
);
--> statement-breakpoint
CREATE TABLE "cycle_reminders" (
	"cycle_id" text NOT NULL,
	"term_id" text NOT NULL,
	"remind_on" text NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "cycle_reminders_cycle_id_term_id_remind_on_pk" PRIMARY KEY("cycle_id","term_id","remind_on")
);
--> statement-breakpoint
CREATE TABLE "cycles" (
	"id" text PRIMARY KEY NOT NULL,
	"program_key" text NOT NULL,
	"name" text NOT NULL,
	"level" text,
	"countries" jsonb,
	"ends_from" text NOT NULL,
	"ends_to" text NOT NULL,
	"opens_on" text NOT NULL,
	"remind_on" jsonb NOT NULL,
	"decisions_close_on" text NOT NULL,
	"letters_last_on" text NOT NULL,
	"appeals_until" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	CONSTRAINT "cycles_ends" CHECK ("cycles"."ends_to" >= "cycles"."ends_from"),
	CONSTRAINT "cycles_days" CHECK ("cycles"."opens_on" <= "cycles"."decisions_close_on" and "cycles"."decisions_close_on" <= "cycles"."letters_last_on" and "cycles"."letters_last_on" <= "cycles"."appeals_until"),
	CONSTRAINT "cycles_opens_on" CHECK (length("cycles"."opens_on") = 10)
);
--> statement-breakpoint
CREATE TABLE "letter_templates" (
	"id" text PRIMARY KEY NOT NULL,
	"program_key" text NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	CONSTRAINT "letter_templates_kind" CHECK ("letter_templates"."kind" in ('renew_same', 'renew_higher', 'renew_lower', 'grace', 'on_hold', 'emeritus', 'end'))
);
--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_decision_id_cycle_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."cycle_decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_answered_by_id_members_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle_decisions" ADD CONSTRAINT "cycle_decisions_cycle_id_cycles_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle_decisions" ADD CONSTRAINT "cycle_decisions_term_id_terms_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."terms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle_decisions" ADD CONSTRAINT "cycle_decisions_decided_by_id_members_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle_decisions" ADD CONSTRAINT "cycle_decisions_undone_by_id_members_id_fk" FOREIGN KEY ("undone_by_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle_reminders" ADD CONSTRAINT "cycle_reminders_cycle_id_cycles_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle_reminders" ADD CONSTRAINT "cycle_reminders_term_id_terms_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."terms"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycles" ADD CONSTRAINT "cycles_program_key_programs_key_fk" FOREIGN KEY ("program_key") REFERENCES "public"."programs"("key") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "letter_templates" ADD CONSTRAINT "letter_templates_program_key_programs_key_fk" FOREIGN KEY ("program_key") REFERENCES "public"."programs"("key") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "appeals_by_member" ON "appeals" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "appeals_by_answerer" ON "appeals" USING btree ("answered_by_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cycle_decisions_once" ON "cycle_decisions" USING btree ("cycle_id","term_id") WHERE "cycle_decisions"."undone_at" is null and "cycle_decisions"."replaced_at" is null;--> statement-breakpoint
CREATE INDEX "cycle_decisions_by_cycle" ON "cycle_decisions" USING btree ("cycle_id","letter_state");--> statement-breakpoint
CREATE INDEX "cycle_decisions_by_term" ON "cycle_decisions" USING btree ("term_id","decided_at");--> statement-breakpoint
CREATE INDEX "cycle_decisions_by_decider" ON "cycle_decisions" USING btree ("decided_by_id");--> statement-breakpoint
CREATE INDEX "cycle_decisions_by_undoer" ON "cycle_decisions" USING btree ("undone_by_id");--> statement-breakpoint
CREATE INDEX "cycle_decisions_due" ON "cycle_decisions" USING btree ("letter_due_at") WHERE "cycle_decisions"."letter_state" = 'waiting' and "cycle_decisions"."undone_at" is null;--> statement-breakpoint
CREATE INDEX "cycle_reminders_by_term" ON "cycle_reminders" USING btree ("term_id");--> statement-breakpoint
CREATE INDEX "cycles_by_program" ON "cycles" USING btree ("program_key","opens_on");--> statement-breakpoint
CREATE UNIQUE INDEX "letter_templates_once" ON "letter_templates" USING btree ("program_key","kind");