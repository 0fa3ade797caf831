"use client";

import { Button, Group } from "@mantine/core";
import { useRouter } from "next/navigation";
import { FormError } from "@/app/_ui/form-error";
import { showNotice } from "@/app/_ui/undo-notice";
import { useAction } from "@/app/_ui/use-action";
import { useCommandForm } from "@/app/_ui/use-command-form";
import { leaveEventUncounted, recordAttendance } from "../[id]/actions";
import { AttendanceField } from "./attendance-field";
import { CountFromListLink } from "./count-from-list-link";

type AttendanceFormProps = {
  id: string;
  version: number;
  viewerId: string;
  /** Takes over saying what happened; with the version to take "I don’t know" back at. */
  onAnswered?: (words: string, version?: number) => void;
};

/** How many came, where the question stands: one number is enough, and not knowing is an answer. */
export function AttendanceForm({ id, version, viewerId, onAnswered }: AttendanceFormProps) {
  const router = useRouter();
  const { act, isBusy: isActing } = useAction();
  const done = (words: string, unknownAt?: number) => {
    if (onAnswered) return onAnswered(words, unknownAt);
    showNotice(words);
    router.refresh();
  };
  const { formProps, control, isBusy, message } = useCommandForm({
    schema: () => import("@/lib/events/schema").then((module) => module.attendanceInput),
    defaultValues: { id, version, attendeesInPerson: null, attendeesOnline: null },
    action: recordAttendance,
    keep: `${viewerId}:attendance:${id}`,
    onDone: () => done("Saved. It counts as soon as it is confirmed."),
  });
  return (
    <form {...formProps} aria-label="How many came">
      <FormError message={message} />
      <Group gap="xs" mt="sm" align="flex-start">
        <AttendanceField control={control} name="attendeesInPerson" label="In the room" />
        <AttendanceField control={control} name="attendeesOnline" label="Online" />
        <Button type="submit" variant="light" loading={isBusy}>
          Save headcount
        </Button>
        <Button
          variant="subtle"
          color="gray"
          disabled={isBusy || isActing}
          onClick={() =>
            act(
              () => leaveEventUncounted({ id, version }),
              (answered) => done("Fine. It stays unknown, and we don’t ask again.", answered.version),
            )
          }
        >
          I don’t know
        </Button>
      </Group>
      <CountFromListLink id={id} />
    </form>
  );
}
