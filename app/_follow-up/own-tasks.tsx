import type { SignedInViewer } from "@/lib/core/viewer";
import type { ownTasks } from "@/lib/follow-up/list";
import { TaskList } from "./task-list";

type OwnTasksProps = { viewer: SignedInViewer; tasks: Awaited<ReturnType<typeof ownTasks>>; today: string };

/** What the viewer has to do about several members, each with the way to the page of the term. */
export function OwnTasks({ viewer, tasks, today }: OwnTasksProps) {
  return (
    <TaskList
      viewerId={viewer.memberId}
      today={today}
      tasks={tasks.map(({ doneAt: _open, shortName, termId, name, ...task }) => ({
        ...{ ...task, isDone: false, assignedTo: shortName },
        about: { name, href: termId ? `/terms/${termId}#follow-up` : `/members?q=${encodeURIComponent(name)}` },
      }))}
    />
  );
}
