ALTER TABLE `outbox` ADD `unsubscribe` text;--> statement-breakpoint
ALTER TABLE `members` ADD `notification_choices` text;--> statement-breakpoint
ALTER TABLE `members` ADD `quiet_hours` text;--> statement-breakpoint
ALTER TABLE `notifications` ADD `digest_due_at` integer;--> statement-breakpoint
ALTER TABLE `notifications` ADD `digested_at` integer;--> statement-breakpoint
CREATE INDEX `notifications_to_digest` ON `notifications` (`digest_due_at`,`member_id`) WHERE "notifications"."digested_at" is null;--> statement-breakpoint
UPDATE `members` SET `notification_choices` = (SELECT replace(replace(`mail_choices`, ':true', ':{"mail":"at once"}'), ':false', ':{"mail":"never"}') FROM `accounts` WHERE `accounts`.`member_id` = `members`.`id`) WHERE `id` IN (SELECT `member_id` FROM `accounts` WHERE `mail_choices` IS NOT NULL);--> statement-breakpoint
ALTER TABLE `accounts` DROP COLUMN `mail_choices`;