CREATE TABLE "activity_differences" (
	"activity_id" text NOT NULL,
	"other_id" text NOT NULL,
	"said_at" timestamp (3) with time zone NOT NULL,
	"said_by_id" text,
	CONSTRAINT "activity_differences_activity_id_other_id_pk" PRIMARY KEY("activity_id","other_id"),
	CONSTRAINT "activity_differences_ordered" CHECK ("activity_differences"."activity_id" < "activity_differences"."other_id")
);
--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "search_text" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "bio_folded" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "search_row" bigint;--> statement-breakpoint
ALTER TABLE "activity_differences" ADD CONSTRAINT "activity_differences_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_differences" ADD CONSTRAINT "activity_differences_other_id_activities_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."activities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activity_differences_by_other" ON "activity_differences" USING btree ("other_id");--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_searchRow_unique" UNIQUE("search_row");
--> statement-breakpoint
UPDATE "events" SET "search_text" = translate(lower("title_folded" || ' ' || coalesce("city", '')), 'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĨĩĪīĬĭĮįİĴĵĶķĹĺĻļĽľŃńŅņŇňŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽž', 'aaaaaaceeeeiiiinooooouuuuyaaaaaaceeeeiiiinooooouuuuyyaaaaaaccccccccddeeeeeeeeeegggggggghhiiiiiiiiijjkkllllllnnnnnnoooooorrrrrrssssssssttttuuuuuuuuuuuuwwyyyzzzzzz');
--> statement-breakpoint
UPDATE "members" SET "bio_folded" = translate(lower("bio"), 'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĨĩĪīĬĭĮįİĴĵĶķĹĺĻļĽľŃńŅņŇňŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽž', 'aaaaaaceeeeiiiinooooouuuuyaaaaaaceeeeiiiinooooouuuuyyaaaaaaccccccccddeeeeeeeeeegggggggghhiiiiiiiiijjkkllllllnnnnnnoooooorrrrrrssssssssttttuuuuuuuuuuuuwwyyyzzzzzz'), "search_row" = floor(random() * 4503599627370496)::bigint;
--> statement-breakpoint
ALTER TABLE members ADD COLUMN bio_words tsvector GENERATED ALWAYS AS (to_tsvector('simple', bio_folded)) STORED;
--> statement-breakpoint
CREATE INDEX members_bio_search ON members USING gin (bio_words);
