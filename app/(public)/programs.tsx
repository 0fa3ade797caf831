import { definitions } from "@/lib/core/figure-definitions";
import type { PublicFigures } from "@/lib/reports/public-figures";
import { formatNumber, plural } from "../_ui/format";
import { ProgramGlyph } from "../_ui/program-mark";
import classes from "./front.module.css";

/** The programs side by side: shape, name, whom it is for, how many and where. */
export function Programs({ programs }: { programs: PublicFigures["programs"] }) {
  return (
    <ul className={classes.programs} aria-label="Programs">
      {programs.map(({ key, name, audience, color, shape, members, countries }) => (
        <li key={key}>
          <ProgramGlyph color={color} shape={shape} size={16} />
          <h2>{name.replace(/^AWS /, "")}</h2>
          <p>{audience}</p>
          <p title={definitions.program_members.text}>
            {members > 0 ? (
              <>
                <b>{formatNumber(members)}</b>{" "}
                {countries > 0 ? `in ${plural(countries, "country", "countries")}` : "members"}
              </>
            ) : (
              "Nobody yet"
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
