ALTER TABLE "accounts" ADD COLUMN "mail_choices" jsonb;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "button" jsonb;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "reply_to" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "cause" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_cause_unique" UNIQUE("cause");