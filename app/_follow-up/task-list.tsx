"use client";

import { useRouter } from "next/navigation";
import { Suspense, useState } from "react";
import { formatDay } from "../_ui/format";
import { late } from "../_ui/late";
import { PlainButton } from "../_ui/plain/button";
import { Text } from "../_ui/plain/text";
import { showNotice, showUndo } from "../_ui/undo-notice";
import { useAction } from "../_ui/use-action";
import { finish, reopen } from "./actions";
import classes from "./follow-up.module.css";
import type { Colleague, TaskToChange } from "./task-form";

export type TaskLine = TaskToChange & {
  assignedTo: string;
  isDone: boolean;
  /** Of a group for which a successor is to be found. */
  groupSlug: string | null;
  memberId: string;
  programKey: string;
  /** Whom it is about and where the rest stands, on a list of several people's tasks. */
  about?: { name: string; href: string };
};

type TaskListProps = { tasks: TaskLine[]; colleagues?: Colleague[]; viewerId: string; today: string };

const TaskForm = late(async () => (await import("./task-form")).TaskForm);

/** Tasks with a day: done in place, with Undo; changed where it is known who could do them. */
export function TaskList({ tasks, colleagues, viewerId, today }: TaskListProps) {
  const router = useRouter();
  const { act, isBusy } = useAction();
  const [changed, setChanged] = useState<string | null>(null);

  function done(task: TaskLine) {
    act(
      () => finish({ id: task.id, version: task.version }),
      ({ id, version }) => {
        router.refresh();
        showUndo({
          message: `Done: ${task.title}`,
          undo: async () => {
            const outcome = await reopen({ id, version });
            router.refresh();
            if (!outcome.ok) showNotice(outcome.message);
          },
        });
      },
    );
  }

  return (
    <ul className={classes.list}>
      {tasks.map((task) => (
        <li key={`${task.id} ${task.version}`} data-done={task.isDone ? "" : undefined}>
          <div className={classes.line}>
            <div>
              <Text weight={600}>{task.title}</Text>
              <Text size="sm" tone={!task.isDone && task.dueOn <= today ? "rust" : "second"}>
                {task.about ? <a href={task.about.href}>{task.about.name}</a> : null}
                {task.about ? ", " : ""}
                {task.groupSlug ? <a href={`/groups/${task.groupSlug}#leads`}>Find a successor</a> : null}
                {task.groupSlug ? ", " : ""}
                {task.isDone ? "done" : task.dueOn === today ? "today" : formatDay(task.dueOn)}, {task.assignedTo}
              </Text>
            </div>
            {task.isDone ? null : (
              <span className={classes.buttons}>
                {colleagues ? (
                  <PlainButton variant="subtle" onClick={() => setChanged(changed === task.id ? null : task.id)}>
                    Change
                  </PlainButton>
                ) : null}
                <PlainButton
                  variant="default"
                  disabled={isBusy}
                  onClick={() => done(task)}
                  aria-label={`Done: ${task.title}`}
                >
                  Done
                </PlainButton>
              </span>
            )}
          </div>
          {colleagues && changed === task.id ? (
            <Suspense>
              <TaskForm
                about={task}
                colleagues={colleagues}
                viewerId={viewerId}
                today={today}
                task={task}
                onClose={() => setChanged(null)}
              />
            </Suspense>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
