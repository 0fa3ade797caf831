import { Box, Group, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { PersonAvatar } from "@/app/_ui/avatar";
import { formatDay } from "@/app/_ui/format";
import { Icon } from "@/app/_ui/icon";
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
      <Box miw={0} className={classes.who}>
        <Title order={1} className={classes.name}>
          {member.name}
        </Title>
        {work.map((job) => (
          <Text key={job.id} fz={15} c="var(--second)" mt={4}>
            {workWords(job)}
          </Text>
        ))}
        <Group gap="4px 20px" mt={10} fz="sm" c="var(--second)" component="ul" className={classes.facts}>
          {place ? (
            <li>
              <Icon name="place" size={16} /> {place}
            </li>
          ) : null}
          {member.languages.length > 0 ? <li>Speaks {member.languages.map(languageName).join(", ")}</li> : null}
          <IdentityLinks identities={identities} />
        </Group>
        <p className={classes.printed}>
          {appUrl()}/members/{member.slug}, as of {formatDay(view.today)}
        </p>
      </Box>
      <Group gap="xs" className={classes.actions} data-chrome>
        {actions}
      </Group>
    </header>
  );
}

function workWords({ employer, title, fromOn }: ProfileView["employments"][number]): string {
  const where = title ? `${title} at ${employer}` : employer;
  return fromOn ? `${where}, since ${fromOn.slice(0, 4)}` : where;
}
