CREATE TABLE "quiet_asks" (
	"id" text PRIMARY KEY NOT NULL,
	"term_id" text NOT NULL,
	"member_id" text NOT NULL,
	"program_key" text NOT NULL,
	"quiet_from" text NOT NULL,
	"token_hash" text,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"answered_at" timestamp (3) with time zone,
	"answered_on" text,
	"leave_until_on" text,
	"followed_at" timestamp (3) with time zone,
	CONSTRAINT "quiet_asks_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "quiet_asks_answer" CHECK ("quiet_asks"."answer" in ('still_here', 'on_leave', 'stepping_down')),
	CONSTRAINT "quiet_asks_answered" CHECK (("quiet_asks"."answer" is null) = ("quiet_asks"."answered_at" is null)),
	CONSTRAINT "quiet_asks_answered_on" CHECK (("quiet_asks"."answer" is null) = ("quiet_asks"."answered_on" is null)),
	CONSTRAINT "quiet_asks_leave" CHECK ((coalesce("quiet_asks"."answer", '') = 'on_leave') = ("quiet_asks"."leave_until_on" is not null)),
	CONSTRAINT "quiet_asks_leave_until_on" CHECK (length("quiet_asks"."leave_until_on") = 10)
);
--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "asks_when_quiet" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "asks_when_quiet_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "term_standings" ADD COLUMN "quiet_from" text;--> statement-breakpoint
ALTER TABLE "quiet_asks" ADD CONSTRAINT "quiet_asks_term_id_terms_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."terms"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quiet_asks" ADD CONSTRAINT "quiet_asks_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quiet_asks" ADD CONSTRAINT "quiet_asks_program_key_programs_key_fk" FOREIGN KEY ("program_key") REFERENCES "public"."programs"("key") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
CREATE UNIQUE INDEX "quiet_asks_once" ON "quiet_asks" USING btree ("member_id","program_key","quiet_from");--> statement-breakpoint
CREATE INDEX "quiet_asks_by_term" ON "quiet_asks" USING btree ("term_id");--> statement-breakpoint
CREATE INDEX "quiet_asks_by_program" ON "quiet_asks" USING btree ("program_key");--> statement-breakpoint
CREATE INDEX "quiet_asks_to_follow" ON "quiet_asks" USING btree ("asked_at","id") WHERE "quiet_asks"."followed_at" is null;
--> statement-breakpoint
UPDATE term_standings SET count_at = 'epoch';
--> statement-breakpoint
CREATE FUNCTION quiet_asks_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN UPDATE term_standings SET count_at = 'epoch' WHERE count_at > 'epoch' AND term_id IN (SELECT id FROM terms WHERE member_id = OLD.member_id); END IF;
  IF TG_OP <> 'DELETE' THEN UPDATE term_standings SET count_at = 'epoch' WHERE count_at > 'epoch' AND term_id IN (SELECT id FROM terms WHERE member_id = NEW.member_id); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER quiet_asks_standing AFTER INSERT OR UPDATE OR DELETE ON quiet_asks FOR EACH ROW EXECUTE FUNCTION quiet_asks_standing();
