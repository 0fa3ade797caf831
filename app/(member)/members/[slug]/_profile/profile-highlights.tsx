import { formatDays, formatNumber } from "@/app/_ui/format";
import { TextLink } from "@/app/_ui/links";
import { Text } from "@/app/_ui/plain/text";
import { Section } from "@/app/_ui/section";
import { TypeIcon } from "@/app/_ui/type-icon";
import { figureLabels } from "@/lib/activities/figures";
import type { ContributionProfile } from "@/lib/contributions/profile";
import { knownReachParts } from "@/lib/metrics/reach";
import classes from "./profile.module.css";
import type { ProfileView } from "./profile-view";

type Things = ContributionProfile["latest"];

/** The most far-reaching things of all years, and the latest; one that is both stands once. */
export function ProfileHighlights({ view, counted }: { view: ProfileView; counted: ContributionProfile }) {
  const furthest = new Set(counted.furthest.map((thing) => thing.id));
  const latest = counted.latest.filter((thing) => !furthest.has(thing.id));
  return (
    <>
      <Things title="Reached the most people" things={counted.furthest} view={view} />
      <Things title={furthest.size > 0 ? "Latest" : "Latest activities"} things={latest} view={view} />
    </>
  );
}

function Things({ title, things, view }: { title: string; things: Things; view: ProfileView }) {
  if (things.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={classes.things}>
        {things.map((thing) => {
          const type = view.activityTypes.find(({ key }) => key === thing.type);
          return (
            <li key={thing.id}>
              <TypeIcon icon={type?.icon ?? "other"} size={20} />
              <TextLink
                href={`/activities/${thing.id}`}
                c="var(--ink)"
                fw={600}
                fz={15}
                mt={8}
                display="block"
                lh={1.35}
              >
                {thing.title}
              </TextLink>
              <Text size="sm" tone="second" above={4}>
                {type?.name ?? thing.type}, {formatDays(thing.startsOn, thing.endsOn)}
              </Text>
              {view.member.sees.reach ? <Numbers thing={thing} /> : null}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** What it reached, else the first number there is; nothing where none is known. */
function Numbers({ thing }: { thing: Things[number] }) {
  const parts = knownReachParts(thing.figures).filter((part) => part.count > 0);
  const [other] = thing.figures;
  const text =
    parts.length > 0
      ? parts.map((part) => `${formatNumber(part.count)} ${part.name.toLowerCase()}`).join(", ")
      : other && `${formatNumber(other.value)} ${figureLabels[other.key].after}`;
  return text ? (
    <Text size="sm" weight={600} above={4}>
      {text}
    </Text>
  ) : null;
}
