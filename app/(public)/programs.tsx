import type { PublicFigures } from "@/lib/reports/public-figures";
import { inWords } from "../_ui/charts/chart-words";
import { plural } from "../_ui/format";
import { TextLink } from "../_ui/links";
import { ProgramGlyph } from "../_ui/program-mark";
import classes from "./front.module.css";

type ProgramsProps = { programs: PublicFigures["programs"]; period: string; isDirectoryOpen: boolean };

/** The programs: shape, name, whom it is for, how many and where, and the way to its people and to what they did. */
export function Programs({ programs, period, isDirectoryOpen }: ProgramsProps) {
  return (
    <section aria-labelledby="programs">
      <h2 id="programs" className={classes.title}>
        {capital(inWords(programs.length))} programs
      </h2>
      <ul className={classes.programs} aria-label="Programs" data-links>
        {programs.map(({ key, name, audience, color, shape, members, countries }) => {
          const shown = name.replace(/^AWS /, "");
          const activities = `/activities?program=${key}&${period}`;
          return (
            <li key={key}>
              <ProgramGlyph color={color} shape={shape} size={16} />
              <div>
                <h3>
                  <a href={isDirectoryOpen ? `/members?program=${key}` : activities}>{shown}</a>
                </h3>
                <p>{audience}</p>
                <p>
                  {members > 0 ? (
                    <>
                      {plural(members, "member")}
                      {countries > 0 ? ` in ${plural(countries, "country", "countries")}` : ""},{" "}
                    </>
                  ) : (
                    "Nobody yet, "
                  )}
                  {isDirectoryOpen ? (
                    <>
                      <TextLink href={`/members?program=${key}`} aria-label={`public profiles of ${shown}`}>
                        public profiles
                      </TextLink>
                      ,{" "}
                    </>
                  ) : null}
                  <TextLink href={activities} aria-label={`public activities of ${shown}`}>
                    public activities
                  </TextLink>
                  ,{" "}
                  <TextLink href={`/events?program=${key}`} aria-label={`events of ${shown}`}>
                    events
                  </TextLink>
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
