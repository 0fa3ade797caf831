-- The guards of the table follow a renamed column by themselves.
ALTER TABLE `audit_entries` RENAME COLUMN `door` TO `channel`;
