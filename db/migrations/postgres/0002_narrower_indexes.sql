DROP INDEX "activity_programs_by_activity";--> statement-breakpoint
DROP INDEX "contributions_by_activity";--> statement-breakpoint
CREATE INDEX "activity_programs_by_activity" ON "activity_programs" USING btree ("activity_id","program_key","counts");--> statement-breakpoint
CREATE INDEX "contributions_by_activity" ON "contributions" USING btree ("activity_id","program_key","member_id");