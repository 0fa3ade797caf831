ALTER TABLE `programs` ADD `term_length` text DEFAULT 'open' NOT NULL CONSTRAINT "programs_term_length" CHECK("term_length" in ('open', 'months', 'cohort'));--> statement-breakpoint
ALTER TABLE `programs` ADD `term_months` integer CONSTRAINT "programs_term_months" CHECK(("term_length" = 'months') = ("term_months" is not null));--> statement-breakpoint
ALTER TABLE `programs` ADD `cohort_starts_on` text CONSTRAINT "programs_cohort" CHECK(("term_length" = 'cohort') = ("cohort_starts_on" is not null));--> statement-breakpoint
ALTER TABLE `programs` ADD `renewal_days` integer DEFAULT 90 NOT NULL;--> statement-breakpoint
ALTER TABLE `programs` ADD `grace_days` integer DEFAULT 30 NOT NULL CONSTRAINT "programs_grace" CHECK("grace_days" in (0, 14, 30, 60, 90));--> statement-breakpoint
ALTER TABLE `terms` ADD `grace_days` integer DEFAULT 30 NOT NULL;--> statement-breakpoint
CREATE TRIGGER programs_standing_update AFTER UPDATE OF renewal_days ON programs BEGIN
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT id FROM terms WHERE program_key = NEW.key);
END;
