"use client";

import { Button, Popover, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { FormError } from "../_ui/form-error";
import { Standing } from "../_ui/standing";
import { useCommandForm } from "../_ui/use-command-form";
import { saveThisView } from "./actions";

type NameViewProps = { place: HTMLElement; path: string; query: string; isOpen: boolean; onClose: () => void };

/** Saves what the page shows under a name. */
export function NameView({ place, path, query, isOpen, onClose }: NameViewProps) {
  return (
    <Popover withRoles={false} opened={isOpen} onChange={onClose} position="bottom-end" width={260} trapFocus>
      <Popover.Target>
        <Standing button={place} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label="Save this view">
        <NameForm path={path} query={query} onDone={onClose} />
      </Popover.Dropdown>
    </Popover>
  );
}

function NameForm({ path, query, onDone }: { path: string; query: string; onDone: () => void }) {
  const router = useRouter();
  const { field, submit, isBusy, message } = useCommandForm({
    schema: () => import("@/lib/saved-views/schema").then((module) => module.saveViewInput),
    defaultValues: { path, query, name: "" },
    action: saveThisView,
    onDone: () => {
      onDone();
      router.refresh();
    },
  });
  return (
    <form onSubmit={submit()}>
      <TextInput label="Name of the view" placeholder="Talks in Chile" data-autofocus {...field("name")} />
      <FormError message={message} />
      <Button type="submit" mt="sm" loading={isBusy}>
        Save view
      </Button>
    </form>
  );
}
