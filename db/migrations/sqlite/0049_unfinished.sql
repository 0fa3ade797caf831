CREATE INDEX `activities_unfinished` ON `activities` (`logged_by_id`,`state`) WHERE "activities"."state" in ('returned', 'draft');--> statement-breakpoint
DROP TRIGGER "activity_links_standing_delete";--> statement-breakpoint
CREATE TRIGGER activity_links_standing_delete AFTER DELETE ON activity_links BEGIN
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT t.id FROM member_activities m JOIN terms t ON t.member_id = m.member_id WHERE m.activity_id = OLD.activity_id);
END;--> statement-breakpoint
DROP TRIGGER "activity_links_standing_insert";--> statement-breakpoint
CREATE TRIGGER activity_links_standing_insert AFTER INSERT ON activity_links BEGIN
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT t.id FROM member_activities m JOIN terms t ON t.member_id = m.member_id WHERE m.activity_id = NEW.activity_id);
END;--> statement-breakpoint
DROP TRIGGER "activity_links_standing_update";--> statement-breakpoint
CREATE TRIGGER activity_links_standing_update AFTER UPDATE ON activity_links BEGIN
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT t.id FROM member_activities m JOIN terms t ON t.member_id = m.member_id WHERE m.activity_id = OLD.activity_id);
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT t.id FROM member_activities m JOIN terms t ON t.member_id = m.member_id WHERE m.activity_id = NEW.activity_id);
END;--> statement-breakpoint
DROP TRIGGER "facts_standing_delete";--> statement-breakpoint
CREATE TRIGGER facts_standing_delete AFTER DELETE ON facts BEGIN
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = OLD.member_id);
END;--> statement-breakpoint
DROP TRIGGER "facts_standing_insert";--> statement-breakpoint
CREATE TRIGGER facts_standing_insert AFTER INSERT ON facts BEGIN
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = NEW.member_id);
END;--> statement-breakpoint
DROP TRIGGER "facts_standing_update";--> statement-breakpoint
CREATE TRIGGER facts_standing_update AFTER UPDATE ON facts BEGIN
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = OLD.member_id);
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = NEW.member_id);
END;--> statement-breakpoint
DROP TRIGGER "goals_standing_delete";--> statement-breakpoint
CREATE TRIGGER goals_standing_delete AFTER DELETE ON goals BEGIN
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT id FROM terms WHERE program_key = OLD.program_key);
END;--> statement-breakpoint
DROP TRIGGER "goals_standing_insert";--> statement-breakpoint
CREATE TRIGGER goals_standing_insert AFTER INSERT ON goals BEGIN
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT id FROM terms WHERE program_key = NEW.program_key);
END;--> statement-breakpoint
DROP TRIGGER "goals_standing_update";--> statement-breakpoint
CREATE TRIGGER goals_standing_update AFTER UPDATE ON goals BEGIN
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT id FROM terms WHERE program_key = OLD.program_key);
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT id FROM terms WHERE program_key = NEW.program_key);
END;--> statement-breakpoint
DROP TRIGGER "group_events_standing_delete";--> statement-breakpoint
CREATE TRIGGER group_events_standing_delete AFTER DELETE ON group_events BEGIN
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT id FROM terms WHERE group_id = OLD.group_id);
END;--> statement-breakpoint
DROP TRIGGER "group_events_standing_insert";--> statement-breakpoint
CREATE TRIGGER group_events_standing_insert AFTER INSERT ON group_events BEGIN
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT id FROM terms WHERE group_id = NEW.group_id);
END;--> statement-breakpoint
DROP TRIGGER "group_events_standing_update";--> statement-breakpoint
CREATE TRIGGER group_events_standing_update AFTER UPDATE ON group_events BEGIN
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT id FROM terms WHERE group_id = OLD.group_id);
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT id FROM terms WHERE group_id = NEW.group_id);
END;--> statement-breakpoint
DROP TRIGGER "member_activities_standing_delete";--> statement-breakpoint
CREATE TRIGGER member_activities_standing_delete AFTER DELETE ON member_activities BEGIN
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = OLD.member_id);
END;--> statement-breakpoint
DROP TRIGGER "member_activities_standing_insert";--> statement-breakpoint
CREATE TRIGGER member_activities_standing_insert AFTER INSERT ON member_activities BEGIN
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = NEW.member_id);
END;--> statement-breakpoint
DROP TRIGGER "member_activities_standing_update";--> statement-breakpoint
CREATE TRIGGER member_activities_standing_update AFTER UPDATE ON member_activities BEGIN
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = OLD.member_id);
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = NEW.member_id);
END;--> statement-breakpoint
DROP TRIGGER "members_standing_update";--> statement-breakpoint
CREATE TRIGGER members_standing_update AFTER UPDATE OF time_zone, country, erased_at, merged_into_id ON members BEGIN
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = OLD.id);
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = NEW.id);
END;--> statement-breakpoint
DROP TRIGGER "programs_standing_update";--> statement-breakpoint
CREATE TRIGGER programs_standing_update AFTER UPDATE OF renewal_days ON programs BEGIN
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT id FROM terms WHERE program_key = NEW.key);
END;--> statement-breakpoint
DROP TRIGGER "quiet_asks_standing_delete";--> statement-breakpoint
CREATE TRIGGER quiet_asks_standing_delete AFTER DELETE ON quiet_asks BEGIN
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = OLD.member_id);
END;--> statement-breakpoint
DROP TRIGGER "quiet_asks_standing_insert";--> statement-breakpoint
CREATE TRIGGER quiet_asks_standing_insert AFTER INSERT ON quiet_asks BEGIN
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = NEW.member_id);
END;--> statement-breakpoint
DROP TRIGGER "quiet_asks_standing_update";--> statement-breakpoint
CREATE TRIGGER quiet_asks_standing_update AFTER UPDATE ON quiet_asks BEGIN
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = OLD.member_id);
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = NEW.member_id);
END;--> statement-breakpoint
DROP TRIGGER "requirement_versions_standing_delete";--> statement-breakpoint
CREATE TRIGGER requirement_versions_standing_delete AFTER DELETE ON requirement_versions BEGIN
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT id FROM terms WHERE program_key = OLD.program_key);
END;--> statement-breakpoint
DROP TRIGGER "requirement_versions_standing_insert";--> statement-breakpoint
CREATE TRIGGER requirement_versions_standing_insert AFTER INSERT ON requirement_versions BEGIN
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT id FROM terms WHERE program_key = NEW.program_key);
END;--> statement-breakpoint
DROP TRIGGER "requirement_versions_standing_update";--> statement-breakpoint
CREATE TRIGGER requirement_versions_standing_update AFTER UPDATE ON requirement_versions BEGIN
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT id FROM terms WHERE program_key = OLD.program_key);
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT id FROM terms WHERE program_key = NEW.program_key);
END;--> statement-breakpoint
DROP TRIGGER "term_holds_standing_delete";--> statement-breakpoint
CREATE TRIGGER term_holds_standing_delete AFTER DELETE ON term_holds BEGIN
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id = OLD.term_id;
END;--> statement-breakpoint
DROP TRIGGER "term_holds_standing_insert";--> statement-breakpoint
CREATE TRIGGER term_holds_standing_insert AFTER INSERT ON term_holds BEGIN
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id = NEW.term_id;
END;--> statement-breakpoint
DROP TRIGGER "term_holds_standing_update";--> statement-breakpoint
CREATE TRIGGER term_holds_standing_update AFTER UPDATE ON term_holds BEGIN
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id = OLD.term_id;
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id = NEW.term_id;
END;--> statement-breakpoint
DROP TRIGGER "terms_standing_delete";--> statement-breakpoint
CREATE TRIGGER terms_standing_delete AFTER DELETE ON terms BEGIN
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = OLD.member_id);
END;--> statement-breakpoint
DROP TRIGGER "terms_standing_insert";--> statement-breakpoint
CREATE TRIGGER terms_standing_insert AFTER INSERT ON terms BEGIN
  INSERT INTO term_standings(term_id, count_at, reasons, months) VALUES (NEW.id, 0, '[]', '[]');
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = NEW.member_id);
END;--> statement-breakpoint
DROP TRIGGER "terms_standing_update";--> statement-breakpoint
CREATE TRIGGER terms_standing_update AFTER UPDATE ON terms BEGIN
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = OLD.member_id);
  UPDATE term_standings SET count_at = 0 WHERE +count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = NEW.member_id);
END;
