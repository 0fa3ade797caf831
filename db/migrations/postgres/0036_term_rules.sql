ALTER TABLE "programs" ADD COLUMN "term_length" text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "term_months" bigint;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "cohort_starts_on" text;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "renewal_days" bigint DEFAULT 90 NOT NULL;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "grace_days" bigint DEFAULT 30 NOT NULL;--> statement-breakpoint
ALTER TABLE "terms" ADD COLUMN "grace_days" bigint DEFAULT 30 NOT NULL;--> statement-breakpoint
ALTER TABLE "programs" ADD CONSTRAINT "programs_term_length" CHECK ("programs"."term_length" in ('open', 'months', 'cohort'));--> statement-breakpoint
ALTER TABLE "programs" ADD CONSTRAINT "programs_term_months" CHECK (("programs"."term_length" = 'months') = ("programs"."term_months" is not null));--> statement-breakpoint
ALTER TABLE "programs" ADD CONSTRAINT "programs_cohort" CHECK (("programs"."term_length" = 'cohort') = ("programs"."cohort_starts_on" is not null));--> statement-breakpoint
ALTER TABLE "programs" ADD CONSTRAINT "programs_grace" CHECK ("programs"."grace_days" in (0, 14, 30, 60, 90));--> statement-breakpoint
CREATE FUNCTION programs_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE term_standings SET count_at = 'epoch' WHERE count_at > 'epoch' AND term_id IN (SELECT id FROM terms WHERE program_key = NEW.key);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER programs_standing AFTER UPDATE OF renewal_days ON programs FOR EACH ROW EXECUTE FUNCTION programs_standing();
