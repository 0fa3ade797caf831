ALTER TABLE `accounts` ADD `mail_choices` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `button` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `reply_to` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `cause` text;--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_cause_unique` ON `outbox` (`cause`);