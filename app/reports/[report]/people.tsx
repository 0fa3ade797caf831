import type { ReportChart } from "@/lib/core/report";
import { PersonAvatar } from "../../_ui/avatar";
import { TextLink } from "../../_ui/links";
import { ProgramGlyph } from "../../_ui/program-mark";
import { DefinedHeading } from "./defined-heading";
import classes from "./report.module.css";

/** A few people by name, kindly, and the way to all of them. */
export function PeopleChart({ picture }: { picture: Extract<ReportChart, { kind: "people" }> }) {
  const { title, note, empty, people, more } = picture;
  const line = (
    <>
      {note} {more ? <TextLink href={more.href}>{more.text}</TextLink> : null}
    </>
  );
  return (
    <DefinedHeading title={title} definition="quiet_members" note={people.length > 0 ? line : empty}>
      <ul className={classes.people}>
        {people.map(({ slug, name, program, detail, amount }) => (
          <li key={slug}>
            <PersonAvatar name={name} />
            <span>
              <TextLink href={`/members/${slug}`} c="var(--ink)" fw={600}>
                {name}
              </TextLink>
              <small>
                {program ? <ProgramGlyph color={program.color} shape={program.shape} size={9} /> : null}
                {program ? `${program.shortName ?? program.name}, ${detail}` : detail}
              </small>
            </span>
            <b>{amount}</b>
          </li>
        ))}
      </ul>
    </DefinedHeading>
  );
}
