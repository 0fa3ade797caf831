CREATE TABLE "api_answers" (
	"token_id" text NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"answer" text NOT NULL,
	"kept_until" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "api_answers_token_id_key_pk" PRIMARY KEY("token_id","key")
);
--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "updated_at" timestamp (3) with time zone;--> statement-breakpoint
UPDATE "groups" SET "updated_at" = "created_at";--> statement-breakpoint
ALTER TABLE "groups" ALTER COLUMN "updated_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "api_answers" ADD CONSTRAINT "api_answers_token_id_api_tokens_id_fk" FOREIGN KEY ("token_id") REFERENCES "public"."api_tokens"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_answers_by_end" ON "api_answers" USING btree ("kept_until");--> statement-breakpoint
CREATE INDEX "activities_by_change" ON "activities" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "groups_by_change" ON "groups" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "members_by_change" ON "members" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "terms_by_change" ON "terms" USING btree ("updated_at","id");