"use client";

import { Suspense, useState } from "react";
import { late } from "../_ui/late";
import { PlainButton } from "../_ui/plain/button";
import type { Colleague } from "./task-form";

const TaskForm = late(async () => (await import("./task-form")).TaskForm);

type AddTaskProps = {
  about: { memberId: string; programKey: string };
  colleagues: Colleague[];
  viewerId: string;
  today: string;
};

/** A button that opens the form in its place. */
export function AddTask(props: AddTaskProps) {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen)
    return (
      <PlainButton variant="default" onClick={() => setOpen(true)}>
        Add a task
      </PlainButton>
    );
  return (
    <Suspense>
      <TaskForm {...props} onClose={() => setOpen(false)} />
    </Suspense>
  );
}
