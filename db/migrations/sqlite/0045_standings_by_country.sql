ALTER TABLE `term_standings` ADD `program_key` text;--> statement-breakpoint
ALTER TABLE `term_standings` ADD `country` text;--> statement-breakpoint
DROP TRIGGER members_standing_update;
--> statement-breakpoint
CREATE TRIGGER members_standing_update AFTER UPDATE OF time_zone, country, erased_at, merged_into_id ON members BEGIN
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = OLD.id);
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = NEW.id);
END;
--> statement-breakpoint
UPDATE term_standings SET count_at = 0 WHERE urgency > '';
