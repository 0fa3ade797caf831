CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`password_hash` text,
	`disabled_at` integer,
	`created_at` integer NOT NULL,
	`last_sign_in_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_memberId_unique` ON `accounts` (`member_id`);--> statement-breakpoint
CREATE TABLE `api_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`name` text NOT NULL,
	`secret_hash` text NOT NULL,
	`scopes` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer,
	`last_used_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_tokens_secretHash_unique` ON `api_tokens` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `api_tokens_by_member` ON `api_tokens` (`member_id`);--> statement-breakpoint
CREATE TABLE `one_time_links` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`secret_hash` text NOT NULL,
	`email` text NOT NULL,
	`account_id` text,
	`return_to` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "one_time_links_kind" CHECK("one_time_links"."kind" in ('sign_in', 'reset', 'invite', 'verify_identity'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_time_links_secretHash_unique` ON `one_time_links` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `one_time_links_by_email` ON `one_time_links` (`email`);--> statement-breakpoint
CREATE TABLE `provider_links` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider` text NOT NULL,
	`provider_subject` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `provider_links_once` ON `provider_links` (`provider`,`provider_subject`);--> statement-breakpoint
CREATE INDEX `provider_links_by_account` ON `provider_links` (`account_id`);--> statement-breakpoint
CREATE TABLE `rate_limits` (
	`key` text PRIMARY KEY NOT NULL,
	`points` integer NOT NULL,
	`expire` integer
);
--> statement-breakpoint
CREATE INDEX `rate_limits_by_expiry` ON `rate_limits` (`expire`);--> statement-breakpoint
CREATE TABLE `role_grants` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`role` text NOT NULL,
	`program_key` text,
	`countries` text,
	`granted_at` integer NOT NULL,
	`granted_by_id` text,
	`ended_at` integer,
	`ended_by_id` text,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`program_key`) REFERENCES `programs`(`key`) ON UPDATE cascade ON DELETE no action,
	CONSTRAINT "role_grants_role" CHECK("role_grants"."role" in ('administrator', 'manager')),
	CONSTRAINT "role_grants_scope" CHECK(("role_grants"."role" = 'manager') = ("role_grants"."program_key" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `role_grants_manager_once` ON `role_grants` (`member_id`,`program_key`) WHERE "role_grants"."ended_at" is null and "role_grants"."role" = 'manager';--> statement-breakpoint
CREATE UNIQUE INDEX `role_grants_administrator_once` ON `role_grants` (`member_id`) WHERE "role_grants"."ended_at" is null and "role_grants"."role" = 'administrator';--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`started_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	`user_agent` text,
	`signed_in_by` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_by_account` ON `sessions` (`account_id`);--> statement-breakpoint
CREATE TABLE `activities` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`title` text NOT NULL,
	`title_folded` text NOT NULL,
	`starts_on` text NOT NULL,
	`is_day_open` integer DEFAULT false NOT NULL,
	`ends_on` text,
	`language` text,
	`country` text,
	`country_as_written` text,
	`city` text,
	`description` text DEFAULT '' NOT NULL,
	`search_text` text NOT NULL,
	`visibility` text DEFAULT 'public' NOT NULL,
	`state` text NOT NULL,
	`logged_by_id` text,
	`submitted_at` integer,
	`decided_at` integer,
	`reach` integer,
	`search_row` integer NOT NULL,
	`source_key` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`type`) REFERENCES `activity_types`(`key`) ON UPDATE cascade ON DELETE no action,
	FOREIGN KEY (`logged_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "activities_state" CHECK("activities"."state" in ('draft', 'submitted', 'confirmed', 'returned', 'declined', 'withdrawn')),
	CONSTRAINT "activities_visibility" CHECK("activities"."visibility" in ('private', 'community', 'public')),
	CONSTRAINT "activities_starts_on" CHECK(length("activities"."starts_on") = 10),
	CONSTRAINT "activities_days" CHECK("activities"."ends_on" is null or "activities"."ends_on" >= "activities"."starts_on"),
	CONSTRAINT "activities_day_open" CHECK(not "activities"."is_day_open" or "activities"."state" = 'draft')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `activities_searchRow_unique` ON `activities` (`search_row`);--> statement-breakpoint
CREATE UNIQUE INDEX `activities_sourceKey_unique` ON `activities` (`source_key`);--> statement-breakpoint
CREATE INDEX `activities_by_day` ON `activities` (`starts_on`,`id`);--> statement-breakpoint
CREATE INDEX `activities_by_state` ON `activities` (`state`,`starts_on`,`id`);--> statement-breakpoint
CREATE INDEX `activities_by_type` ON `activities` (`type`,`starts_on`,`id`);--> statement-breakpoint
CREATE INDEX `activities_by_logger` ON `activities` (`logged_by_id`,`starts_on`);--> statement-breakpoint
CREATE INDEX `activities_by_title` ON `activities` (`title_folded`,`starts_on`);--> statement-breakpoint
CREATE INDEX `activities_to_review` ON `activities` (`submitted_at`,`id`) WHERE "activities"."state" = 'submitted';--> statement-breakpoint
CREATE TABLE `activity_figures` (
	`activity_id` text NOT NULL,
	`key` text NOT NULL,
	`value` integer NOT NULL,
	`source` text NOT NULL,
	`as_of` text,
	PRIMARY KEY(`activity_id`, `key`),
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "activity_figures_key" CHECK("activity_figures"."key" in ('attendees_in_person', 'attendees_online', 'on_demand_views', 'live_views', 'reads', 'plays', 'subscribers', 'copies', 'stars', 'downloads', 'commits', 'minutes', 'sessions', 'mentees', 'answers', 'projects', 'words', 'impressions')),
	CONSTRAINT "activity_figures_source" CHECK("activity_figures"."source" in ('self_reported', 'imported', 'checked')),
	CONSTRAINT "activity_figures_value" CHECK("activity_figures"."value" >= 0)
);
--> statement-breakpoint
CREATE TABLE `activity_links` (
	`id` text PRIMARY KEY NOT NULL,
	`activity_id` text NOT NULL,
	`url` text NOT NULL,
	`url_folded` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `activity_links_once` ON `activity_links` (`activity_id`,`url_folded`);--> statement-breakpoint
CREATE INDEX `activity_links_by_url` ON `activity_links` (`url_folded`);--> statement-breakpoint
CREATE TABLE `activity_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`activity_id` text NOT NULL,
	`version` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by_id` text,
	`snapshot` text NOT NULL,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `activity_versions_once` ON `activity_versions` (`activity_id`,`version`);--> statement-breakpoint
CREATE TABLE `credits` (
	`id` text PRIMARY KEY NOT NULL,
	`activity_id` text NOT NULL,
	`member_id` text,
	`guest_name` text,
	`part` text NOT NULL,
	`position` integer NOT NULL,
	`declined_at` integer,
	`kept_at` integer,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "credits_part" CHECK("credits"."part" in ('speaker', 'author', 'host', 'organiser', 'mentor', 'panelist', 'volunteer', 'contributor', 'attendee')),
	CONSTRAINT "credits_who" CHECK(("credits"."member_id" is null) <> ("credits"."guest_name" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `credits_once` ON `credits` (`activity_id`,`member_id`);--> statement-breakpoint
CREATE INDEX `credits_by_member` ON `credits` (`member_id`,`activity_id`);--> statement-breakpoint
CREATE TABLE `tags` (
	`id` text PRIMARY KEY NOT NULL,
	`activity_id` text NOT NULL,
	`goal_key` text,
	`principle_key` text,
	`reason` text,
	`added_by_id` text,
	`added_by_reviewer` integer DEFAULT false NOT NULL,
	`confirmed_at` integer,
	`confirmed_by_id` text,
	`removed_at` integer,
	`removed_by_id` text,
	`removed_why` text,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`goal_key`) REFERENCES `goals`(`key`) ON UPDATE cascade ON DELETE no action,
	FOREIGN KEY (`principle_key`) REFERENCES `principles`(`key`) ON UPDATE cascade ON DELETE no action,
	CONSTRAINT "tags_one" CHECK(("tags"."goal_key" is null) <> ("tags"."principle_key" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tags_goal_once` ON `tags` (`activity_id`,`goal_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `tags_principle_once` ON `tags` (`activity_id`,`principle_key`);--> statement-breakpoint
CREATE INDEX `tags_by_goal` ON `tags` (`goal_key`,`activity_id`);--> statement-breakpoint
CREATE INDEX `tags_by_principle` ON `tags` (`principle_key`,`activity_id`);--> statement-breakpoint
CREATE TABLE `uncounted` (
	`activity_id` text PRIMARY KEY NOT NULL,
	`said_by_id` text,
	`said_at` integer NOT NULL,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`door` text NOT NULL,
	`action` text NOT NULL,
	`object_kind` text NOT NULL,
	`object_id` text NOT NULL,
	`concerns_id` text,
	`before` text,
	`after` text,
	`batch_id` text,
	CONSTRAINT "audit_entries_door" CHECK("audit_entries"."door" in ('form', 'api', 'import', 'command line', 'system'))
);
--> statement-breakpoint
CREATE INDEX `audit_entries_by_object` ON `audit_entries` (`object_kind`,`object_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_actor` ON `audit_entries` (`actor_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_concerned` ON `audit_entries` (`concerns_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_at` ON `audit_entries` (`at`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`is_secret` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`due_at` integer,
	`sent_at` integer,
	`kept_at` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`failure` text
);
--> statement-breakpoint
CREATE INDEX `outbox_by_time` ON `outbox` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`due_at`) WHERE "outbox"."due_at" is not null;--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `activity_types` (
	`key` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`icon` text NOT NULL,
	`asks` text NOT NULL,
	`part` text NOT NULL,
	`aliases` text NOT NULL,
	`is_common` integer DEFAULT false NOT NULL,
	`position` integer NOT NULL,
	`retired_at` integer,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `catalogue_names` (
	`kind` text NOT NULL,
	`folded` text NOT NULL,
	`key` text NOT NULL,
	PRIMARY KEY(`kind`, `folded`),
	CONSTRAINT "catalogue_names_kind" CHECK("catalogue_names"."kind" in ('program', 'goal', 'trait', 'principle', 'activity type'))
);
--> statement-breakpoint
CREATE INDEX `catalogue_names_by_key` ON `catalogue_names` (`kind`,`key`);--> statement-breakpoint
CREATE TABLE `goals` (
	`key` text PRIMARY KEY NOT NULL,
	`program_key` text NOT NULL,
	`name` text NOT NULL,
	`summary` text DEFAULT '' NOT NULL,
	`aliases` text NOT NULL,
	`position` integer NOT NULL,
	`retired_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`program_key`) REFERENCES `programs`(`key`) ON UPDATE cascade ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `principles` (
	`key` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`name` text NOT NULL,
	`summary` text DEFAULT '' NOT NULL,
	`aliases` text NOT NULL,
	`retired_at` integer,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `principles_number_unique` ON `principles` (`number`);--> statement-breakpoint
CREATE TABLE `programs` (
	`key` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`audience` text DEFAULT '' NOT NULL,
	`aliases` text NOT NULL,
	`group_kind` text,
	`detail_name` text DEFAULT 'specialty' NOT NULL,
	`detail_examples` text NOT NULL,
	`color` text NOT NULL,
	`shape` text NOT NULL,
	`position` integer NOT NULL,
	`retired_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "programs_shape" CHECK("programs"."shape" in ('diamond', 'square', 'circle', 'hexagon', 'pennant', 'ring', 'cross', 'star')),
	CONSTRAINT "programs_group_kind" CHECK("programs"."group_kind" in ('user group', 'student club', 'partner organisation'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `programs_mark_once` ON `programs` (`color`,`shape`) WHERE "programs"."retired_at" is null;--> statement-breakpoint
CREATE TABLE `traits` (
	`key` text PRIMARY KEY NOT NULL,
	`program_key` text NOT NULL,
	`text` text NOT NULL,
	`position` integer NOT NULL,
	`retired_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`program_key`) REFERENCES `programs`(`key`) ON UPDATE cascade ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `activity_programs` (
	`activity_id` text NOT NULL,
	`program_key` text NOT NULL,
	`starts_on` text NOT NULL,
	`counts` integer NOT NULL,
	PRIMARY KEY(`program_key`, `starts_on`, `activity_id`),
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`program_key`) REFERENCES `programs`(`key`) ON UPDATE cascade ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `activity_programs_by_activity` ON `activity_programs` (`activity_id`);--> statement-breakpoint
CREATE TABLE `contributions` (
	`program_key` text NOT NULL,
	`starts_on` text NOT NULL,
	`activity_id` text NOT NULL,
	`term_id` text NOT NULL,
	`member_id` text NOT NULL,
	`counts` integer NOT NULL,
	PRIMARY KEY(`program_key`, `starts_on`, `activity_id`, `term_id`),
	FOREIGN KEY (`program_key`) REFERENCES `programs`(`key`) ON UPDATE cascade ON DELETE no action,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`term_id`) REFERENCES `terms`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `contributions_by_activity` ON `contributions` (`activity_id`);--> statement-breakpoint
CREATE INDEX `contributions_by_member` ON `contributions` (`member_id`,`starts_on`);--> statement-breakpoint
CREATE INDEX `contributions_by_term` ON `contributions` (`term_id`);--> statement-breakpoint
CREATE TABLE `import_batches` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`file_hash` text NOT NULL,
	`state` text NOT NULL,
	`mapping` text NOT NULL,
	`options` text NOT NULL,
	`started_by_id` text,
	`started_at` integer NOT NULL,
	`touched_at` integer NOT NULL,
	`finished_at` integer,
	`undone_at` integer,
	`rows` integer DEFAULT 0 NOT NULL,
	`created` integer DEFAULT 0 NOT NULL,
	`updated` integer DEFAULT 0 NOT NULL,
	`unchanged` integer DEFAULT 0 NOT NULL,
	`refused` integer DEFAULT 0 NOT NULL,
	`warnings` text NOT NULL,
	`failure` text,
	FOREIGN KEY (`started_by_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "import_batches_kind" CHECK("import_batches"."kind" in ('members', 'activities')),
	CONSTRAINT "import_batches_state" CHECK("import_batches"."state" in ('uploaded', 'running', 'done', 'failed', 'undone'))
);
--> statement-breakpoint
CREATE INDEX `import_batches_by_day` ON `import_batches` (`started_at`);--> statement-breakpoint
CREATE TABLE `import_files` (
	`batch_id` text NOT NULL,
	`part` integer NOT NULL,
	`base64` text NOT NULL,
	PRIMARY KEY(`batch_id`, `part`),
	FOREIGN KEY (`batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `import_mappings` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`mapping` text NOT NULL,
	`saved_by_id` text,
	`saved_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_mappings_once` ON `import_mappings` (`kind`,`name`);--> statement-breakpoint
CREATE TABLE `import_rows` (
	`id` text PRIMARY KEY NOT NULL,
	`batch_id` text NOT NULL,
	`row` integer NOT NULL,
	`what` text NOT NULL,
	`outcome` text NOT NULL,
	`column` text,
	`reason` text,
	`warnings` text NOT NULL,
	`wrote` text NOT NULL,
	`undone` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "import_rows_outcome" CHECK("import_rows"."outcome" in ('created', 'updated', 'unchanged', 'refused'))
);
--> statement-breakpoint
CREATE INDEX `import_rows_by_batch` ON `import_rows` (`batch_id`,`row`);--> statement-breakpoint
CREATE TABLE `employments` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`employer` text NOT NULL,
	`title` text,
	`from_on` text,
	`to_on` text,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `employments_by_member` ON `employments` (`member_id`);--> statement-breakpoint
CREATE TABLE `identities` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`value_folded` text NOT NULL,
	`visibility` text DEFAULT 'community' NOT NULL,
	`verified_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "identities_kind" CHECK("identities"."kind" in ('email', 'github', 'linkedin', 'x', 'bluesky', 'mastodon', 'meetup', 'youtube', 'devto', 'medium', 'credly', 'sessionize', 'website', 'other')),
	CONSTRAINT "identities_visibility" CHECK("identities"."visibility" in ('private', 'community', 'public'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `identities_once` ON `identities` (`kind`,`value_folded`);--> statement-breakpoint
CREATE INDEX `identities_by_member` ON `identities` (`member_id`);--> statement-breakpoint
CREATE TABLE `members` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`name_folded` text NOT NULL,
	`country` text,
	`country_as_written` text,
	`city` text,
	`city_folded` text,
	`languages` text NOT NULL,
	`time_zone` text,
	`bio` text DEFAULT '' NOT NULL,
	`visibility` text DEFAULT 'community' NOT NULL,
	`parts` text NOT NULL,
	`place_visibility` text DEFAULT 'public' NOT NULL,
	`terms_visibility` text DEFAULT 'public' NOT NULL,
	`keys_are_on` integer DEFAULT true NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`merged_into_id` text,
	`erased_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "members_visibility" CHECK("members"."visibility" in ('private', 'community', 'public')),
	CONSTRAINT "members_country" CHECK("members"."country" is null or length("members"."country") = 2)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `members_slug_unique` ON `members` (`slug`);--> statement-breakpoint
CREATE INDEX `members_by_name` ON `members` (`name_folded`,`id`);--> statement-breakpoint
CREATE INDEX `members_by_country` ON `members` (`country`,`name_folded`);--> statement-breakpoint
CREATE TABLE `merges` (
	`id` text PRIMARY KEY NOT NULL,
	`kept_id` text NOT NULL,
	`merged_id` text NOT NULL,
	`merged_at` integer NOT NULL,
	`merged_by_id` text,
	`moved` text NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`kept_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`merged_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`path` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_views_once` ON `saved_views` (`member_id`,`path`,`name`);--> statement-breakpoint
CREATE TABLE `comments` (
	`id` text PRIMARY KEY NOT NULL,
	`activity_id` text NOT NULL,
	`author_id` text NOT NULL,
	`body` text NOT NULL,
	`written_at` integer NOT NULL,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comments_by_activity` ON `comments` (`activity_id`,`written_at`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`activity_id` text NOT NULL,
	`reviewer_id` text NOT NULL,
	`decision` text NOT NULL,
	`reason` text,
	`field` text,
	`decided_at` integer NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`reviewer_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reviews_decision" CHECK("reviews"."decision" in ('confirmed', 'returned', 'declined'))
);
--> statement-breakpoint
CREATE INDEX `reviews_by_activity` ON `reviews` (`activity_id`,`decided_at`);--> statement-breakpoint
CREATE TABLE `groups` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`name_folded` text NOT NULL,
	`kind` text NOT NULL,
	`country` text,
	`city` text,
	`link` text,
	`aliases` text NOT NULL,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "groups_kind" CHECK("groups"."kind" in ('user group', 'student club', 'partner organisation'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `groups_slug_unique` ON `groups` (`slug`);--> statement-breakpoint
CREATE INDEX `groups_by_name` ON `groups` (`name_folded`,`id`);--> statement-breakpoint
CREATE TABLE `term_holds` (
	`id` text PRIMARY KEY NOT NULL,
	`term_id` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text,
	`reason` text,
	FOREIGN KEY (`term_id`) REFERENCES `terms`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "term_holds_days" CHECK("term_holds"."to_on" is null or "term_holds"."to_on" >= "term_holds"."from_on")
);
--> statement-breakpoint
CREATE INDEX `term_holds_by_term` ON `term_holds` (`term_id`);--> statement-breakpoint
CREATE TABLE `terms` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`program_key` text NOT NULL,
	`group_id` text,
	`detail` text,
	`level` text,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`state` text NOT NULL,
	`ending` text,
	`reason` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`program_key`) REFERENCES `programs`(`key`) ON UPDATE cascade ON DELETE no action,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "terms_state" CHECK("terms"."state" in ('invited', 'active', 'on_hold', 'grace', 'ended')),
	CONSTRAINT "terms_ending" CHECK("terms"."ending" in ('completed', 'renewed', 'withdrawn', 'lapsed', 'revoked', 'emeritus')),
	CONSTRAINT "terms_ended_how" CHECK(("terms"."state" = 'ended') = ("terms"."ending" is not null)),
	CONSTRAINT "terms_ended_when" CHECK("terms"."state" <> 'ended' or "terms"."ends_on" is not null),
	CONSTRAINT "terms_days" CHECK("terms"."ends_on" is null or "terms"."ends_on" >= "terms"."starts_on"),
	CONSTRAINT "terms_starts_on" CHECK(length("terms"."starts_on") = 10),
	CONSTRAINT "terms_ends_on" CHECK(length("terms"."ends_on") = 10)
);
--> statement-breakpoint
CREATE INDEX `terms_by_member` ON `terms` (`member_id`,`program_key`,`starts_on`);--> statement-breakpoint
CREATE INDEX `terms_by_program` ON `terms` (`program_key`,`state`,`member_id`);