"use client";

import { Button, Menu } from "@mantine/core";
import { Icon } from "../../_ui/icon";

/** Each table of a report as a CSV; open at first. */
export function ExportMenu({ exports }: { exports: { title: string; href: string }[] }) {
  return (
    <Menu defaultOpened position="bottom-end" shadow="lg" radius="md" width={260}>
      <Menu.Target>
        <Button variant="default" data-chrome leftSection={<Icon name="download" size={16} />}>
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>As CSV, just what is filtered here</Menu.Label>
        {exports.map(({ title, href }) => (
          <Menu.Item key={href} component="a" href={href} download>
            {title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
