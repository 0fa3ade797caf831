import { dayOfInstant, today } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { listColleagues } from "@/lib/follow-up/colleagues";
import { notesOfMember, tasksOfMember } from "@/lib/follow-up/list";
import { mayFollowUp } from "@/lib/follow-up/policy";
import { Text } from "../_ui/plain/text";
import { Section } from "../_ui/section";
import { AddTask } from "./add-task";
import { Notes } from "./notes";
import { TaskList } from "./task-list";

type FollowUpProps = {
  viewer: Viewer;
  about: { memberId: string; programKey: string; name: string; country: string | null };
};

/** Tasks and notes about a member in a program, for whoever may write them; nothing for anybody else. */
export async function FollowUp({ viewer, about }: FollowUpProps) {
  if (!mayFollowUp(viewer, about)) return null;
  const { memberId, programKey } = about;
  const tasks = await tasksOfMember(viewer, about);
  const notes = await notesOfMember(viewer, about);
  const colleagues = (await listColleagues(viewer, about)).filter(({ id }) => id !== memberId);
  const viewerId = viewer.memberId ?? "";
  const day = today(viewer.timeZone);
  return (
    <Section title="Only managers see this" note={`${about.name} does not`}>
      <div id="follow-up" />
      {tasks.length > 0 ? (
        <TaskList
          tasks={tasks.map(({ doneAt, ...task }) => ({ ...taskLine(task), isDone: doneAt !== null }))}
          colleagues={colleagues}
          viewerId={viewerId}
          today={day}
        />
      ) : (
        <Text tone="second" below={12}>
          No tasks.
        </Text>
      )}
      <AddTask about={{ memberId, programKey }} colleagues={colleagues} viewerId={viewerId} today={day} />
      <Text as="h3" weight={600} above={24} below={8}>
        Notes
      </Text>
      <Notes
        about={{ memberId, programKey }}
        viewerId={viewerId}
        notes={notes.map(({ id, version, text, createdAt, writtenBy, writtenById }) => ({
          ...{ id, version, text, on: dayOfInstant(createdAt, viewer.timeZone), writtenBy: writtenBy ?? "Tenet" },
          mayRemove: viewer.isAdministrator || writtenById === viewerId,
        }))}
      />
    </Section>
  );
}

type Task = Omit<Awaited<ReturnType<typeof tasksOfMember>>[number], "doneAt">;

function taskLine({ id, version, title, dueOn, assignedToId, assignedTo, memberId, programKey, groupSlug }: Task) {
  return { id, version, title, dueOn, assignedToId, assignedTo, memberId, programKey, groupSlug };
}
