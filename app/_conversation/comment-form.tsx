"use client";

import { Button, Group, Textarea } from "@mantine/core";
import { useRouter } from "next/navigation";
import { FormError } from "../_ui/form-error";
import { showNotice } from "../_ui/undo-notice";
import { useCommandForm } from "../_ui/use-command-form";
import { say } from "./actions";

type CommentFormProps = { activityId: string; label: string; viewerId: string; onSent?: () => void };

/** A word back. What is typed stays on this device until it is sent. */
export function CommentForm({ activityId, label, viewerId, onSent }: CommentFormProps) {
  const router = useRouter();
  const { form, formProps, field, isBusy, message } = useCommandForm({
    schema: () => import("@/lib/activities/schema").then((module) => module.commentInput),
    defaultValues: { id: activityId, body: "" },
    action: say,
    keep: `${viewerId}:comment:${activityId}`,
    onDone: () => {
      form.reset({ id: activityId, body: "" });
      showNotice("Sent");
      onSent?.();
      router.refresh();
    },
  });
  return (
    <form {...formProps}>
      <FormError message={message} />
      <Textarea label={label} autosize minRows={2} {...field("body")} />
      <Group mt="xs">
        <Button type="submit" variant="default" loading={isBusy}>
          Send
        </Button>
      </Group>
    </form>
  );
}
