CREATE TABLE `event_hosts` (
	`event_id` text NOT NULL,
	`group_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`event_id`, `group_id`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `event_hosts_by_group` ON `event_hosts` (`group_id`,`event_id`);--> statement-breakpoint
CREATE TABLE `event_kinds` (
	`key` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`retired_at` integer,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `event_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`abstract` text DEFAULT '' NOT NULL,
	`level` text,
	`language` text,
	`slides_link` text,
	`recording_link` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "event_sessions_kind" CHECK("event_sessions"."kind" in ('talk', 'workshop'))
);
--> statement-breakpoint
CREATE INDEX `event_sessions_by_event` ON `event_sessions` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `event_tags` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`goal_key` text,
	`principle_key` text,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`goal_key`) REFERENCES `goals`(`key`) ON UPDATE cascade ON DELETE no action,
	FOREIGN KEY (`principle_key`) REFERENCES `principles`(`key`) ON UPDATE cascade ON DELETE no action,
	CONSTRAINT "event_tags_one" CHECK(("event_tags"."goal_key" is null) <> ("event_tags"."principle_key" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_tags_goal_once` ON `event_tags` (`event_id`,`goal_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `event_tags_principle_once` ON `event_tags` (`event_id`,`principle_key`);--> statement-breakpoint
CREATE TABLE `event_volunteers` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`member_id` text,
	`guest_name` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "event_volunteers_who" CHECK(("event_volunteers"."member_id" is null) <> ("event_volunteers"."guest_name" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_volunteers_once` ON `event_volunteers` (`event_id`,`member_id`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`title_folded` text NOT NULL,
	`kind` text NOT NULL,
	`format` text NOT NULL,
	`state` text NOT NULL,
	`starts_on` text NOT NULL,
	`starts_at_clock` text,
	`ends_on` text,
	`ends_at_clock` text,
	`time_zone` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer,
	`venue` text,
	`city` text,
	`country` text,
	`online_link` text,
	`link` text,
	`link_folded` text,
	`description` text DEFAULT '' NOT NULL,
	`language` text,
	`expected_in_person` integer,
	`expected_online` integer,
	`attendees_in_person` integer,
	`attendees_online` integer,
	`is_uncounted` integer DEFAULT false NOT NULL,
	`asked_at` integer,
	`series_id` text,
	`source_key` text,
	`created_by_id` text,
	`cancelled_why` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`kind`) REFERENCES `event_kinds`(`key`) ON UPDATE cascade ON DELETE no action,
	FOREIGN KEY (`created_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "events_format" CHECK("events"."format" in ('in_person', 'online', 'hybrid')),
	CONSTRAINT "events_state" CHECK("events"."state" in ('planned', 'held', 'cancelled')),
	CONSTRAINT "events_starts_on" CHECK(length("events"."starts_on") = 10),
	CONSTRAINT "events_days" CHECK("events"."ends_on" is null or "events"."ends_on" >= "events"."starts_on"),
	CONSTRAINT "events_attendees" CHECK(coalesce("events"."attendees_in_person", 0) >= 0 and coalesce("events"."attendees_online", 0) >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_sourceKey_unique` ON `events` (`source_key`);--> statement-breakpoint
CREATE INDEX `events_by_day` ON `events` (`starts_on`,`id`);--> statement-breakpoint
CREATE INDEX `events_by_state` ON `events` (`state`,`starts_on`,`id`);--> statement-breakpoint
CREATE INDEX `events_by_link` ON `events` (`link_folded`);--> statement-breakpoint
CREATE INDEX `events_by_series` ON `events` (`series_id`);--> statement-breakpoint
CREATE TABLE `session_speakers` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`member_id` text,
	`guest_name` text,
	`guest_link` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `event_sessions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "session_speakers_who" CHECK(("session_speakers"."member_id" is null) <> ("session_speakers"."guest_name" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_speakers_once` ON `session_speakers` (`session_id`,`member_id`);--> statement-breakpoint
CREATE INDEX `session_speakers_by_member` ON `session_speakers` (`member_id`,`session_id`);--> statement-breakpoint
CREATE TABLE `group_leads` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`member_id` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text,
	`invited_by_id` text,
	`accepted_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "group_leads_from" CHECK(length("group_leads"."from_on") = 10),
	CONSTRAINT "group_leads_days" CHECK("group_leads"."to_on" is null or "group_leads"."to_on" >= "group_leads"."from_on")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `group_leads_once` ON `group_leads` (`group_id`,`member_id`) WHERE "group_leads"."to_on" is null;--> statement-breakpoint
CREATE INDEX `group_leads_by_member` ON `group_leads` (`member_id`,`group_id`);--> statement-breakpoint
CREATE TABLE `group_links` (
	`group_id` text NOT NULL,
	`url` text NOT NULL,
	`url_folded` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`group_id`, `url_folded`),
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `group_links_by_url` ON `group_links` (`url_folded`);--> statement-breakpoint
ALTER TABLE `activities` ADD `event_id` text REFERENCES events(id);--> statement-breakpoint
ALTER TABLE `activities` ADD `session_id` text;--> statement-breakpoint
ALTER TABLE `activities` ADD `follows_event` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `activities_by_event` ON `activities` (`event_id`,`session_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_groups` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`name_folded` text NOT NULL,
	`kind` text NOT NULL,
	`country` text,
	`country_as_written` text,
	`city` text,
	`link` text,
	`time_zone` text,
	`latitude` integer,
	`longitude` integer,
	`description` text DEFAULT '' NOT NULL,
	`aliases` text NOT NULL,
	`search_text` text DEFAULT '' NOT NULL,
	`stated_members` integer,
	`stated_members_on` text,
	`closed_on` text,
	`merged_into_id` text,
	`source_key` text,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "groups_kind" CHECK("__new_groups"."kind" in ('user group', 'student club', 'partner organisation')),
	CONSTRAINT "groups_place" CHECK(("__new_groups"."latitude" is null) = ("__new_groups"."longitude" is null)),
	CONSTRAINT "groups_stated_members" CHECK("__new_groups"."stated_members" is null or "__new_groups"."stated_members" >= 0)
);
--> statement-breakpoint
INSERT INTO `__new_groups`("id", "slug", "name", "name_folded", "kind", "country", "city", "link", "aliases", "created_at", "version") SELECT "id", "slug", "name", "name_folded", "kind", "country", "city", "link", "aliases", "created_at", "version" FROM `groups`;--> statement-breakpoint
DROP TABLE `groups`;--> statement-breakpoint
ALTER TABLE `__new_groups` RENAME TO `groups`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `groups_slug_unique` ON `groups` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `groups_sourceKey_unique` ON `groups` (`source_key`);--> statement-breakpoint
CREATE INDEX `groups_by_name` ON `groups` (`name_folded`,`id`);--> statement-breakpoint
INSERT INTO `event_kinds` (`key`, `name`, `position`) VALUES ('meetup', 'Meetup', 0), ('workshop', 'Workshop', 1), ('conference', 'Conference', 2), ('community-day', 'Community day', 3), ('game-day', 'Game day', 4), ('study-jam', 'Study jam', 5), ('hackathon', 'Hackathon', 6), ('office-hours', 'Office hours', 7), ('social', 'Social evening', 8), ('other', 'Other', 9);--> statement-breakpoint
UPDATE `groups` SET `search_text` = lower(`name` || ' ' || coalesce(`city`, ''));--> statement-breakpoint
INSERT INTO `group_links` (`group_id`, `url`, `url_folded`, `position`) SELECT `id`, `link`, lower(`link`), 0 FROM `groups` WHERE `link` IS NOT NULL;--> statement-breakpoint
INSERT INTO `group_leads` (`id`, `group_id`, `member_id`, `from_on`, `to_on`, `accepted_at`, `created_at`) SELECT t.`id`, t.`group_id`, t.`member_id`, t.`starts_on`, t.`ends_on`, t.`created_at`, t.`created_at` FROM `terms` t JOIN `groups` g ON g.`id` = t.`group_id` WHERE g.`kind` <> 'partner organisation' AND t.`state` <> 'invited' ON CONFLICT DO NOTHING;