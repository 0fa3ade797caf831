CREATE TABLE "event_hosts" (
	"event_id" text NOT NULL,
	"group_id" text NOT NULL,
	"position" bigint NOT NULL,
	CONSTRAINT "event_hosts_event_id_group_id_pk" PRIMARY KEY("event_id","group_id")
);
--> statement-breakpoint
CREATE TABLE "event_kinds" (
	"key" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"position" bigint NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"abstract" text DEFAULT '' NOT NULL,
	"level" text,
	"language" text,
	"slides_link" text,
	"recording_link" text,
	"position" bigint NOT NULL,
	CONSTRAINT "event_sessions_kind" CHECK ("event_sessions"."kind" in ('talk', 'workshop'))
);
--> statement-breakpoint
CREATE TABLE "event_tags" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"goal_key" text,
	"principle_key" text,
	CONSTRAINT "event_tags_one" CHECK (("event_tags"."goal_key" is null) <> ("event_tags"."principle_key" is null))
);
--> statement-breakpoint
CREATE TABLE "event_volunteers" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"member_id" text,
	"guest_name" text,
	"position" bigint NOT NULL,
	CONSTRAINT "event_volunteers_who" CHECK (("event_volunteers"."member_id" is null) <> ("event_volunteers"."guest_name" is null))
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"title_folded" text NOT NULL,
	"kind" text NOT NULL,
	"format" text NOT NULL,
	"state" text NOT NULL,
	"starts_on" text NOT NULL,
	"starts_at_clock" text,
	"ends_on" text,
	"ends_at_clock" text,
	"time_zone" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone,
	"venue" text,
	"city" text,
	"country" text,
	"online_link" text,
	"link" text,
	"link_folded" text,
	"description" text DEFAULT '' NOT NULL,
	"language" text,
	"expected_in_person" bigint,
	"expected_online" bigint,
	"attendees_in_person" bigint,
	"attendees_online" bigint,
	"is_uncounted" boolean DEFAULT false NOT NULL,
	"asked_at" timestamp (3) with time zone,
	"series_id" text,
	"source_key" text,
	"created_by_id" text,
	"cancelled_why" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	CONSTRAINT "events_sourceKey_unique" UNIQUE("source_key"),
	CONSTRAINT "events_format" CHECK ("events"."format" in ('in_person', 'online', 'hybrid')),
	CONSTRAINT "events_state" CHECK ("events"."state" in ('planned', 'held', 'cancelled')),
	CONSTRAINT "events_starts_on" CHECK (length("events"."starts_on") = 10),
	CONSTRAINT "events_days" CHECK ("events"."ends_on" is null or "events"."ends_on" >= "events"."starts_on"),
	CONSTRAINT "events_attendees" CHECK (coalesce("events"."attendees_in_person", 0) >= 0 and coalesce("events"."attendees_online", 0) >= 0)
);
--> statement-breakpoint
CREATE TABLE "session_speakers" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"member_id" text,
	"guest_name" text,
	"guest_link" text,
	"position" bigint NOT NULL,
	CONSTRAINT "session_speakers_who" CHECK (("session_speakers"."member_id" is null) <> ("session_speakers"."guest_name" is null))
);
--> statement-breakpoint
CREATE TABLE "group_leads" (
	"id" text PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"member_id" text NOT NULL,
	"from_on" text NOT NULL,
	"to_on" text,
	"invited_by_id" text,
	"accepted_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "group_leads_from" CHECK (length("group_leads"."from_on") = 10),
	CONSTRAINT "group_leads_days" CHECK ("group_leads"."to_on" is null or "group_leads"."to_on" >= "group_leads"."from_on")
);
--> statement-breakpoint
CREATE TABLE "group_links" (
	"group_id" text NOT NULL,
	"url" text NOT NULL,
	"url_folded" text NOT NULL,
	"position" bigint NOT NULL,
	CONSTRAINT "group_links_group_id_url_folded_pk" PRIMARY KEY("group_id","url_folded")
);
--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "event_id" text;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "session_id" text;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "follows_event" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "country_as_written" text;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "time_zone" text;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "latitude" bigint;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "longitude" bigint;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "description" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "search_text" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "stated_members" bigint;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "stated_members_on" text;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "closed_on" text;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "merged_into_id" text;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "source_key" text;--> statement-breakpoint
ALTER TABLE "event_hosts" ADD CONSTRAINT "event_hosts_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_hosts" ADD CONSTRAINT "event_hosts_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_sessions" ADD CONSTRAINT "event_sessions_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_tags" ADD CONSTRAINT "event_tags_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_tags" ADD CONSTRAINT "event_tags_goal_key_goals_key_fk" FOREIGN KEY ("goal_key") REFERENCES "public"."goals"("key") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "event_tags" ADD CONSTRAINT "event_tags_principle_key_principles_key_fk" FOREIGN KEY ("principle_key") REFERENCES "public"."principles"("key") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "event_volunteers" ADD CONSTRAINT "event_volunteers_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_volunteers" ADD CONSTRAINT "event_volunteers_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_kind_event_kinds_key_fk" FOREIGN KEY ("kind") REFERENCES "public"."event_kinds"("key") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_created_by_id_members_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_speakers" ADD CONSTRAINT "session_speakers_session_id_event_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."event_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_speakers" ADD CONSTRAINT "session_speakers_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_leads" ADD CONSTRAINT "group_leads_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_leads" ADD CONSTRAINT "group_leads_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_links" ADD CONSTRAINT "group_links_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "event_hosts_by_group" ON "event_hosts" USING btree ("group_id","event_id");--> statement-breakpoint
CREATE INDEX "event_sessions_by_event" ON "event_sessions" USING btree ("event_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "event_tags_goal_once" ON "event_tags" USING btree ("event_id","goal_key");--> statement-breakpoint
CREATE UNIQUE INDEX "event_tags_principle_once" ON "event_tags" USING btree ("event_id","principle_key");--> statement-breakpoint
CREATE UNIQUE INDEX "event_volunteers_once" ON "event_volunteers" USING btree ("event_id","member_id");--> statement-breakpoint
CREATE INDEX "events_by_day" ON "events" USING btree ("starts_on","id");--> statement-breakpoint
CREATE INDEX "events_by_state" ON "events" USING btree ("state","starts_on","id");--> statement-breakpoint
CREATE INDEX "events_by_link" ON "events" USING btree ("link_folded");--> statement-breakpoint
CREATE INDEX "events_by_series" ON "events" USING btree ("series_id");--> statement-breakpoint
CREATE UNIQUE INDEX "session_speakers_once" ON "session_speakers" USING btree ("session_id","member_id");--> statement-breakpoint
CREATE INDEX "session_speakers_by_member" ON "session_speakers" USING btree ("member_id","session_id");--> statement-breakpoint
CREATE UNIQUE INDEX "group_leads_once" ON "group_leads" USING btree ("group_id","member_id") WHERE "group_leads"."to_on" is null;--> statement-breakpoint
CREATE INDEX "group_leads_by_member" ON "group_leads" USING btree ("member_id","group_id");--> statement-breakpoint
CREATE INDEX "group_links_by_url" ON "group_links" USING btree ("url_folded");--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activities_by_event" ON "activities" USING btree ("event_id","session_id");--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_sourceKey_unique" UNIQUE("source_key");--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_place" CHECK (("groups"."latitude" is null) = ("groups"."longitude" is null));--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_stated_members" CHECK ("groups"."stated_members" is null or "groups"."stated_members" >= 0);--> statement-breakpoint
INSERT INTO "event_kinds" ("key", "name", "position") VALUES ('meetup', 'Meetup', 0), ('workshop', 'Workshop', 1), ('conference', 'Conference', 2), ('community-day', 'Community day', 3), ('game-day', 'Game day', 4), ('study-jam', 'Study jam', 5), ('hackathon', 'Hackathon', 6), ('office-hours', 'Office hours', 7), ('social', 'Social evening', 8), ('other', 'Other', 9);--> statement-breakpoint
UPDATE "groups" SET "search_text" = lower("name" || ' ' || coalesce("city", ''));--> statement-breakpoint
INSERT INTO "group_links" ("group_id", "url", "url_folded", "position") SELECT "id", "link", lower("link"), 0 FROM "groups" WHERE "link" IS NOT NULL;--> statement-breakpoint
INSERT INTO "group_leads" ("id", "group_id", "member_id", "from_on", "to_on", "accepted_at", "created_at") SELECT t."id", t."group_id", t."member_id", t."starts_on", t."ends_on", t."created_at", t."created_at" FROM "terms" t JOIN "groups" g ON g."id" = t."group_id" WHERE g."kind" <> 'partner organisation' AND t."state" <> 'invited' ON CONFLICT DO NOTHING;