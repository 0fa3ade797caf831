import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { appUrl } from "@/lib/core/app-url";
import { currentViewer } from "@/lib/core/current-viewer";
import { isSignedIn, visitor } from "@/lib/core/viewer";
import { isDirectoryOpenTo } from "@/lib/directory/access";
import { nextEvents } from "@/lib/events/list";
import { publicFigures } from "@/lib/reports/public-figures";
import { getSettingsOrDefaults } from "@/lib/settings/get";
import { JsonLd } from "../_sharing/json-ld";
import { publicMetadata } from "../_sharing/page-metadata";
import { inWords } from "../_ui/charts/chart-words";
import { CoverageLinks } from "../_ui/charts/coverage-links";
import { formatDay } from "../_ui/format";
import classes from "./front.module.css";
import { NextEvents } from "./next-events";
import { Programs } from "./programs";
import { PublicFigure } from "./public-figure";
import { SignInBox } from "./sign-in-box";

const eventsShown = 5;

export async function generateMetadata(): Promise<Metadata> {
  const { installationName } = await getSettingsOrDefaults(visitor);
  const description = "What community leaders do, and which principles and goals each activity advances.";
  const page = await publicMetadata({
    title: installationName,
    description,
    path: "/",
    feeds: { "text/calendar": "/feeds/events.ics", "application/atom+xml": "/feeds/events.atom" },
  });
  return { ...page, title: { absolute: installationName } };
}

/** What this is, for whoever comes by; who is signed in goes home. */
export default async function FrontPage() {
  const viewer = await currentViewer();
  if (isSignedIn(viewer)) redirect("/home");
  const { matrix, programs, from, until, ...numbers } = await publicFigures(viewer);
  const coming = await nextEvents(viewer, eventsShown);
  const isDirectoryOpen = await isDirectoryOpenTo(viewer);
  const { installationName } = await getSettingsOrDefaults(viewer);
  const period = `from=${from}&to=${until}`;
  return (
    <div className={classes.front}>
      <JsonLd data={{ "@type": "WebSite", name: installationName, url: appUrl() }} />
      <div className={classes.lead}>
        <div>
          <h1 className={classes.promise}>
            You gave a talk, ran a meetup, helped somebody start. <br />
            Here is what it adds up to.
          </h1>
          <p className={classes.what}>
            Tenet keeps the record of {inWords(programs.length)} AWS community programs: who leads, what they do, and
            which of {inWords(matrix.principles.length)} leadership principles each activity shows.
          </p>
          <SignInBox />
        </div>
        <section className={classes.picture} aria-labelledby="coverage">
          <h2 id="coverage" className={classes.pictureTitle}>
            One year of public activities
          </h2>
          <CoverageLinks
            programs={programs.map(look)}
            {...matrix}
            href={`/activities?program={program}&goal={goal}&principle={principle}&${period}`}
            goalHref={`/activities?program={program}&goal={goal}&${period}`}
            principleHref={`/activities?principle={principle}&${period}`}
          />
          <p>
            One year, public. Stronger colour means more; <b>dashed</b> has none yet.
          </p>
        </section>
      </div>
      <section className={classes.figures} aria-label="Public figures">
        <PublicFigure figure="public_activities" value={numbers.activities} />
        <PublicFigure figure="public_reach" value={numbers.reach} />
        <PublicFigure figure="groups" value={numbers.groups} />
        <PublicFigure figure="public_countries" value={numbers.countries} />
        <p>
          <b>Public figures.</b> Activities count where anybody may see them, for the twelve months to{" "}
          {formatDay(until)}. Countries count every member with an active term, without names.
        </p>
      </section>
      <div className={classes.below}>
        <Programs programs={programs} period={period} isDirectoryOpen={isDirectoryOpen} />
        <NextEvents {...coming} />
      </div>
    </div>
  );
}

const look = ({ key, name, shortName, color, shape }: Parameters<typeof Programs>[0]["programs"][number]) => ({
  key,
  name,
  shortName,
  color,
  shape,
});
