"use client";

import { Group, List, Text } from "@mantine/core";
import { AddInPlace } from "../_catalogue/add-in-place";
import { EditableRow } from "../_catalogue/editable-row";
import { OrderButtons } from "../_catalogue/order-buttons";
import { RetireButton } from "../_catalogue/retire-button";
import { staysWords } from "../_catalogue/uses";
import { UsesLink } from "../_catalogue/uses-link";
import { WordsForm } from "../_catalogue/words-form";
import { addAGoal, bringTheGoalBack, changeGoal, placeGoal, retireTheGoal } from "./actions";

export type GoalShown = {
  key: string;
  version: number;
  name: string;
  summary: string;
  aliases: string[];
  isRetired: boolean;
  uses: number;
};

/** The goals of a program, in order, each edited in place; retired ones last. */
export function Goals({ programKey, goals }: { programKey: string; goals: GoalShown[] }) {
  const inUse = goals.filter((goal) => !goal.isRetired);
  return (
    <>
      <List listStyleType="none" styles={{ root: { paddingInlineStart: 0 } }}>
        {[...inUse, ...goals.filter((goal) => goal.isRetired)].map((goal) => (
          <GoalRow key={goal.key} goal={goal} place={inUse.indexOf(goal)} count={inUse.length} />
        ))}
      </List>
      <AddInPlace
        label="Add a goal"
        form={(close) => (
          <WordsForm
            label="New goal"
            before={null}
            verb="Add the goal"
            save={({ number: _, ...words }) => addAGoal({ ...words, programKey })}
            onClose={close}
          />
        )}
      />
    </>
  );
}

function GoalRow({ goal, place, count }: { goal: GoalShown; place: number; count: number }) {
  const { key, version, name, summary, aliases, isRetired, uses } = goal;
  const order = { isFirst: place === 0, isLast: place === count - 1, move: placeGoal };
  return (
    <EditableRow
      id={key}
      name={name}
      lead={isRetired ? null : <OrderButtons itemKey={key} name={name} {...order} />}
      aside={
        <RetireButton
          {...{ name, isRetired, choice: { key, version }, stays: staysWords(uses) }}
          retire={retireTheGoal}
          bringBack={bringTheGoalBack}
          isCompact
        />
      }
      form={(close) => (
        <WordsForm
          label={`Edit ${name}`}
          before={{ name, summary, aliases }}
          verb="Save the goal"
          save={({ number: _, ...words }, keepsOldName) => changeGoal({ ...words, key, version, keepsOldName })}
          onClose={close}
        />
      )}
    >
      <Group gap={8} align="baseline">
        <Text fw={600} c={isRetired ? "var(--second)" : undefined}>
          {name}
        </Text>
        {isRetired ? (
          <Text fz="sm" c="var(--second)">
            retired
          </Text>
        ) : null}
        <Text fz="sm" c="var(--second)">
          <UsesLink count={uses} filter={{ goal: key }} isRetired={isRetired} />{" "}
          {uses === 1 ? "activity" : uses > 0 ? "activities" : ""}
        </Text>
      </Group>
      <Text c="var(--second)">{summary}</Text>
      {aliases.length > 0 ? (
        <Text fz="sm" c="var(--second)">
          Also: {aliases.join(", ")}
        </Text>
      ) : null}
    </EditableRow>
  );
}
