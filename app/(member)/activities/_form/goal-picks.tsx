"use client";

import { Button, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { plural } from "@/app/_ui/format";
import { Icon } from "@/app/_ui/icon";
import { ProgramGlyph } from "@/app/_ui/program-mark";
import classes from "./form.module.css";
import type { TagTyped } from "./form-types";
import type { FormOptions } from "./options";
import { TagRow } from "./tag-row";

type GoalPicksProps = {
  programs: FormOptions["programs"];
  /** Keys of the programs in which the member holds a term on the day. */
  active: string[];
  value: TagTyped[];
  fixed: Record<string, string>;
  onChange: (tags: TagTyped[]) => void;
};

/** Goals of the member's programs first; all others behind one button, but for those that are ticked. */
export function GoalPicks({ programs, active, value, fixed, onChange }: GoalPicksProps) {
  const [isOpen, { toggle }] = useDisclosure(active.length === 0);
  const own = [...programs].sort((one, other) => Number(active.includes(other.key)) - Number(active.includes(one.key)));
  const all = own.flatMap((program) => program.goals.map((goal) => ({ goal, program })));
  const isFirst = ({ goal, program }: (typeof all)[number]) =>
    active.includes(program.key) || value.some((tag) => tag.key === goal.key) || goal.key in fixed;
  const rest = all.filter((one) => !isFirst(one));
  const row = ({ goal, program }: (typeof all)[number]) => (
    <TagRow
      key={goal.key}
      choice={goal}
      mark={<ProgramGlyph color={program.color} shape={program.shape} label={program.name} />}
      value={value}
      onChange={onChange}
      fixed={fixed[goal.key]}
    />
  );
  return (
    <div className={classes.box}>
      {all.filter(isFirst).map(row)}
      {isOpen ? rest.map(row) : null}
      {rest.length > 0 ? (
        <Button
          variant="subtle"
          m={6}
          aria-expanded={isOpen}
          rightSection={<Icon name={isOpen ? "chevronUp" : "chevronDown"} size={16} />}
          onClick={toggle}
        >
          {isOpen ? "Fewer goals" : plural(rest.length, "more goal")}
        </Button>
      ) : null}
      {all.length === 0 ? (
        <Text p="sm" c="var(--second)">
          There are no goals yet.
        </Text>
      ) : null}
    </div>
  );
}
