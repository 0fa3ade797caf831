import type { ReactNode } from "react";
import { GroupGlyph } from "@/app/_groups/group-glyph";
import { PersonAvatar } from "@/app/_ui/avatar";
import { formatDay, formatUpTo, plural } from "@/app/_ui/format";
import { ButtonLink, TextLink } from "@/app/_ui/links";
import { ProgramGlyph } from "@/app/_ui/program-mark";
import { Section } from "@/app/_ui/section";
import { WriteButton } from "@/app/_write/write-button";
import { mostQuietGroups } from "@/lib/groups/quiet-managed";
import type { HomeView } from "./home-view";
import classes from "./manager-home.module.css";

type ManagedView = NonNullable<HomeView["managed"]>;

/** Members and groups of whom nothing was heard for longest, each with the way to them. */
export function QuietLists({ managed }: { managed: ManagedView }) {
  return (
    <div className={classes.quietLists}>
      <QuietMembers managed={managed} />
      <QuietGroups managed={managed} />
    </div>
  );
}

function QuietMembers({ managed: { overview } }: { managed: ManagedView }) {
  const { count, rows, href } = overview.quiet;
  if (count === 0) return null;
  return (
    <QuietList title={`${plural(count, "member is", "members are")} quiet`} href={href} all={count > rows.length}>
      {rows.map(({ id, slug, name, programKey, termId, lastOn, quietSince }) => {
        const program = overview.programs.find(({ key }) => key === programKey);
        return (
          <li key={id}>
            <PersonAvatar name={name} />
            <span>
              <TextLink href={`/members/${slug}`} c="var(--ink)" fw={600}>
                {name}
              </TextLink>
              <small>
                {program ? <ProgramGlyph color={program.color} shape={program.shape} size={9} /> : null}
                {lastOn
                  ? `nothing since ${formatDay(lastOn)}`
                  : `nothing since the term began, ${formatDay(quietSince)}`}
              </small>
            </span>
            <WriteButton
              label="Write"
              spoken={`Write to ${name}`}
              kind="quiet"
              rows={{ ids: [termId], isAll: false, filter: {} }}
            />
          </li>
        );
      })}
    </QuietList>
  );
}

function QuietGroups({ managed: { groups } }: { managed: ManagedView }) {
  const { count, rows } = groups;
  if (count === 0) return null;
  const title = `${formatUpTo(count, mostQuietGroups)} ${count === 1 ? "group is" : "groups are"} quiet`;
  return (
    <QuietList title={title} href="/admin/groups?state=quiet" all={count > rows.length}>
      {rows.map(({ id, slug, name, kind, lastHeldOn, nextOn }) => (
        <li key={id}>
          <span className={classes.glyph}>
            <GroupGlyph kind={kind} />
          </span>
          <span>
            <TextLink href={`/groups/${slug}`} c="var(--ink)" fw={600}>
              {name}
            </TextLink>
            <small>
              {lastHeldOn ? `last event ${formatDay(lastHeldOn)}` : "no event yet"},{" "}
              {nextOn ? `next on ${formatDay(nextOn, "short")}` : "no next event"}
            </small>
          </span>
          <ButtonLink href={`/groups/${slug}`} variant="default" aria-label={`See who leads ${name}`}>
            See its leads
          </ButtonLink>
        </li>
      ))}
    </QuietList>
  );
}

type QuietListProps = { title: string; href: string; all: boolean; children: ReactNode };

function QuietList({ title, href, all, children }: QuietListProps) {
  return (
    <Section
      title={title}
      action={
        all ? (
          <TextLink href={href} fz="sm" fw={540}>
            See all
          </TextLink>
        ) : null
      }
    >
      <ul className={classes.quiet}>{children}</ul>
    </Section>
  );
}
