"use client";

import { Box, Group, Text, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Icon } from "@/app/_ui/icon";
import classes from "./form.module.css";
import type { TagTyped } from "./form-types";
import type { FormOptions } from "./options";
import { TagRow } from "./tag-row";

type PrinciplePicksProps = {
  principles: FormOptions["principles"];
  suggested: string[];
  value: TagTyped[];
  fixed: Record<string, string>;
  onChange: (tags: TagTyped[]) => void;
};

/** The chosen ones with their meaning, a few used lately to tap, and all of them with their meaning for who wants to read. */
export function PrinciplePicks({ principles, suggested, value, fixed, onChange }: PrinciplePicksProps) {
  const [isOpen, { toggle }] = useDisclosure();
  const isChosen = (key: string) => value.some((tag) => tag.key === key) || key in fixed;
  const shown = principles.filter((principle) => isOpen || isChosen(principle.key));
  const offered = principles.filter((principle) => suggested.includes(principle.key) && !isChosen(principle.key));
  return (
    <>
      {shown.length > 0 ? (
        <Box className={classes.box} mb="xs">
          {shown.map((principle) => (
            <TagRow
              key={principle.key}
              choice={principle}
              mark={<Numeral>{principle.number}</Numeral>}
              value={value}
              onChange={onChange}
              fixed={fixed[principle.key]}
            />
          ))}
        </Box>
      ) : null}
      <Group gap={8}>
        {isOpen
          ? null
          : offered.map(({ key, name, summary }) => (
              <UnstyledButton
                key={key}
                className={classes.suggestion}
                title={summary}
                aria-label={`Add ${name}: ${summary}`}
                onClick={() => onChange([...value, { key, reason: null }])}
              >
                <Icon name="plus" size={14} /> {name}
              </UnstyledButton>
            ))}
        <UnstyledButton className={classes.all} c="var(--accent)" aria-expanded={isOpen} onClick={toggle}>
          {isOpen ? "Only the chosen ones" : `All ${principles.length}`}
        </UnstyledButton>
      </Group>
    </>
  );
}

function Numeral({ children }: { children: number }) {
  return (
    <Text span fz="xs" fw={640} c="var(--accent)" bg="var(--accent-soft)" px={5} py={1} style={{ borderRadius: 4 }}>
      {children}
    </Text>
  );
}
