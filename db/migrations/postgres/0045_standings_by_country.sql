ALTER TABLE "term_standings" ADD COLUMN "program_key" text;--> statement-breakpoint
ALTER TABLE "term_standings" ADD COLUMN "country" text;--> statement-breakpoint
DROP TRIGGER members_standing ON members;
--> statement-breakpoint
CREATE TRIGGER members_standing AFTER UPDATE OF time_zone, country, erased_at, merged_into_id ON members FOR EACH ROW EXECUTE FUNCTION members_standing();
--> statement-breakpoint
UPDATE term_standings SET count_at = 'epoch' WHERE urgency > '';
