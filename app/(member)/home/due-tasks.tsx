import { OwnTasks } from "@/app/_follow-up/own-tasks";
import { plural } from "@/app/_ui/format";
import { TextLink } from "@/app/_ui/links";
import { Section } from "@/app/_ui/section";
import type { HomeView } from "./home-view";

const shown = 5;

/** The tasks of a manager that are for today or late, done in place; nothing where there are none. */
export function DueTasks({ view: { dueTasks, today, viewer } }: { view: HomeView }) {
  if (dueTasks.length === 0) return null;
  const late = dueTasks.filter(({ dueOn }) => dueOn < today).length;
  return (
    <Section
      title={`${plural(dueTasks.length, "task")} for today`}
      note={late > 0 ? `${late} of an earlier day` : undefined}
      action={<TextLink href="/terms/tasks">All your tasks</TextLink>}
    >
      <OwnTasks viewer={viewer} tasks={dueTasks.slice(0, shown)} today={today} />
    </Section>
  );
}
