ALTER TABLE "audit_entries" RENAME COLUMN "door" TO "channel";
--> statement-breakpoint
ALTER TABLE "audit_entries" RENAME CONSTRAINT "audit_entries_door" TO "audit_entries_channel";
--> statement-breakpoint
CREATE OR REPLACE FUNCTION audit_entries_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Only blanking what an erased person's entries held is let through.
  IF TG_OP = 'UPDATE' AND new.before IS NULL AND new.after IS NULL
    AND (new.id, new.at, new.channel, new.action, new.object_kind, new.object_id) = (old.id, old.at, old.channel, old.action, old.object_kind, old.object_id)
    AND new.actor_id IS NOT DISTINCT FROM old.actor_id AND new.concerns_id IS NOT DISTINCT FROM old.concerns_id
    AND new.batch_id IS NOT DISTINCT FROM old.batch_id THEN
    RETURN new;
  END IF;
  RAISE EXCEPTION 'audit_is_append_only';
END $$;
