import { type Day, dayOfInstant } from "@/lib/core/clock";
import { preparedFor } from "@/lib/core/prepared-for";
import type { Viewer } from "@/lib/core/viewer";
import { openTasksQuestion, ownTaskCountQuestion, tasksAssignees } from "@/lib/follow-up/list";
import { levelsQuestion } from "./list";
import { messagesQuestion } from "./messages/list";
import { quietAnswersQuestion, readLastAnswers } from "./quiet/last-answers";
import "server-only";

const askBeside = preparedFor((viewer: Viewer, _shape: null, { memberIds }: { memberIds: readonly string[] }) => ({
  tasks: openTasksQuestion(viewer, memberIds),
  answers: quietAnswersQuestion(viewer, memberIds),
  messages: messagesQuestion(viewer, memberIds),
}));

/**
 * What stands beside the terms of these members, each by member and program: the next open task, what they answered last who were asked
 * how they are, and the day on which a manager last wrote to them. For managers of both, and administrators.
 */
export async function besideTerms(viewer: Viewer, memberIds: readonly string[]) {
  const { tasks, answers, messages } = await askBeside(viewer, null, { memberIds: [...new Set(memberIds)] });
  const next = new Map(tasks.map((task) => [`${task.memberId} ${task.programKey}`, task]));
  const wroteOn = new Map<string, Day>(
    messages.map(({ memberId, programKey, writtenAt }) => [
      `${memberId} ${programKey}`,
      dayOfInstant(writtenAt, viewer.timeZone),
    ]),
  );
  return { tasks: next, answers: readLastAnswers(answers), wroteOn };
}

const askOptions = preparedFor((viewer: Viewer) => ({
  levels: levelsQuestion(viewer),
  assignees: tasksAssignees(viewer),
  own: ownTaskCountQuestion(viewer),
}));

/** What the terms that the viewer manages can be filtered by: their levels, who has open tasks about them; and how many are the viewer's own. */
export async function triageOptions(viewer: Viewer) {
  const { levels, assignees, own } = await askOptions(viewer, null, {});
  return { levels: levels.flatMap(({ level }) => level ?? []), assignees, ownTasks: own[0]?.count ?? 0 };
}
