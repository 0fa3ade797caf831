"use client";

import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Selection } from "@/app/_ui/bulk-bar";
import { Controlled } from "@/app/_ui/controlled-field";
import { DayField } from "@/app/_ui/day-field";
import { FormError } from "@/app/_ui/form-error";
import { plural } from "@/app/_ui/format";
import type { Params } from "@/app/_ui/search-params";
import { showNotice } from "@/app/_ui/undo-notice";
import { useCommandForm } from "@/app/_ui/use-command-form";
import { addTasks } from "./actions";

type TaskForManyProps = { selection: Selection; params: Params; today: string };

/** One task for each member of the chosen terms, for oneself to do. */
export function TaskForMany({ selection, params, today }: TaskForManyProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
        Add a task
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={
          selection.count === 1
            ? "A task about this member"
            : `A task about each of ${plural(selection.count, "member")}`
        }
      >
        <TaskForManyForm selection={selection} params={params} today={today} onClose={() => setOpen(false)} />
      </Modal>
    </>
  );
}

function TaskForManyForm({ selection, params, today, onClose }: TaskForManyProps & { onClose: () => void }) {
  const router = useRouter();
  const { formProps, control, field, isBusy, message } = useCommandForm({
    schema: () =>
      import("@/lib/follow-up/schema").then(({ addTaskToManyInput }) => addTaskToManyInput.omit({ termIds: true })),
    defaultValues: { title: "", dueOn: today },
    action: (typed) => addTasks({ ...typed, rows: { ids: selection.ids, isAll: selection.isAll, filter: params } }),
    onDone: ({ added, refused }) => {
      const [first] = refused;
      const others = first ? ` Not for ${plural(refused.length, "member")}: ${first.name}, ${first.why}` : "";
      showNotice(`${plural(added, "task")} added.${others}`);
      selection.clear();
      onClose();
      router.refresh();
    },
  });
  return (
    <form {...formProps}>
      <FormError message={message} />
      <Stack gap="sm">
        <TextInput label="What is there to do?" data-autofocus {...field("title")} />
        <Controlled control={control} name="dueOn">
          {(day) => <DayField label="By" today={today} shortcuts="ahead" {...day} />}
        </Controlled>
      </Stack>
      <Group gap="xs" mt="md">
        <Button type="submit" loading={isBusy}>
          Add for {plural(selection.count, "member")}
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}
