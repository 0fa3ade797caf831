"use client";

import { Button, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { Controlled } from "../_ui/controlled-field";
import { DayField } from "../_ui/day-field";
import { FormError } from "../_ui/form-error";
import { useCommandForm } from "../_ui/use-command-form";
import { add, change } from "./actions";

export type Colleague = { id: string; name: string };
export type TaskToChange = { id: string; version: number; title: string; dueOn: string; assignedToId: string };

type TaskFormProps = {
  about: { memberId: string; programKey: string };
  colleagues: Colleague[];
  viewerId: string;
  today: string;
  /** Another task is added where none is given. */
  task?: TaskToChange;
  onClose: () => void;
};

/** What is to be done, by when and by whom. */
export function TaskForm({ about, colleagues, viewerId, today, task, onClose }: TaskFormProps) {
  const router = useRouter();
  const facts = {
    title: task?.title ?? "",
    dueOn: task?.dueOn ?? today,
    assignedToId:
      task?.assignedToId ?? (colleagues.some(({ id }) => id === viewerId) ? viewerId : (colleagues[0]?.id ?? "")),
  };
  const { formProps, control, field, isBusy, message } = useCommandForm({
    schema: () =>
      import("@/lib/follow-up/schema").then(({ addTaskInput }) =>
        addTaskInput.pick({ title: true, dueOn: true, assignedToId: true }),
      ),
    defaultValues: facts,
    action: (typed) => (task ? change({ ...typed, id: task.id, version: task.version }) : add({ ...typed, ...about })),
    onDone: () => {
      onClose();
      router.refresh();
    },
  });
  return (
    <form {...formProps} aria-label={task ? "Change the task" : "A new task"}>
      <FormError message={message} />
      <Stack gap="sm">
        <TextInput
          label="What is there to do?"
          placeholder="Call about the two articles"
          data-autofocus
          {...field("title")}
        />
        <Controlled control={control} name="dueOn">
          {(day) => <DayField label="By" today={today} shortcuts="ahead" {...day} />}
        </Controlled>
        <NativeSelect
          label="Who does it?"
          data={colleagues.map(({ id, name }) => ({ value: id, label: id === viewerId ? `${name} (you)` : name }))}
          {...field("assignedToId")}
        />
      </Stack>
      <Group gap="xs" mt="sm">
        <Button type="submit" loading={isBusy}>
          {task ? "Save the task" : "Add the task"}
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}
