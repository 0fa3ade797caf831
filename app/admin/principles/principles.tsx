"use client";

import { Group, List, Text } from "@mantine/core";
import { AddInPlace } from "../_catalogue/add-in-place";
import { EditableRow } from "../_catalogue/editable-row";
import { OrderButtons } from "../_catalogue/order-buttons";
import { RetireButton } from "../_catalogue/retire-button";
import { staysWords } from "../_catalogue/uses";
import { UsesLink } from "../_catalogue/uses-link";
import { WordsForm } from "../_catalogue/words-form";
import { addAPrinciple, bringThePrincipleBack, changePrinciple, placePrinciple, retireThePrinciple } from "./actions";

export type PrincipleShown = {
  key: string;
  version: number;
  number: number;
  name: string;
  summary: string;
  aliases: string[];
  isRetired: boolean;
  uses: number;
};

/** The principles by number, each edited in place; retired ones last. */
export function Principles({ principles }: { principles: PrincipleShown[] }) {
  const inUse = principles.filter((principle) => !principle.isRetired);
  const nextNumber = Math.max(0, ...principles.map(({ number }) => number)) + 1;
  return (
    <>
      <List listStyleType="none" styles={{ root: { paddingInlineStart: 0 } }}>
        {[...inUse, ...principles.filter((principle) => principle.isRetired)].map((principle) => (
          <PrincipleRow
            key={principle.key}
            principle={principle}
            place={inUse.indexOf(principle)}
            count={inUse.length}
          />
        ))}
      </List>
      <AddInPlace
        label="Add a principle"
        form={(close) => (
          <WordsForm
            label="New principle"
            before={null}
            nextNumber={nextNumber}
            verb="Add the principle"
            save={addAPrinciple}
            onClose={close}
          />
        )}
      />
    </>
  );
}

function PrincipleRow({ principle, place, count }: { principle: PrincipleShown; place: number; count: number }) {
  const { key, version, number, name, summary, aliases, isRetired, uses } = principle;
  const order = { isFirst: place === 0, isLast: place === count - 1, move: placePrinciple };
  return (
    <EditableRow
      id={key}
      name={name}
      lead={isRetired ? null : <OrderButtons itemKey={key} name={name} {...order} />}
      aside={
        <RetireButton
          {...{ name, isRetired, choice: { key, version }, stays: staysWords(uses) }}
          retire={retireThePrinciple}
          bringBack={bringThePrincipleBack}
          isCompact
        />
      }
      form={(close) => (
        <WordsForm
          label={`Edit ${name}`}
          before={{ number, name, summary, aliases }}
          verb="Save the principle"
          save={(words, keepsOldName) => changePrinciple({ ...words, key, version, keepsOldName })}
          onClose={close}
        />
      )}
    >
      <Group gap={8} align="baseline">
        <Text fw={600} c={isRetired ? "var(--second)" : undefined}>
          {number}. {name}
        </Text>
        <Text fz="sm" c="var(--second)">
          {isRetired ? "retired, " : ""}
          <UsesLink count={uses} filter={{ principle: key }} isRetired={isRetired} />{" "}
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
