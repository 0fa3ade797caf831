"use client";

import { Button, Group, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { ProgramGlyph } from "@/app/_ui/program-mark";
import { showNotice } from "@/app/_ui/undo-notice";
import { useAction } from "@/app/_ui/use-action";
import type { ActivityPage } from "@/lib/activities/page";
import { addGoal } from "./actions";

type CountsNowhereProps = {
  activity: { id: string; version: number; state: ActivityPage["activity"]["state"] };
  programs: ActivityPage["uncountedFor"];
};

/** Says that it counts for none of the viewer's programs, and adds a goal of one of them in one press. */
export function CountsNowhere({ activity: { id, version, state }, programs }: CountsNowhereProps) {
  const router = useRouter();
  const { act, isBusy } = useAction();
  const names = programs.map(({ name }) => name).join(" or ");
  return (
    <section
      aria-label="Counts for no program of yours"
      style={{ border: "1px solid var(--line)", borderRadius: 12, padding: 16, marginBottom: 20 }}
    >
      <Text fw={600}>It does not count for {names} yet</Text>
      <Text c="var(--second)" mb="sm">
        You had a term there on that day, but it has no goal of {names}. Which one did it advance?
        {state === "confirmed" ? " A reviewer looks at it again after that." : ""}
      </Text>
      <Group gap="xs">
        {programs.flatMap(({ key, name, color, shape, goals }) =>
          goals.map((goal) => (
            <Button
              key={`${key} ${goal.key}`}
              variant="default"
              disabled={isBusy}
              leftSection={<ProgramGlyph color={color} shape={shape} label={name} />}
              onClick={() =>
                act(
                  () => addGoal({ id, version, goalKey: goal.key }),
                  () => {
                    showNotice(`Added. It counts for ${name} once a reviewer has confirmed it.`);
                    router.refresh();
                  },
                )
              }
            >
              {goal.name}
            </Button>
          )),
        )}
      </Group>
    </section>
  );
}
