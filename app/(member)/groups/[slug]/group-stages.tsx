import { StageList } from "@/app/_stages/stage-list";
import { Heading } from "@/app/_ui/plain/heading";
import { eventKindOptions } from "@/lib/catalogue/event-kinds";
import type { Day } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import type { Group } from "@/lib/groups/get";
import { stagesOfGroup } from "@/lib/stages/of-groups";
import { currentStage } from "@/lib/stages/reached";

/** The stages that the group has reached in all its time, where its program has any. */
export async function GroupStages({ viewer, group, today }: { viewer: Viewer; group: Group; today: Day }) {
  const reached = await stagesOfGroup(viewer, group, today);
  if (reached.length === 0) return null;
  const kinds = await eventKindOptions(viewer, true);
  const now = currentStage(reached);
  return (
    <section>
      <Heading level={2} size={14} below={8}>
        {now ? `Stage: ${now.stage.name}` : "No stage yet"}
      </Heading>
      <StageList reached={reached} kindNames={new Map(kinds.map(({ key, name }) => [key, name]))} />
    </section>
  );
}
