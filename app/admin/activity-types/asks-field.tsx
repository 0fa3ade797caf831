"use client";

import { ActionIcon, Group, Input, List, Select, Text } from "@mantine/core";
import type { ActivityTypeFacts } from "@/lib/catalogue/schema";
import { Icon } from "../../_ui/icon";

type Asks = NonNullable<ActivityTypeFacts["asks"]>;
export type FigureOption = { value: Asks[number]; label: string };
type AsksFieldProps = { options: FigureOption[]; value: Asks; onChange: (asks: Asks) => void; error?: string };

/** Which numbers the log form asks for, in which order. */
export function AsksField({ options, value, onChange, error }: AsksFieldProps) {
  const labelOf = (key: string) => options.find((option) => option.value === key)?.label ?? key;
  const left = options.filter((option) => !value.includes(option.value));

  function move(from: number, by: -1 | 1) {
    const moved = [...value];
    const [key] = moved.splice(from, 1);
    if (key) moved.splice(from + by, 0, key);
    onChange(moved);
  }

  return (
    <Input.Wrapper error={error}>
      <List listStyleType="none" styles={{ root: { paddingInlineStart: 0 } }} aria-label="Numbers in order">
        {value.map((key, place) => (
          <li key={key}>
            <Group gap={4} wrap="nowrap" py={4} style={{ borderBottom: "1px solid var(--hairline)" }}>
              <Text flex={1}>{labelOf(key)}</Text>
              <Step
                name="chevronUp"
                label={`Ask for ${labelOf(key)} earlier`}
                isOff={place === 0}
                onClick={() => move(place, -1)}
              />
              <Step
                name="chevronDown"
                label={`Ask for ${labelOf(key)} later`}
                isOff={place === value.length - 1}
                onClick={() => move(place, 1)}
              />
              <Step
                name="cross"
                label={`Do not ask for ${labelOf(key)}`}
                onClick={() => onChange(value.filter((one) => one !== key))}
              />
            </Group>
          </li>
        ))}
      </List>
      {value.length === 0 ? <Text c="var(--second)">It does not ask for a number.</Text> : null}
      <Select
        mt="xs"
        maw={280}
        aria-label="Add a number"
        placeholder="Add a number"
        data={left}
        value={null}
        searchable
        onChange={(key) => {
          const added = options.find((option) => option.value === key);
          if (added) onChange([...value, added.value]);
        }}
      />
    </Input.Wrapper>
  );
}

function Step({ name, label, isOff, onClick }: { name: string; label: string; isOff?: boolean; onClick: () => void }) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      disabled={isOff}
      bg="transparent"
      opacity={isOff ? 0.4 : 1}
      onClick={onClick}
    >
      <Icon name={name} size={16} />
    </ActionIcon>
  );
}
