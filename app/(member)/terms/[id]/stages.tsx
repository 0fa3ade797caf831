import { StageList } from "@/app/_stages/stage-list";
import { Section } from "@/app/_ui/section";
import { eventKindOptions } from "@/lib/catalogue/event-kinds";
import type { Viewer } from "@/lib/core/viewer";
import { currentStage, type ReachedStage } from "@/lib/stages/reached";

/** The stages of a term: what was reached, when and by what, and what reaches the next one. */
export async function Stages({ viewer, reached }: { viewer: Viewer; reached: readonly ReachedStage[] }) {
  const kinds = await eventKindOptions(viewer, true);
  const now = currentStage(reached);
  return (
    <Section
      title={now ? `Stage: ${now.stage.name}` : "No stage yet"}
      note="Counted since the first term for this group. The page of the group counts all that it ever held."
    >
      <StageList reached={reached} kindNames={new Map(kinds.map(({ key, name }) => [key, name]))} />
    </Section>
  );
}

/** "Silver reached, Gold comes next": the answer of a term whose program has stages and asks for nothing. */
export function stageHeadline(reached: readonly ReachedStage[]): string {
  const now = currentStage(reached)?.stage.name;
  const next = reached.find(({ on }) => on === null)?.stage.name;
  if (!now) return `No stage reached yet, ${next} comes first`;
  return next ? `${now} reached, ${next} comes next` : `${now} reached, the last stage`;
}
