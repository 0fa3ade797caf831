CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"password_hash" text,
	"disabled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_sign_in_at" timestamp (3) with time zone,
	"version" bigint DEFAULT 1 NOT NULL,
	CONSTRAINT "accounts_memberId_unique" UNIQUE("member_id")
);
--> statement-breakpoint
CREATE TABLE "api_tokens" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"name" text NOT NULL,
	"secret_hash" text NOT NULL,
	"scopes" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "api_tokens_secretHash_unique" UNIQUE("secret_hash")
);
--> statement-breakpoint
CREATE TABLE "one_time_links" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"secret_hash" text NOT NULL,
	"email" text NOT NULL,
	"account_id" text,
	"return_to" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "one_time_links_secretHash_unique" UNIQUE("secret_hash"),
	CONSTRAINT "one_time_links_kind" CHECK ("one_time_links"."kind" in ('sign_in', 'reset', 'invite', 'verify_identity'))
);
--> statement-breakpoint
CREATE TABLE "provider_links" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider" text NOT NULL,
	"provider_subject" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" bigint NOT NULL,
	"expire" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "role_grants" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"role" text NOT NULL,
	"program_key" text,
	"countries" jsonb,
	"granted_at" timestamp (3) with time zone NOT NULL,
	"granted_by_id" text,
	"ended_at" timestamp (3) with time zone,
	"ended_by_id" text,
	CONSTRAINT "role_grants_role" CHECK ("role_grants"."role" in ('administrator', 'manager')),
	CONSTRAINT "role_grants_scope" CHECK (("role_grants"."role" = 'manager') = ("role_grants"."program_key" is not null))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"user_agent" text,
	"signed_in_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "activities" (
	"id" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"title" text NOT NULL,
	"title_folded" text NOT NULL,
	"starts_on" text NOT NULL,
	"is_day_open" boolean DEFAULT false NOT NULL,
	"ends_on" text,
	"language" text,
	"country" text,
	"country_as_written" text,
	"city" text,
	"description" text DEFAULT '' NOT NULL,
	"search_text" text NOT NULL,
	"visibility" text DEFAULT 'public' NOT NULL,
	"state" text NOT NULL,
	"logged_by_id" text,
	"submitted_at" timestamp (3) with time zone,
	"decided_at" timestamp (3) with time zone,
	"reach" bigint,
	"search_row" bigint NOT NULL,
	"source_key" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	CONSTRAINT "activities_searchRow_unique" UNIQUE("search_row"),
	CONSTRAINT "activities_sourceKey_unique" UNIQUE("source_key"),
	CONSTRAINT "activities_state" CHECK ("activities"."state" in ('draft', 'submitted', 'confirmed', 'returned', 'declined', 'withdrawn')),
	CONSTRAINT "activities_visibility" CHECK ("activities"."visibility" in ('private', 'community', 'public')),
	CONSTRAINT "activities_starts_on" CHECK (length("activities"."starts_on") = 10),
	CONSTRAINT "activities_days" CHECK ("activities"."ends_on" is null or "activities"."ends_on" >= "activities"."starts_on"),
	CONSTRAINT "activities_day_open" CHECK (not "activities"."is_day_open" or "activities"."state" = 'draft')
);
--> statement-breakpoint
CREATE TABLE "activity_figures" (
	"activity_id" text NOT NULL,
	"key" text NOT NULL,
	"value" bigint NOT NULL,
	"source" text NOT NULL,
	"as_of" text,
	CONSTRAINT "activity_figures_activity_id_key_pk" PRIMARY KEY("activity_id","key"),
	CONSTRAINT "activity_figures_key" CHECK ("activity_figures"."key" in ('attendees_in_person', 'attendees_online', 'on_demand_views', 'live_views', 'reads', 'plays', 'subscribers', 'copies', 'stars', 'downloads', 'commits', 'minutes', 'sessions', 'mentees', 'answers', 'projects', 'words', 'impressions')),
	CONSTRAINT "activity_figures_source" CHECK ("activity_figures"."source" in ('self_reported', 'imported', 'checked')),
	CONSTRAINT "activity_figures_value" CHECK ("activity_figures"."value" >= 0)
);
--> statement-breakpoint
CREATE TABLE "activity_links" (
	"id" text PRIMARY KEY NOT NULL,
	"activity_id" text NOT NULL,
	"url" text NOT NULL,
	"url_folded" text NOT NULL,
	"position" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "activity_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"activity_id" text NOT NULL,
	"version" bigint NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by_id" text,
	"snapshot" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credits" (
	"id" text PRIMARY KEY NOT NULL,
	"activity_id" text NOT NULL,
	"member_id" text,
	"guest_name" text,
	"part" text NOT NULL,
	"position" bigint NOT NULL,
	"declined_at" timestamp (3) with time zone,
	"kept_at" timestamp (3) with time zone,
	CONSTRAINT "credits_part" CHECK ("credits"."part" in ('speaker', 'author', 'host', 'organiser', 'mentor', 'panelist', 'volunteer', 'contributor', 'attendee')),
	CONSTRAINT "credits_who" CHECK (("credits"."member_id" is null) <> ("credits"."guest_name" is null))
);
--> statement-breakpoint
CREATE TABLE "tags" (
	"id" text PRIMARY KEY NOT NULL,
	"activity_id" text NOT NULL,
	"goal_key" text,
	"principle_key" text,
	"reason" text,
	"added_by_id" text,
	"added_by_reviewer" boolean DEFAULT false NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"confirmed_by_id" text,
	"removed_at" timestamp (3) with time zone,
	"removed_by_id" text,
	"removed_why" text,
	CONSTRAINT "tags_one" CHECK (("tags"."goal_key" is null) <> ("tags"."principle_key" is null))
);
--> statement-breakpoint
CREATE TABLE "uncounted" (
	"activity_id" text PRIMARY KEY NOT NULL,
	"said_by_id" text,
	"said_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" text,
	"door" text NOT NULL,
	"action" text NOT NULL,
	"object_kind" text NOT NULL,
	"object_id" text NOT NULL,
	"concerns_id" text,
	"before" jsonb,
	"after" jsonb,
	"batch_id" text,
	CONSTRAINT "audit_entries_door" CHECK ("audit_entries"."door" in ('form', 'api', 'import', 'command line', 'system'))
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"is_secret" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"kept_at" timestamp (3) with time zone,
	"attempts" bigint DEFAULT 0 NOT NULL,
	"failure" text
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "activity_types" (
	"key" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"icon" text NOT NULL,
	"asks" jsonb NOT NULL,
	"part" text NOT NULL,
	"aliases" jsonb NOT NULL,
	"is_common" boolean DEFAULT false NOT NULL,
	"position" bigint NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "catalogue_names" (
	"kind" text NOT NULL,
	"folded" text NOT NULL,
	"key" text NOT NULL,
	CONSTRAINT "catalogue_names_kind_folded_pk" PRIMARY KEY("kind","folded"),
	CONSTRAINT "catalogue_names_kind" CHECK ("catalogue_names"."kind" in ('program', 'goal', 'trait', 'principle', 'activity type'))
);
--> statement-breakpoint
CREATE TABLE "goals" (
	"key" text PRIMARY KEY NOT NULL,
	"program_key" text NOT NULL,
	"name" text NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"aliases" jsonb NOT NULL,
	"position" bigint NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "principles" (
	"key" text PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"name" text NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"aliases" jsonb NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"version" bigint DEFAULT 1 NOT NULL,
	CONSTRAINT "principles_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "programs" (
	"key" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"audience" text DEFAULT '' NOT NULL,
	"aliases" jsonb NOT NULL,
	"group_kind" text,
	"detail_name" text DEFAULT 'specialty' NOT NULL,
	"detail_examples" jsonb NOT NULL,
	"color" text NOT NULL,
	"shape" text NOT NULL,
	"position" bigint NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"version" bigint DEFAULT 1 NOT NULL,
	CONSTRAINT "programs_shape" CHECK ("programs"."shape" in ('diamond', 'square', 'circle', 'hexagon', 'pennant', 'ring', 'cross', 'star')),
	CONSTRAINT "programs_group_kind" CHECK ("programs"."group_kind" in ('user group', 'student club', 'partner organisation'))
);
--> statement-breakpoint
CREATE TABLE "traits" (
	"key" text PRIMARY KEY NOT NULL,
	"program_key" text NOT NULL,
	"text" text NOT NULL,
	"position" bigint NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "activity_programs" (
	"activity_id" text NOT NULL,
	"program_key" text NOT NULL,
	"starts_on" text NOT NULL,
	"counts" boolean NOT NULL,
	CONSTRAINT "activity_programs_program_key_starts_on_activity_id_pk" PRIMARY KEY("program_key","starts_on","activity_id")
);
--> statement-breakpoint
CREATE TABLE "contributions" (
	"program_key" text NOT NULL,
	"starts_on" text NOT NULL,
	"activity_id" text NOT NULL,
	"term_id" text NOT NULL,
	"member_id" text NOT NULL,
	"counts" boolean NOT NULL,
	CONSTRAINT "contributions_program_key_starts_on_activity_id_term_id_pk" PRIMARY KEY("program_key","starts_on","activity_id","term_id")
);
--> statement-breakpoint
CREATE TABLE "import_batches" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"file_hash" text NOT NULL,
	"state" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"options" jsonb NOT NULL,
	"started_by_id" text,
	"started_at" timestamp (3) with time zone NOT NULL,
	"touched_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"undone_at" timestamp (3) with time zone,
	"rows" bigint DEFAULT 0 NOT NULL,
	"created" bigint DEFAULT 0 NOT NULL,
	"updated" bigint DEFAULT 0 NOT NULL,
	"unchanged" bigint DEFAULT 0 NOT NULL,
	"refused" bigint DEFAULT 0 NOT NULL,
	"warnings" jsonb NOT NULL,
	"failure" text,
	CONSTRAINT "import_batches_kind" CHECK ("import_batches"."kind" in ('members', 'activities')),
	CONSTRAINT "import_batches_state" CHECK ("import_batches"."state" in ('uploaded', 'running', 'done', 'failed', 'undone'))
);
--> statement-breakpoint
CREATE TABLE "import_files" (
	"batch_id" text NOT NULL,
	"part" bigint NOT NULL,
	"base64" text NOT NULL,
	CONSTRAINT "import_files_batch_id_part_pk" PRIMARY KEY("batch_id","part")
);
--> statement-breakpoint
CREATE TABLE "import_mappings" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"saved_by_id" text,
	"saved_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"id" text PRIMARY KEY NOT NULL,
	"batch_id" text NOT NULL,
	"row" bigint NOT NULL,
	"what" text NOT NULL,
	"outcome" text NOT NULL,
	"column" text,
	"reason" text,
	"warnings" jsonb NOT NULL,
	"wrote" jsonb NOT NULL,
	"undone" boolean DEFAULT false NOT NULL,
	CONSTRAINT "import_rows_outcome" CHECK ("import_rows"."outcome" in ('created', 'updated', 'unchanged', 'refused'))
);
--> statement-breakpoint
CREATE TABLE "employments" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"employer" text NOT NULL,
	"title" text,
	"from_on" text,
	"to_on" text
);
--> statement-breakpoint
CREATE TABLE "identities" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"value_folded" text NOT NULL,
	"visibility" text DEFAULT 'community' NOT NULL,
	"verified_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "identities_kind" CHECK ("identities"."kind" in ('email', 'github', 'linkedin', 'x', 'bluesky', 'mastodon', 'meetup', 'youtube', 'devto', 'medium', 'credly', 'sessionize', 'website', 'other')),
	CONSTRAINT "identities_visibility" CHECK ("identities"."visibility" in ('private', 'community', 'public'))
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"name_folded" text NOT NULL,
	"country" text,
	"country_as_written" text,
	"city" text,
	"city_folded" text,
	"languages" jsonb NOT NULL,
	"time_zone" text,
	"bio" text DEFAULT '' NOT NULL,
	"visibility" text DEFAULT 'community' NOT NULL,
	"parts" jsonb NOT NULL,
	"place_visibility" text DEFAULT 'public' NOT NULL,
	"terms_visibility" text DEFAULT 'public' NOT NULL,
	"keys_are_on" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"merged_into_id" text,
	"erased_at" timestamp (3) with time zone,
	"version" bigint DEFAULT 1 NOT NULL,
	CONSTRAINT "members_slug_unique" UNIQUE("slug"),
	CONSTRAINT "members_visibility" CHECK ("members"."visibility" in ('private', 'community', 'public')),
	CONSTRAINT "members_country" CHECK ("members"."country" is null or length("members"."country") = 2)
);
--> statement-breakpoint
CREATE TABLE "merges" (
	"id" text PRIMARY KEY NOT NULL,
	"kept_id" text NOT NULL,
	"merged_id" text NOT NULL,
	"merged_at" timestamp (3) with time zone NOT NULL,
	"merged_by_id" text,
	"moved" jsonb NOT NULL,
	"undone_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"path" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" text PRIMARY KEY NOT NULL,
	"activity_id" text NOT NULL,
	"author_id" text NOT NULL,
	"body" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"activity_id" text NOT NULL,
	"reviewer_id" text NOT NULL,
	"decision" text NOT NULL,
	"reason" text,
	"field" text,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"undone_at" timestamp (3) with time zone,
	CONSTRAINT "reviews_decision" CHECK ("reviews"."decision" in ('confirmed', 'returned', 'declined'))
);
--> statement-breakpoint
CREATE TABLE "groups" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"name_folded" text NOT NULL,
	"kind" text NOT NULL,
	"country" text,
	"city" text,
	"link" text,
	"aliases" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	CONSTRAINT "groups_slug_unique" UNIQUE("slug"),
	CONSTRAINT "groups_kind" CHECK ("groups"."kind" in ('user group', 'student club', 'partner organisation'))
);
--> statement-breakpoint
CREATE TABLE "term_holds" (
	"id" text PRIMARY KEY NOT NULL,
	"term_id" text NOT NULL,
	"from_on" text NOT NULL,
	"to_on" text,
	"reason" text,
	CONSTRAINT "term_holds_days" CHECK ("term_holds"."to_on" is null or "term_holds"."to_on" >= "term_holds"."from_on")
);
--> statement-breakpoint
CREATE TABLE "terms" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"program_key" text NOT NULL,
	"group_id" text,
	"detail" text,
	"level" text,
	"starts_on" text NOT NULL,
	"ends_on" text,
	"state" text NOT NULL,
	"ending" text,
	"reason" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	CONSTRAINT "terms_state" CHECK ("terms"."state" in ('invited', 'active', 'on_hold', 'grace', 'ended')),
	CONSTRAINT "terms_ending" CHECK ("terms"."ending" in ('completed', 'renewed', 'withdrawn', 'lapsed', 'revoked', 'emeritus')),
	CONSTRAINT "terms_ended_how" CHECK (("terms"."state" = 'ended') = ("terms"."ending" is not null)),
	CONSTRAINT "terms_ended_when" CHECK ("terms"."state" <> 'ended' or "terms"."ends_on" is not null),
	CONSTRAINT "terms_days" CHECK ("terms"."ends_on" is null or "terms"."ends_on" >= "terms"."starts_on"),
	CONSTRAINT "terms_starts_on" CHECK (length("terms"."starts_on") = 10),
	CONSTRAINT "terms_ends_on" CHECK (length("terms"."ends_on") = 10)
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_links" ADD CONSTRAINT "provider_links_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_program_key_programs_key_fk" FOREIGN KEY ("program_key") REFERENCES "public"."programs"("key") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_type_activity_types_key_fk" FOREIGN KEY ("type") REFERENCES "public"."activity_types"("key") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_logged_by_id_members_id_fk" FOREIGN KEY ("logged_by_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_figures" ADD CONSTRAINT "activity_figures_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_links" ADD CONSTRAINT "activity_links_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_versions" ADD CONSTRAINT "activity_versions_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credits" ADD CONSTRAINT "credits_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credits" ADD CONSTRAINT "credits_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_goal_key_goals_key_fk" FOREIGN KEY ("goal_key") REFERENCES "public"."goals"("key") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_principle_key_principles_key_fk" FOREIGN KEY ("principle_key") REFERENCES "public"."principles"("key") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "uncounted" ADD CONSTRAINT "uncounted_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goals_program_key_programs_key_fk" FOREIGN KEY ("program_key") REFERENCES "public"."programs"("key") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "traits" ADD CONSTRAINT "traits_program_key_programs_key_fk" FOREIGN KEY ("program_key") REFERENCES "public"."programs"("key") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "activity_programs" ADD CONSTRAINT "activity_programs_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_programs" ADD CONSTRAINT "activity_programs_program_key_programs_key_fk" FOREIGN KEY ("program_key") REFERENCES "public"."programs"("key") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_program_key_programs_key_fk" FOREIGN KEY ("program_key") REFERENCES "public"."programs"("key") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_term_id_terms_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."terms"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_batches" ADD CONSTRAINT "import_batches_started_by_id_members_id_fk" FOREIGN KEY ("started_by_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_files" ADD CONSTRAINT "import_files_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employments" ADD CONSTRAINT "employments_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_kept_id_members_id_fk" FOREIGN KEY ("kept_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_merged_id_members_id_fk" FOREIGN KEY ("merged_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_author_id_members_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_reviewer_id_members_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term_holds" ADD CONSTRAINT "term_holds_term_id_terms_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."terms"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terms" ADD CONSTRAINT "terms_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terms" ADD CONSTRAINT "terms_program_key_programs_key_fk" FOREIGN KEY ("program_key") REFERENCES "public"."programs"("key") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "terms" ADD CONSTRAINT "terms_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_tokens_by_member" ON "api_tokens" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "one_time_links_by_email" ON "one_time_links" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "provider_links_once" ON "provider_links" USING btree ("provider","provider_subject");--> statement-breakpoint
CREATE INDEX "provider_links_by_account" ON "provider_links" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "rate_limits_by_expiry" ON "rate_limits" USING btree ("expire");--> statement-breakpoint
CREATE UNIQUE INDEX "role_grants_manager_once" ON "role_grants" USING btree ("member_id","program_key") WHERE "role_grants"."ended_at" is null and "role_grants"."role" = 'manager';--> statement-breakpoint
CREATE UNIQUE INDEX "role_grants_administrator_once" ON "role_grants" USING btree ("member_id") WHERE "role_grants"."ended_at" is null and "role_grants"."role" = 'administrator';--> statement-breakpoint
CREATE INDEX "sessions_by_account" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "activities_by_day" ON "activities" USING btree ("starts_on","id");--> statement-breakpoint
CREATE INDEX "activities_by_state" ON "activities" USING btree ("state","starts_on","id");--> statement-breakpoint
CREATE INDEX "activities_by_type" ON "activities" USING btree ("type","starts_on","id");--> statement-breakpoint
CREATE INDEX "activities_by_logger" ON "activities" USING btree ("logged_by_id","starts_on");--> statement-breakpoint
CREATE INDEX "activities_by_title" ON "activities" USING btree ("title_folded","starts_on");--> statement-breakpoint
CREATE INDEX "activities_to_review" ON "activities" USING btree ("submitted_at","id") WHERE "activities"."state" = 'submitted';--> statement-breakpoint
CREATE UNIQUE INDEX "activity_links_once" ON "activity_links" USING btree ("activity_id","url_folded");--> statement-breakpoint
CREATE INDEX "activity_links_by_url" ON "activity_links" USING btree ("url_folded");--> statement-breakpoint
CREATE UNIQUE INDEX "activity_versions_once" ON "activity_versions" USING btree ("activity_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "credits_once" ON "credits" USING btree ("activity_id","member_id");--> statement-breakpoint
CREATE INDEX "credits_by_member" ON "credits" USING btree ("member_id","activity_id");--> statement-breakpoint
CREATE UNIQUE INDEX "tags_goal_once" ON "tags" USING btree ("activity_id","goal_key");--> statement-breakpoint
CREATE UNIQUE INDEX "tags_principle_once" ON "tags" USING btree ("activity_id","principle_key");--> statement-breakpoint
CREATE INDEX "tags_by_goal" ON "tags" USING btree ("goal_key","activity_id");--> statement-breakpoint
CREATE INDEX "tags_by_principle" ON "tags" USING btree ("principle_key","activity_id");--> statement-breakpoint
CREATE INDEX "audit_entries_by_object" ON "audit_entries" USING btree ("object_kind","object_id","at");--> statement-breakpoint
CREATE INDEX "audit_entries_by_actor" ON "audit_entries" USING btree ("actor_id","at");--> statement-breakpoint
CREATE INDEX "audit_entries_by_concerned" ON "audit_entries" USING btree ("concerns_id","at");--> statement-breakpoint
CREATE INDEX "audit_entries_by_at" ON "audit_entries" USING btree ("at");--> statement-breakpoint
CREATE INDEX "outbox_by_time" ON "outbox" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("due_at") WHERE "outbox"."due_at" is not null;--> statement-breakpoint
CREATE INDEX "catalogue_names_by_key" ON "catalogue_names" USING btree ("kind","key");--> statement-breakpoint
CREATE UNIQUE INDEX "programs_mark_once" ON "programs" USING btree ("color","shape") WHERE "programs"."retired_at" is null;--> statement-breakpoint
CREATE INDEX "activity_programs_by_activity" ON "activity_programs" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "contributions_by_activity" ON "contributions" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "contributions_by_member" ON "contributions" USING btree ("member_id","starts_on");--> statement-breakpoint
CREATE INDEX "contributions_by_term" ON "contributions" USING btree ("term_id");--> statement-breakpoint
CREATE INDEX "import_batches_by_day" ON "import_batches" USING btree ("started_at");--> statement-breakpoint
CREATE UNIQUE INDEX "import_mappings_once" ON "import_mappings" USING btree ("kind","name");--> statement-breakpoint
CREATE INDEX "import_rows_by_batch" ON "import_rows" USING btree ("batch_id","row");--> statement-breakpoint
CREATE INDEX "employments_by_member" ON "employments" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "identities_once" ON "identities" USING btree ("kind","value_folded");--> statement-breakpoint
CREATE INDEX "identities_by_member" ON "identities" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "members_by_name" ON "members" USING btree ("name_folded","id");--> statement-breakpoint
CREATE INDEX "members_by_country" ON "members" USING btree ("country","name_folded");--> statement-breakpoint
CREATE UNIQUE INDEX "saved_views_once" ON "saved_views" USING btree ("member_id","path","name");--> statement-breakpoint
CREATE INDEX "comments_by_activity" ON "comments" USING btree ("activity_id","written_at");--> statement-breakpoint
CREATE INDEX "reviews_by_activity" ON "reviews" USING btree ("activity_id","decided_at");--> statement-breakpoint
CREATE INDEX "groups_by_name" ON "groups" USING btree ("name_folded","id");--> statement-breakpoint
CREATE INDEX "term_holds_by_term" ON "term_holds" USING btree ("term_id");--> statement-breakpoint
CREATE INDEX "terms_by_member" ON "terms" USING btree ("member_id","program_key","starts_on");--> statement-breakpoint
CREATE INDEX "terms_by_program" ON "terms" USING btree ("program_key","state","member_id");