"use client";

import { Button, Textarea, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { FormError } from "@/app/_ui/form-error";
import { showNotice } from "@/app/_ui/undo-notice";
import { useCommandForm } from "@/app/_ui/use-command-form";
import { disagree } from "./actions";

/** What the member thinks is wrong, with links that show it; somebody else than who decided answers. */
export function AppealForm({ decisionId, viewerId }: { decisionId: string; viewerId: string }) {
  const router = useRouter();
  const { field, formProps, isBusy, message } = useCommandForm({
    schema: () => import("@/lib/cycles/schema").then((module) => module.appealTypedInput),
    keep: `${viewerId} appeal ${decisionId}`,
    defaultValues: { decisionId, text: "", links: "" },
    action: ({ links, ...typed }: { decisionId: string; text: string; links: string }) =>
      disagree({ ...typed, links: links.split(/\s+/).filter(Boolean) }),
    onDone: () => {
      showNotice("Your answer is sent. Somebody else looks at the decision again.");
      router.refresh();
    },
  });
  return (
    <form {...formProps} aria-label="Disagree">
      <FormError message={message} />
      <Textarea label="What is wrong, and why?" autosize minRows={4} required {...field("text")} />
      <TextInput
        mt="sm"
        label="Links that show it, if there are any"
        description="Several: with a space between them"
        {...field("links")}
      />
      <Button type="submit" mt="md" loading={isBusy}>
        Disagree
      </Button>
    </form>
  );
}
