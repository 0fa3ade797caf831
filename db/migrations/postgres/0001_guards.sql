ALTER TABLE activities ADD COLUMN search_words tsvector GENERATED ALWAYS AS (to_tsvector('simple', search_text)) STORED;
--> statement-breakpoint
CREATE INDEX activities_search ON activities USING gin (search_words);
--> statement-breakpoint
CREATE FUNCTION audit_entries_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Only blanking what an erased person's entries held is let through.
  IF TG_OP = 'UPDATE' AND new.before IS NULL AND new.after IS NULL
    AND (new.id, new.at, new.door, new.action, new.object_kind, new.object_id) = (old.id, old.at, old.door, old.action, old.object_kind, old.object_id)
    AND new.actor_id IS NOT DISTINCT FROM old.actor_id AND new.concerns_id IS NOT DISTINCT FROM old.concerns_id
    AND new.batch_id IS NOT DISTINCT FROM old.batch_id THEN
    RETURN new;
  END IF;
  RAISE EXCEPTION 'audit_is_append_only';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_entries_stay BEFORE UPDATE OR DELETE ON audit_entries FOR EACH ROW EXECUTE FUNCTION audit_entries_stay();
--> statement-breakpoint
CREATE FUNCTION audit_entries_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_is_append_only';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_entries_whole BEFORE TRUNCATE ON audit_entries FOR EACH STATEMENT EXECUTE FUNCTION audit_entries_whole();
--> statement-breakpoint
CREATE FUNCTION terms_overlap() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext(new.member_id));
  IF EXISTS (SELECT 1 FROM terms t WHERE t.id <> new.id AND t.member_id = new.member_id AND t.program_key = new.program_key
    AND coalesce(t.group_id, '') = coalesce(new.group_id, '')
    AND t.starts_on <= coalesce(new.ends_on, '9999-12-31') AND coalesce(t.ends_on, '9999-12-31') >= new.starts_on) THEN
    RAISE EXCEPTION 'terms_overlap';
  END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER terms_overlap BEFORE INSERT OR UPDATE OF member_id, program_key, group_id, starts_on, ends_on ON terms FOR EACH ROW EXECUTE FUNCTION terms_overlap();
--> statement-breakpoint
CREATE FUNCTION role_grants_last_administrator() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7431);
  IF old.role = 'administrator' AND old.ended_at IS NULL AND new.ended_at IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM role_grants g JOIN accounts a ON a.member_id = g.member_id
    WHERE g.role = 'administrator' AND g.ended_at IS NULL AND g.id <> old.id AND a.disabled_at IS NULL) THEN
    RAISE EXCEPTION 'last_administrator';
  END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER role_grants_last_administrator BEFORE UPDATE OF ended_at ON role_grants FOR EACH ROW EXECUTE FUNCTION role_grants_last_administrator();
--> statement-breakpoint
CREATE FUNCTION accounts_last_administrator() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7431);
  IF old.disabled_at IS NULL AND new.disabled_at IS NOT NULL
    AND EXISTS (SELECT 1 FROM role_grants g WHERE g.member_id = old.member_id AND g.role = 'administrator' AND g.ended_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM role_grants g JOIN accounts a ON a.member_id = g.member_id
      WHERE g.role = 'administrator' AND g.ended_at IS NULL AND a.disabled_at IS NULL AND a.id <> old.id) THEN
    RAISE EXCEPTION 'last_administrator';
  END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER accounts_last_administrator BEFORE UPDATE OF disabled_at ON accounts FOR EACH ROW EXECUTE FUNCTION accounts_last_administrator();
