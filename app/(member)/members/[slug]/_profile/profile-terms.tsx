import type { TimelineLane } from "@/app/_ui/charts/term-lanes";
import { TermsTimeline } from "@/app/_ui/charts/terms-timeline";
import { Section } from "@/app/_ui/section";
import { termEndingNames, termStateOn } from "@/lib/terms/status";
import type { ProfileView } from "./profile-view";

/** Every term there ever was, a lane for each program, the gaps named. */
export function ProfileTerms({ view }: { view: ProfileView }) {
  if (view.terms.length === 0) return null;
  return (
    <Section title="Terms">
      <TermsTimeline lanes={lanesOf(view)} today={view.today} />
    </Section>
  );
}

/** Programs in the order of the latest term, so that what runs stands first. */
function lanesOf({ terms, today }: ProfileView): TimelineLane[] {
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
          label: labelOf(term, today),
          ending: endingOf(term, today),
        })),
      },
    ];
  });
}

type Term = ProfileView["terms"][number];

function labelOf(term: Term, today: string): string | undefined {
  const state = termStateOn(term, today);
  const note = state === "on_hold" ? "on hold" : state === "invited" ? "invited" : null;
  const words = [term.group ?? term.detail, term.level, note].filter(Boolean);
  return words.length > 0 ? words.join(", ") : undefined;
}

function endingOf(term: Term, today: string): string | undefined {
  const state = termStateOn(term, today);
  if (state === "grace") return "in grace";
  if (term.ending === "renewed") return undefined;
  return term.ending ? termEndingNames[term.ending] : state === "ended" ? "ran out" : undefined;
}
