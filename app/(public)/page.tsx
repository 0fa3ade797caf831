import { redirect } from "next/navigation";
import { currentViewer } from "@/lib/core/current-viewer";
import { isSignedIn } from "@/lib/core/viewer";
import { publicFigures } from "@/lib/reports/public-figures";
import { inWords } from "../_ui/charts/chart-words";
import { CoverageSquares } from "../_ui/charts/coverage-squares";
import { formatDay } from "../_ui/format";
import classes from "./front.module.css";
import { Programs } from "./programs";
import { PublicFigure } from "./public-figure";
import { SignInBox } from "./sign-in-box";

/** What this is, for whoever comes by; who is signed in goes home. */
export default async function FrontPage() {
  const viewer = await currentViewer();
  if (isSignedIn(viewer)) redirect("/home");
  const { matrix, programs, until, ...numbers } = await publicFigures(viewer);
  return (
    <div className={classes.front}>
      <div className={classes.lead}>
        <div>
          <h1 className={classes.promise}>
            You gave a talk, ran a meetup, <br />
            helped somebody start. <br />
            Here is what it adds up to.
          </h1>
          <p className={classes.what}>
            Tenet keeps the record of {inWords(programs.length)} AWS community programs: who leads, what they do, and
            which of {inWords(matrix.principles.length)} leadership principles each thing they do shows.
          </p>
          <SignInBox />
        </div>
        <figure className={classes.picture}>
          <CoverageSquares programs={programs.map(look)} {...matrix} />
          <figcaption>
            {capital(inWords(matrix.goals.length))} goals down, {inWords(matrix.principles.length)} principles across,
            one year of work. A stronger colour means more; <b>dashed</b> needs help.
          </figcaption>
        </figure>
      </div>
      <section className={classes.figures} aria-label="Figures">
        <PublicFigure figure="public_activities" value={numbers.activities} />
        <PublicFigure figure="public_reach" value={numbers.reach} />
        <PublicFigure figure="groups" value={numbers.groups} />
        <PublicFigure figure="public_countries" value={numbers.countries} />
        <p>Twelve months to {formatDay(until)}</p>
      </section>
      <Programs programs={programs} />
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
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
