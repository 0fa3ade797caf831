import type { TimelineLane } from "@/app/_ui/charts/term-lanes";
import { TermsTimeline } from "@/app/_ui/charts/terms-timeline";
import { formatDay } from "@/app/_ui/format";
import { TextLink } from "@/app/_ui/links";
import { Text } from "@/app/_ui/plain/text";
import { ProgramMark } from "@/app/_ui/program-mark";
import { Section } from "@/app/_ui/section";
import { currentStage } from "@/lib/stages/reached";
import { termEndingNames, termStateOn } from "@/lib/terms/status";
import type { ProfileView } from "./profile-view";

/** Every term there ever was, a lane for each program, the gaps named. */
export function ProfileTerms({ view }: { view: ProfileView }) {
  if (view.terms.length === 0) return null;
  return (
    <Section title="Terms">
      <TermsTimeline lanes={lanesOf(view)} today={view.memberDay} />
      <StagesReached view={view} />
    </Section>
  );
}

/** "Gold, since 3 May 2026", of the terms that are served now; each term of before says its stage beside it. */
function StagesReached({ view: { present, stages } }: { view: ProfileView }) {
  return present.map((term) => {
    const reached = stages.get(term.id) ?? [];
    const now = currentStage(reached);
    const next = reached.find(({ on }) => on === null);
    return now?.on ? (
      <Text key={term.id} size="sm" above={8}>
        <ProgramMark color={term.color} shape={term.shape} name={term.shortName} /> <b>{now.stage.name}</b>
        <Text as="span" tone="second" size="sm">
          {" "}
          since {formatDay(now.on)}
          {now.event ? (
            <>
              , by <TextLink href={`/events/${now.event.id}`}>{now.event.title}</TextLink>
            </>
          ) : null}
          {next ? `. ${next.stage.name} comes next.` : "."}
        </Text>
      </Text>
    ) : null;
  });
}

/** Programs in the order of the latest term, so that what runs stands first. */
function lanesOf({ terms, stages, memberDay: today }: ProfileView): TimelineLane[] {
  const keys = [...new Set(terms.map((term) => term.programKey))];
  return keys.flatMap((key) => {
    const own = terms.filter((term) => term.programKey === key);
    const [first] = own;
    if (!first) return [];
    const { program: name, shortName, color, shape } = first;
    return [
      {
        program: { key, name, shortName, color, shape },
        terms: own.map((term) => ({
          key: term.id,
          from: term.startsOn,
          to: term.endsOn,
          label: labelOf(term, currentStage(stages.get(term.id) ?? [])?.stage.name, today),
          ending: endingOf(term, today),
        })),
      },
    ];
  });
}

type Term = ProfileView["terms"][number];

function labelOf(term: Term, stage: string | undefined, today: string): string | undefined {
  const state = termStateOn(term, today);
  const note = state === "on_hold" ? "on hold" : state === "invited" ? "invited" : null;
  const words = [term.group ?? term.detail, term.level, stage, note].filter(Boolean);
  return words.length > 0 ? words.join(", ") : undefined;
}

function endingOf(term: Term, today: string): string | undefined {
  const state = termStateOn(term, today);
  if (state === "grace") return "in grace";
  if (term.ending === "renewed") return undefined;
  return term.ending ? termEndingNames[term.ending] : state === "ended" ? "ran out" : undefined;
}
