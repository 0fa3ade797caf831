CREATE VIRTUAL TABLE activity_search USING fts5(words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
CREATE TRIGGER activities_search_insert AFTER INSERT ON activities BEGIN
  INSERT INTO activity_search(rowid, words) VALUES (new.search_row, new.search_text);
END;
--> statement-breakpoint
CREATE TRIGGER activities_search_update AFTER UPDATE OF search_text, search_row ON activities
WHEN old.search_text IS NOT new.search_text OR old.search_row IS NOT new.search_row BEGIN
  DELETE FROM activity_search WHERE rowid = old.search_row;
  INSERT INTO activity_search(rowid, words) VALUES (new.search_row, new.search_text);
END;
--> statement-breakpoint
CREATE TRIGGER activities_search_delete AFTER DELETE ON activities BEGIN
  DELETE FROM activity_search WHERE rowid = old.search_row;
END;
--> statement-breakpoint
CREATE TRIGGER audit_entries_stay BEFORE DELETE ON audit_entries BEGIN
  SELECT RAISE(ABORT, 'audit_is_append_only');
END;
--> statement-breakpoint
-- Only blanking what an erased person's entries held is let through.
CREATE TRIGGER audit_entries_keep BEFORE UPDATE ON audit_entries
WHEN new.before IS NOT NULL OR new.after IS NOT NULL OR new.id IS NOT old.id OR new.at IS NOT old.at OR new.actor_id IS NOT old.actor_id
  OR new.door IS NOT old.door OR new.action IS NOT old.action OR new.object_kind IS NOT old.object_kind OR new.object_id IS NOT old.object_id
  OR new.concerns_id IS NOT old.concerns_id OR new.batch_id IS NOT old.batch_id BEGIN
  SELECT RAISE(ABORT, 'audit_is_append_only');
END;
--> statement-breakpoint
CREATE TRIGGER terms_overlap_insert BEFORE INSERT ON terms
WHEN EXISTS (SELECT 1 FROM terms t WHERE t.member_id = new.member_id AND t.program_key = new.program_key AND coalesce(t.group_id, '') = coalesce(new.group_id, '')
  AND t.starts_on <= coalesce(new.ends_on, '9999-12-31') AND coalesce(t.ends_on, '9999-12-31') >= new.starts_on) BEGIN
  SELECT RAISE(ABORT, 'terms_overlap');
END;
--> statement-breakpoint
CREATE TRIGGER terms_overlap_update BEFORE UPDATE OF member_id, program_key, group_id, starts_on, ends_on ON terms
WHEN EXISTS (SELECT 1 FROM terms t WHERE t.id <> old.id AND t.member_id = new.member_id AND t.program_key = new.program_key AND coalesce(t.group_id, '') = coalesce(new.group_id, '')
  AND t.starts_on <= coalesce(new.ends_on, '9999-12-31') AND coalesce(t.ends_on, '9999-12-31') >= new.starts_on) BEGIN
  SELECT RAISE(ABORT, 'terms_overlap');
END;
--> statement-breakpoint
CREATE TRIGGER role_grants_last_administrator BEFORE UPDATE OF ended_at ON role_grants
WHEN old.role = 'administrator' AND old.ended_at IS NULL AND new.ended_at IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM role_grants g JOIN accounts a ON a.member_id = g.member_id
  WHERE g.role = 'administrator' AND g.ended_at IS NULL AND g.id <> old.id AND a.disabled_at IS NULL) BEGIN
  SELECT RAISE(ABORT, 'last_administrator');
END;
--> statement-breakpoint
CREATE TRIGGER accounts_last_administrator BEFORE UPDATE OF disabled_at ON accounts
WHEN old.disabled_at IS NULL AND new.disabled_at IS NOT NULL
  AND EXISTS (SELECT 1 FROM role_grants g WHERE g.member_id = old.member_id AND g.role = 'administrator' AND g.ended_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM role_grants g JOIN accounts a ON a.member_id = g.member_id
    WHERE g.role = 'administrator' AND g.ended_at IS NULL AND a.disabled_at IS NULL AND a.id <> old.id) BEGIN
  SELECT RAISE(ABORT, 'last_administrator');
END;
