"use client";

import { Group, Radio, Tooltip } from "@mantine/core";
import { activityTypeIcons } from "@/lib/catalogue/activity-type-icons";
import { TypeIcon } from "../../_ui/type-icon";

type IconFieldProps = { value: string; onChange: (icon: string) => void; error?: string };

/** The pictures that are drawn, to choose one from. */
export function IconField({ value, onChange, error }: IconFieldProps) {
  return (
    <Radio.Group aria-label="Picture" value={value} onChange={onChange} error={error}>
      <Group gap={6}>
        {activityTypeIcons.map((icon) => (
          <Tooltip key={icon} label={wordsOf(icon)} openDelay={300}>
            <Radio.Card
              value={icon}
              aria-label={wordsOf(icon)}
              w={38}
              h={38}
              radius="sm"
              style={{
                display: "grid",
                placeItems: "center",
                borderColor: value === icon ? "var(--accent)" : undefined,
                background: value === icon ? "var(--accent-soft)" : undefined,
              }}
            >
              <TypeIcon icon={icon} size={18} />
            </Radio.Card>
          </Tooltip>
        ))}
      </Group>
    </Radio.Group>
  );
}

function wordsOf(icon: string) {
  const words = icon.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
