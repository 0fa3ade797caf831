DROP INDEX "tags_by_goal";--> statement-breakpoint
DROP INDEX "tags_by_principle";--> statement-breakpoint
DROP INDEX "event_tags_by_principle";--> statement-breakpoint
DROP INDEX "event_tags_by_goal";--> statement-breakpoint
DROP INDEX "tags_goal_once";--> statement-breakpoint
DROP INDEX "tags_principle_once";--> statement-breakpoint
DROP INDEX "event_tags_goal_once";--> statement-breakpoint
DROP INDEX "event_tags_principle_once";--> statement-breakpoint
CREATE INDEX "tags_by_activity" ON "tags" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "event_tags_by_event" ON "event_tags" USING btree ("event_id");--> statement-breakpoint
CREATE UNIQUE INDEX "tags_goal_once" ON "tags" USING btree ("goal_key","activity_id") WHERE "tags"."goal_key" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "tags_principle_once" ON "tags" USING btree ("principle_key","activity_id") WHERE "tags"."principle_key" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "event_tags_goal_once" ON "event_tags" USING btree ("goal_key","event_id") WHERE "event_tags"."goal_key" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "event_tags_principle_once" ON "event_tags" USING btree ("principle_key","event_id") WHERE "event_tags"."principle_key" is not null;