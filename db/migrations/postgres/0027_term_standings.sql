CREATE TABLE "term_standings" (
	"term_id" text PRIMARY KEY NOT NULL,
	"count_at" timestamp (3) with time zone NOT NULL,
	"attention" text,
	"urgency" text DEFAULT '' NOT NULL,
	"reasons" jsonb NOT NULL,
	"done" bigint,
	"waiting" bigint,
	"at_least" bigint,
	"even_pace" bigint,
	"open" bigint DEFAULT 0 NOT NULL,
	"is_complete" boolean,
	"last_on" text,
	"quiet_days" bigint DEFAULT 0 NOT NULL,
	"months" jsonb NOT NULL,
	CONSTRAINT "term_standings_attention" CHECK ("term_standings"."attention" in ('needs_call', 'ending_soon', 'on_track', 'on_hold'))
);
--> statement-breakpoint
ALTER TABLE "term_standings" ADD CONSTRAINT "term_standings_term_id_terms_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."terms"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "term_standings_by_urgency" ON "term_standings" USING btree ("attention","urgency","term_id");--> statement-breakpoint
CREATE INDEX "term_standings_by_count" ON "term_standings" USING btree ("count_at","term_id");
--> statement-breakpoint
INSERT INTO term_standings(term_id, count_at, reasons, months) SELECT id, 'epoch', '[]', '[]' FROM terms;
--> statement-breakpoint
CREATE FUNCTION terms_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN INSERT INTO term_standings(term_id, count_at, reasons, months) VALUES (NEW.id, 'epoch', '[]', '[]'); END IF;
  IF TG_OP <> 'INSERT' THEN UPDATE term_standings SET count_at = 'epoch' WHERE count_at > 'epoch' AND term_id IN (SELECT id FROM terms WHERE member_id = OLD.member_id); END IF;
  IF TG_OP <> 'DELETE' THEN UPDATE term_standings SET count_at = 'epoch' WHERE count_at > 'epoch' AND term_id IN (SELECT id FROM terms WHERE member_id = NEW.member_id); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER terms_standing AFTER INSERT OR UPDATE OR DELETE ON terms FOR EACH ROW EXECUTE FUNCTION terms_standing();
--> statement-breakpoint
CREATE FUNCTION term_holds_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN UPDATE term_standings SET count_at = 'epoch' WHERE count_at > 'epoch' AND term_id = OLD.term_id; END IF;
  IF TG_OP <> 'DELETE' THEN UPDATE term_standings SET count_at = 'epoch' WHERE count_at > 'epoch' AND term_id = NEW.term_id; END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER term_holds_standing AFTER INSERT OR UPDATE OR DELETE ON term_holds FOR EACH ROW EXECUTE FUNCTION term_holds_standing();
--> statement-breakpoint
CREATE FUNCTION member_activities_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN UPDATE term_standings SET count_at = 'epoch' WHERE count_at > 'epoch' AND term_id IN (SELECT id FROM terms WHERE member_id = OLD.member_id); END IF;
  IF TG_OP <> 'DELETE' THEN UPDATE term_standings SET count_at = 'epoch' WHERE count_at > 'epoch' AND term_id IN (SELECT id FROM terms WHERE member_id = NEW.member_id); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER member_activities_standing AFTER INSERT OR UPDATE OR DELETE ON member_activities FOR EACH ROW EXECUTE FUNCTION member_activities_standing();
--> statement-breakpoint
CREATE FUNCTION activity_links_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN UPDATE term_standings SET count_at = 'epoch' WHERE count_at > 'epoch' AND term_id IN (SELECT t.id FROM member_activities m JOIN terms t ON t.member_id = m.member_id WHERE m.activity_id = OLD.activity_id); END IF;
  IF TG_OP <> 'DELETE' THEN UPDATE term_standings SET count_at = 'epoch' WHERE count_at > 'epoch' AND term_id IN (SELECT t.id FROM member_activities m JOIN terms t ON t.member_id = m.member_id WHERE m.activity_id = NEW.activity_id); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER activity_links_standing AFTER INSERT OR UPDATE OR DELETE ON activity_links FOR EACH ROW EXECUTE FUNCTION activity_links_standing();
--> statement-breakpoint
CREATE FUNCTION group_events_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN UPDATE term_standings SET count_at = 'epoch' WHERE count_at > 'epoch' AND term_id IN (SELECT id FROM terms WHERE group_id = OLD.group_id); END IF;
  IF TG_OP <> 'DELETE' THEN UPDATE term_standings SET count_at = 'epoch' WHERE count_at > 'epoch' AND term_id IN (SELECT id FROM terms WHERE group_id = NEW.group_id); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER group_events_standing AFTER INSERT OR UPDATE OR DELETE ON group_events FOR EACH ROW EXECUTE FUNCTION group_events_standing();
--> statement-breakpoint
CREATE FUNCTION requirement_versions_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN UPDATE term_standings SET count_at = 'epoch' WHERE count_at > 'epoch' AND term_id IN (SELECT id FROM terms WHERE program_key = OLD.program_key); END IF;
  IF TG_OP <> 'DELETE' THEN UPDATE term_standings SET count_at = 'epoch' WHERE count_at > 'epoch' AND term_id IN (SELECT id FROM terms WHERE program_key = NEW.program_key); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER requirement_versions_standing AFTER INSERT OR UPDATE OR DELETE ON requirement_versions FOR EACH ROW EXECUTE FUNCTION requirement_versions_standing();
--> statement-breakpoint
CREATE FUNCTION goals_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN UPDATE term_standings SET count_at = 'epoch' WHERE count_at > 'epoch' AND term_id IN (SELECT id FROM terms WHERE program_key = OLD.program_key); END IF;
  IF TG_OP <> 'DELETE' THEN UPDATE term_standings SET count_at = 'epoch' WHERE count_at > 'epoch' AND term_id IN (SELECT id FROM terms WHERE program_key = NEW.program_key); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER goals_standing AFTER INSERT OR UPDATE OR DELETE ON goals FOR EACH ROW EXECUTE FUNCTION goals_standing();
--> statement-breakpoint
CREATE FUNCTION settings_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE term_standings SET count_at = 'epoch' WHERE count_at > 'epoch' AND 1 = 1;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER settings_standing AFTER INSERT OR UPDATE OR DELETE ON settings FOR EACH ROW EXECUTE FUNCTION settings_standing();
--> statement-breakpoint
CREATE FUNCTION members_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN UPDATE term_standings SET count_at = 'epoch' WHERE count_at > 'epoch' AND term_id IN (SELECT id FROM terms WHERE member_id = NEW.id); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER members_standing AFTER UPDATE OF time_zone ON members FOR EACH ROW EXECUTE FUNCTION members_standing();
--> statement-breakpoint
CREATE FUNCTION facts_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN UPDATE term_standings SET count_at = 'epoch' WHERE count_at > 'epoch' AND term_id IN (SELECT id FROM terms WHERE member_id = OLD.member_id); END IF;
  IF TG_OP <> 'DELETE' THEN UPDATE term_standings SET count_at = 'epoch' WHERE count_at > 'epoch' AND term_id IN (SELECT id FROM terms WHERE member_id = NEW.member_id); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER facts_standing AFTER INSERT OR UPDATE OR DELETE ON facts FOR EACH ROW EXECUTE FUNCTION facts_standing();
--> statement-breakpoint
CREATE FUNCTION certifications_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE term_standings SET count_at = 'epoch' WHERE count_at > 'epoch' AND 1 = 1;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER certifications_standing AFTER UPDATE OF level ON certifications FOR EACH ROW EXECUTE FUNCTION certifications_standing();
