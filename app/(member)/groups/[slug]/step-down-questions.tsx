"use client";

import { Checkbox } from "@mantine/core";
import { EndsTerm } from "./ends-term";
import type { StepDownProps } from "./step-down";

type Answer = [boolean, (answer: boolean) => void];
type QuestionsProps = Omit<StepDownProps, "today"> & { leavesNobody: Answer; endsTerm: Answer };

/** Asks the last lead whether the group may be without one, and whether the term ends with the lead. */
export function StepDownQuestions({ lead, groupName, isLast, terms, leavesNobody, endsTerm }: QuestionsProps) {
  return (
    <>
      {isLast ? (
        <Checkbox
          mt="sm"
          label={`${groupName} has no other lead; leave it without one, and tell the program’s managers.`}
          checked={leavesNobody[0]}
          onChange={(event) => leavesNobody[1](event.currentTarget.checked)}
        />
      ) : null}
      <EndsTerm lead={lead} terms={terms} value={endsTerm[0]} onChange={endsTerm[1]} />
    </>
  );
}
