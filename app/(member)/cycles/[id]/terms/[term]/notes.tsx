import { Notes } from "@/app/_follow-up/notes";
import { formatDay } from "@/app/_ui/format";
import { TextLink } from "@/app/_ui/links";
import { dayOfInstant } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import type { Card } from "@/lib/cycles/card";
import { notesOfMember } from "@/lib/follow-up/list";
import classes from "./card.module.css";

/** What managers noted for one another, and who works where. */
export async function CardNotes({ viewer, card }: { viewer: Viewer & { memberId: string }; card: Card }) {
  const { employers, term } = card;
  const about = { memberId: term.member.id, programKey: term.programKey };
  const notes = await notesOfMember(viewer, about);
  return (
    <section id="notes">
      <h2>Notes for managers</h2>
      <Notes
        about={about}
        viewerId={viewer.memberId}
        notes={notes.map(({ id, version, text, createdAt, writtenBy, writtenById }) => ({
          ...{ id, version, text, on: dayOfInstant(createdAt, viewer.timeZone), writtenBy: writtenBy ?? "Tenet" },
          mayRemove: viewer.isAdministrator || writtenById === viewer.memberId,
        }))}
      />
      <h2 className={classes.facts}>Facts</h2>
      <p className={classes.none}>
        {employers.length === 0
          ? "No employer is known."
          : employers
              .map(({ employer, title, fromOn }) =>
                [title ? `${title} at ${employer}` : employer, fromOn ? `since ${formatDay(fromOn, "month")}` : ""]
                  .filter(Boolean)
                  .join(" "),
              )
              .join(". ")}
        {". "}
        <TextLink href={`/terms/${term.id}`} fz="inherit">
          All facts and files
        </TextLink>
      </p>
    </section>
  );
}
