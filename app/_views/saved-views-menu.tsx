"use client";

import { ActionIcon, Button, Group, Menu, Popover, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { saveViewInput } from "@/lib/saved-views/schema";
import { FormError } from "../_ui/form-error";
import { Icon } from "../_ui/icon";
import { showNotice, showUndo } from "../_ui/undo-notice";
import { useCommandForm } from "../_ui/use-command-form";
import { dropThisView, saveThisView } from "./actions";

type View = { id: string; name: string; query: string };
type SavedViewsMenuProps = { path: string; query: string; views: View[] };

export function SavedViewsMenu({ path, query, views }: SavedViewsMenuProps) {
  const router = useRouter();
  const [isOpen, { close, toggle }] = useDisclosure();
  const present = views.find((view) => view.query === query);

  async function drop({ id, name, query: kept }: View) {
    const outcome = await dropThisView({ id });
    router.refresh();
    if (!outcome.ok) return showNotice(outcome.message);
    showUndo({
      message: `The view “${name}” is deleted.`,
      undo: async () => {
        await saveThisView({ path, name, query: kept });
        router.refresh();
      },
    });
  }

  return (
    <Group gap="xs">
      {views.length > 0 ? (
        <Menu position="bottom-end" width={240}>
          <Menu.Target>
            <Button variant="subtle" size="compact-sm" rightSection={<Icon name="chevronDown" size={14} />}>
              {present ? present.name : "Saved views"}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {views.map((view) => (
              <Group key={view.id} gap={4} wrap="nowrap">
                <Menu.Item component={Link} href={view.query ? `${path}?${view.query}` : path}>
                  {view.name}
                </Menu.Item>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`Delete the view ${view.name}`}
                  onClick={() => drop(view)}
                >
                  <Icon name="cross" size={14} />
                </ActionIcon>
              </Group>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
      {query && !present ? (
        <Popover opened={isOpen} onChange={close} position="bottom-end" width={260} trapFocus>
          <Popover.Target>
            <Button variant="subtle" size="compact-sm" onClick={toggle} aria-expanded={isOpen}>
              Save this view
            </Button>
          </Popover.Target>
          <Popover.Dropdown aria-label="Save this view">
            <NameForm path={path} query={query} onDone={close} />
          </Popover.Dropdown>
        </Popover>
      ) : null}
    </Group>
  );
}

function NameForm({ path, query, onDone }: { path: string; query: string; onDone: () => void }) {
  const router = useRouter();
  const { field, submit, isBusy, message } = useCommandForm({
    schema: saveViewInput,
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
