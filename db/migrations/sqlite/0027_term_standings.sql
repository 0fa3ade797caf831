CREATE TABLE `term_standings` (
	`term_id` text PRIMARY KEY NOT NULL,
	`count_at` integer NOT NULL,
	`attention` text,
	`urgency` text DEFAULT '' NOT NULL,
	`reasons` text NOT NULL,
	`done` integer,
	`waiting` integer,
	`at_least` integer,
	`even_pace` integer,
	`open` integer DEFAULT 0 NOT NULL,
	`is_complete` integer,
	`last_on` text,
	`quiet_days` integer DEFAULT 0 NOT NULL,
	`months` text NOT NULL,
	FOREIGN KEY (`term_id`) REFERENCES `terms`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "term_standings_attention" CHECK("term_standings"."attention" in ('needs_call', 'ending_soon', 'on_track', 'on_hold'))
);
--> statement-breakpoint
CREATE INDEX `term_standings_by_urgency` ON `term_standings` (`attention`,`urgency`,`term_id`);--> statement-breakpoint
CREATE INDEX `term_standings_by_count` ON `term_standings` (`count_at`,`term_id`);
--> statement-breakpoint
INSERT INTO term_standings(term_id, count_at, reasons, months) SELECT id, 0, '[]', '[]' FROM terms;
--> statement-breakpoint
CREATE TRIGGER terms_standing_insert AFTER INSERT ON terms BEGIN
  INSERT INTO term_standings(term_id, count_at, reasons, months) VALUES (NEW.id, 0, '[]', '[]');
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = NEW.member_id);
END;
--> statement-breakpoint
CREATE TRIGGER terms_standing_update AFTER UPDATE ON terms BEGIN
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = OLD.member_id);
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = NEW.member_id);
END;
--> statement-breakpoint
CREATE TRIGGER terms_standing_delete AFTER DELETE ON terms BEGIN
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = OLD.member_id);
END;
--> statement-breakpoint
CREATE TRIGGER term_holds_standing_insert AFTER INSERT ON term_holds BEGIN
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id = NEW.term_id;
END;
--> statement-breakpoint
CREATE TRIGGER term_holds_standing_update AFTER UPDATE ON term_holds BEGIN
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id = OLD.term_id;
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id = NEW.term_id;
END;
--> statement-breakpoint
CREATE TRIGGER term_holds_standing_delete AFTER DELETE ON term_holds BEGIN
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id = OLD.term_id;
END;
--> statement-breakpoint
CREATE TRIGGER member_activities_standing_insert AFTER INSERT ON member_activities BEGIN
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = NEW.member_id);
END;
--> statement-breakpoint
CREATE TRIGGER member_activities_standing_update AFTER UPDATE ON member_activities BEGIN
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = OLD.member_id);
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = NEW.member_id);
END;
--> statement-breakpoint
CREATE TRIGGER member_activities_standing_delete AFTER DELETE ON member_activities BEGIN
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = OLD.member_id);
END;
--> statement-breakpoint
CREATE TRIGGER activity_links_standing_insert AFTER INSERT ON activity_links BEGIN
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT t.id FROM member_activities m JOIN terms t ON t.member_id = m.member_id WHERE m.activity_id = NEW.activity_id);
END;
--> statement-breakpoint
CREATE TRIGGER activity_links_standing_update AFTER UPDATE ON activity_links BEGIN
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT t.id FROM member_activities m JOIN terms t ON t.member_id = m.member_id WHERE m.activity_id = OLD.activity_id);
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT t.id FROM member_activities m JOIN terms t ON t.member_id = m.member_id WHERE m.activity_id = NEW.activity_id);
END;
--> statement-breakpoint
CREATE TRIGGER activity_links_standing_delete AFTER DELETE ON activity_links BEGIN
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT t.id FROM member_activities m JOIN terms t ON t.member_id = m.member_id WHERE m.activity_id = OLD.activity_id);
END;
--> statement-breakpoint
CREATE TRIGGER group_events_standing_insert AFTER INSERT ON group_events BEGIN
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT id FROM terms WHERE group_id = NEW.group_id);
END;
--> statement-breakpoint
CREATE TRIGGER group_events_standing_update AFTER UPDATE ON group_events BEGIN
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT id FROM terms WHERE group_id = OLD.group_id);
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT id FROM terms WHERE group_id = NEW.group_id);
END;
--> statement-breakpoint
CREATE TRIGGER group_events_standing_delete AFTER DELETE ON group_events BEGIN
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT id FROM terms WHERE group_id = OLD.group_id);
END;
--> statement-breakpoint
CREATE TRIGGER requirement_versions_standing_insert AFTER INSERT ON requirement_versions BEGIN
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT id FROM terms WHERE program_key = NEW.program_key);
END;
--> statement-breakpoint
CREATE TRIGGER requirement_versions_standing_update AFTER UPDATE ON requirement_versions BEGIN
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT id FROM terms WHERE program_key = OLD.program_key);
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT id FROM terms WHERE program_key = NEW.program_key);
END;
--> statement-breakpoint
CREATE TRIGGER requirement_versions_standing_delete AFTER DELETE ON requirement_versions BEGIN
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT id FROM terms WHERE program_key = OLD.program_key);
END;
--> statement-breakpoint
CREATE TRIGGER goals_standing_insert AFTER INSERT ON goals BEGIN
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT id FROM terms WHERE program_key = NEW.program_key);
END;
--> statement-breakpoint
CREATE TRIGGER goals_standing_update AFTER UPDATE ON goals BEGIN
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT id FROM terms WHERE program_key = OLD.program_key);
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT id FROM terms WHERE program_key = NEW.program_key);
END;
--> statement-breakpoint
CREATE TRIGGER goals_standing_delete AFTER DELETE ON goals BEGIN
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT id FROM terms WHERE program_key = OLD.program_key);
END;
--> statement-breakpoint
CREATE TRIGGER settings_standing_insert AFTER INSERT ON settings BEGIN
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND 1 = 1;
END;
--> statement-breakpoint
CREATE TRIGGER settings_standing_update AFTER UPDATE ON settings BEGIN
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND 1 = 1;
END;
--> statement-breakpoint
CREATE TRIGGER settings_standing_delete AFTER DELETE ON settings BEGIN
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND 1 = 1;
END;
--> statement-breakpoint
CREATE TRIGGER members_standing_update AFTER UPDATE OF time_zone ON members BEGIN
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = OLD.id);
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER facts_standing_insert AFTER INSERT ON facts BEGIN
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = NEW.member_id);
END;
--> statement-breakpoint
CREATE TRIGGER facts_standing_update AFTER UPDATE ON facts BEGIN
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = OLD.member_id);
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = NEW.member_id);
END;
--> statement-breakpoint
CREATE TRIGGER facts_standing_delete AFTER DELETE ON facts BEGIN
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND term_id IN (SELECT id FROM terms WHERE member_id = OLD.member_id);
END;
--> statement-breakpoint
CREATE TRIGGER certifications_standing_update AFTER UPDATE OF level ON certifications BEGIN
  UPDATE term_standings SET count_at = 0 WHERE count_at > 0 AND 1 = 1;
END;
