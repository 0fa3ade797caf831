DROP INDEX `counted_activities_by_event`;--> statement-breakpoint
CREATE INDEX `counted_activities_by_event` ON `counted_activities` (`event_id`) WHERE "counted_activities"."event_id" is not null;