import type { Metadata } from "next";
import { OwnTasks } from "@/app/_follow-up/own-tasks";
import { Empty } from "@/app/_ui/empty";
import { plural } from "@/app/_ui/format";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { today } from "@/lib/core/clock";
import { requireViewer } from "@/lib/core/current-viewer";
import { ownTasks } from "@/lib/follow-up/list";

export const metadata: Metadata = { title: "Your tasks" };

/** What the viewer has to do about members, the earliest first. */
export default async function TasksPage() {
  const viewer = await requireViewer("manager", "/terms/tasks");
  const tasks = await ownTasks(viewer);
  const day = today(viewer.timeZone);
  const due = tasks.filter(({ dueOn }) => dueOn <= day).length;
  return (
    <Page width="form">
      <PageHeader
        title={
          due > 0
            ? `${plural(due, "task")} for today`
            : tasks.length > 0
              ? `${plural(tasks.length, "task")} ahead`
              : "No tasks"
        }
        context="What you, or a colleague, noted for you to do about a member."
      />
      {tasks.length > 0 ? (
        <OwnTasks viewer={viewer} tasks={tasks} today={day} />
      ) : (
        <Empty title="Nothing to do" action={{ href: "/terms", label: "See who needs a call" }}>
          You add a task on the page of a term, or for several members from the list of terms.
        </Empty>
      )}
    </Page>
  );
}
