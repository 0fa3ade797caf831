"use client";

import { ActionIcon, Group, Menu } from "@mantine/core";
import { useRouter } from "next/navigation";
import { Icon } from "../_ui/icon";
import { Standing } from "../_ui/standing";
import { showNotice, showUndo } from "../_ui/undo-notice";
import { dropThisView, saveThisView } from "./actions";
import type { View } from "./saved-views-menu";

type ViewsMenuProps = { place: HTMLElement; path: string; views: View[]; isOpen: boolean; onClose: () => void };

/** The views that were saved for this page, each to open or to delete. */
export function ViewsMenu({ place, path, views, isOpen, onClose }: ViewsMenuProps) {
  const router = useRouter();

  async function drop({ id, name, query }: View) {
    const outcome = await dropThisView({ id });
    router.refresh();
    if (!outcome.ok) return showNotice(outcome.message);
    showUndo({
      message: `The view “${name}” is deleted.`,
      undo: async () => {
        await saveThisView({ path, name, query });
        router.refresh();
      },
    });
  }

  return (
    <Menu opened={isOpen} onChange={onClose} position="bottom-end" width={240} returnFocus={false}>
      <Menu.Target>
        <Standing button={place} />
      </Menu.Target>
      <Menu.Dropdown aria-label="Saved views">
        {views.map((view) => (
          <Group key={view.id} gap={4} wrap="nowrap">
            <Menu.Item component="a" href={view.query ? `${path}?${view.query}` : path} data-link>
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
  );
}
