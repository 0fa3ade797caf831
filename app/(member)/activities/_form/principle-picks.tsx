"use client";

import { Box, Group, Text, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Suspense } from "react";
import { Icon } from "@/app/_ui/icon";
import { late } from "@/app/_ui/late";
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

const load = () => import("./principle-list");
const PrincipleList = late(async () => (await load()).PrincipleList);

/** The chosen ones with their meaning and a reason, a few used lately to tap, and all others to search and tap. */
export function PrinciplePicks({ principles, suggested, value, fixed, onChange }: PrinciplePicksProps) {
  const [isOpen, { toggle }] = useDisclosure();
  const isChosen = (key: string) => value.some((tag) => tag.key === key) || key in fixed;
  const shown = principles.filter((principle) => isChosen(principle.key));
  const rest = principles.filter((principle) => !isChosen(principle.key));
  const add = (key: string) => onChange([...value, { key, reason: null }]);
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
                onClick={() => add(key)}
              >
                <Icon name="plus" size={14} /> {name}
              </UnstyledButton>
            ))}
        <UnstyledButton
          className={classes.all}
          c="var(--accent)"
          aria-expanded={isOpen}
          onPointerEnter={() => void load()}
          onClick={toggle}
        >
          {isOpen ? "Fewer" : `All ${principles.length}`}
        </UnstyledButton>
      </Group>
      {isOpen ? (
        <Suspense>
          <PrincipleList principles={rest} onPick={add} />
        </Suspense>
      ) : null}
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
