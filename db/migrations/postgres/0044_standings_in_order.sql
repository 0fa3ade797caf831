DROP INDEX "contributions_by_member";--> statement-breakpoint
DROP INDEX "term_standings_by_urgency";--> statement-breakpoint
CREATE INDEX "contributions_by_member" ON "contributions" USING btree ("member_id","starts_on","activity_id","program_key");--> statement-breakpoint
CREATE INDEX "term_standings_by_urgency" ON "term_standings" USING btree ("urgency","term_id","attention");