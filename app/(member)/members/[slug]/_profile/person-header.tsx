import type { ReactNode } from "react";
import { PersonAvatar } from "@/app/_ui/avatar";
import { formatDay } from "@/app/_ui/format";
import { Icon } from "@/app/_ui/icon";
import { Heading } from "@/app/_ui/plain/heading";
import { Row } from "@/app/_ui/plain/row";
import { Text } from "@/app/_ui/plain/text";
import { appUrl } from "@/lib/core/app-url";
import { languageName } from "@/lib/countries/languages";
import { placeLabel } from "@/lib/countries/names";
import { IdentityLinks } from "./identity-links";
import classes from "./profile.module.css";
import type { ProfileView } from "./profile-view";

/** Who they are: name, work, place, languages, handles; what may be done stands at the right. */
export function PersonHeader({ view, actions }: { view: ProfileView; actions: ReactNode }) {
  const { member, identities, employments } = view;
  const work = employments.filter((job) => !job.toOn || job.toOn >= view.today);
  const place = placeLabel(member);
  return (
    <header className={classes.person}>
      <PersonAvatar name={member.name} size={72} />
      <div className={classes.who} style={{ minWidth: 0 }}>
        <Heading level={1} className={classes.name}>
          {member.name}
        </Heading>
        {work.map((job) => (
          <Text key={job.id} size="lg" tone="second" above={4}>
            {workWords(job)}
          </Text>
        ))}
        <Row
          as="ul"
          above={10}
          className={classes.facts}
          style={{ gap: "4px 20px", fontSize: "var(--mantine-font-size-sm)", color: "var(--second)" }}
        >
          {place ? (
            <li>
              <Icon name="place" size={16} /> {place}
            </li>
          ) : null}
          {member.languages.length > 0 ? <li>Speaks {member.languages.map(languageName).join(", ")}</li> : null}
          <IdentityLinks identities={identities} />
        </Row>
        <p className={classes.printed}>
          {appUrl()}/members/{member.slug}, as of {formatDay(view.today)}
        </p>
      </div>
      <Row gap={8} className={classes.actions} data-chrome>
        {actions}
      </Row>
    </header>
  );
}

function workWords({ employer, title, fromOn }: ProfileView["employments"][number]): string {
  const where = title ? `${title} at ${employer}` : employer;
  return fromOn ? `${where}, since ${fromOn.slice(0, 4)}` : where;
}
