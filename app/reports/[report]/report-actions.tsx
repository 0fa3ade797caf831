"use client";

import { Button, Menu } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { Icon } from "../../_ui/icon";

/** Share copies the address with its filter; whoever opens it sees what they may see. Export has each table as a CSV. */
export function ReportActions({ exports }: { exports: { title: string; href: string }[] }) {
  const clipboard = useClipboard({ timeout: 2000 });
  return (
    <>
      <Button
        variant="default"
        data-chrome
        leftSection={<Icon name={clipboard.copied ? "check" : "link"} size={16} />}
        onClick={() => clipboard.copy(window.location.href)}
      >
        <span aria-live="polite">{clipboard.copied ? "Link copied" : "Share"}</span>
      </Button>
      <Menu position="bottom-end" shadow="lg" radius="md" width={260}>
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
    </>
  );
}
