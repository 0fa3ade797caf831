"use client";

import { Group, List, Text } from "@mantine/core";
import { AddInPlace } from "./add-in-place";
import { EditableRow } from "./editable-row";
import { type EvidenceChoices, type ListNoun, listWords, type Words } from "./list-words";
import { OrderButtons } from "./order-buttons";
import { RetireButton } from "./retire-button";
import { UsesLink } from "./uses-link";
import { WordsForm } from "./words-form";

/** `uses`: how many activities stand on it, where the noun has such. */
type NounShown = Words & { key: string; version: number; isRetired: boolean; uses?: number };

type NounListProps = {
  noun: ListNoun;
  items: NounShown[];
  programKey?: string;
  /** What can show a trait. */
  evidence?: EvidenceChoices;
  /** Before each key, where a row has an address of its own. */
  idPrefix?: string;
};

/** The goals, principles, traits or kinds of event, in order, each edited in place; retired ones last. */
export function NounList({ noun, items, programKey, evidence, idPrefix = "" }: NounListProps) {
  const words = listWords[noun];
  const inUse = items.filter((item) => !item.isRetired);
  const number = Math.max(0, ...items.map((item) => item.number ?? 0)) + 1;
  const begin = { number: noun === "principle" ? number : undefined, name: "", summary: "", aliases: [] };
  const empty = noun === "trait" ? { name: "", goals: [], principles: [], isShownByCertifications: false } : begin;
  return (
    <>
      <List listStyleType="none" styles={{ root: { paddingInlineStart: 0 } }}>
        {[...inUse, ...items.filter((item) => item.isRetired)].map((item) => {
          const { key, version, name, isRetired, uses = 0 } = item;
          const place = inUse.indexOf(item);
          const order = { isFirst: place === 0, isLast: place === inUse.length - 1 };
          return (
            <EditableRow
              key={key}
              id={`${idPrefix}${key}`}
              name={name}
              lead={isRetired ? null : <OrderButtons noun={noun} itemKey={key} name={name} {...order} />}
              aside={
                <RetireButton
                  noun={noun}
                  {...{ name, isRetired, choice: { key, version }, stays: words.stays(uses) }}
                  isCompact
                />
              }
              form={(close) => (
                <WordsForm {...{ noun, evidence }} begin={item} choice={{ key, version }} onClose={close} />
              )}
            >
              {words.hasMeaning ? <Meaning noun={noun} item={item} /> : <Line item={item} evidence={evidence} />}
            </EditableRow>
          );
        })}
      </List>
      <AddInPlace
        label={words.add}
        form={(close) => <WordsForm {...{ noun, evidence, programKey }} begin={empty} onClose={close} />}
      />
    </>
  );
}

function Line({ item, evidence }: { item: NounShown; evidence?: EvidenceChoices }) {
  const { name, isRetired } = item;
  return (
    <>
      <Text pt={3} c={isRetired ? "var(--second)" : undefined}>
        {name}
        {isRetired ? " (retired)" : ""}
      </Text>
      {evidence ? (
        <Text fz="sm" c="var(--second)">
          {shownByWords(item, evidence)}
        </Text>
      ) : null}
    </>
  );
}

function shownByWords({ goals = [], principles = [], isShownByCertifications }: Words, choices: EvidenceChoices) {
  const named = [
    ...choices.goals.filter(({ value }) => goals.includes(value)),
    ...choices.principles.filter(({ value }) => principles.includes(value)),
  ].map(({ label }) => label);
  const all = isShownByCertifications ? [...named, "certifications"] : named;
  return all.length === 0 ? "Nothing is chosen that shows it." : `Shown by: ${all.join(", ")}`;
}

function Meaning({ noun, item }: { noun: ListNoun; item: NounShown }) {
  const { key, number, name, summary, aliases = [], isRetired, uses = 0 } = item;
  return (
    <>
      <Group gap={8} align="baseline">
        <Text fw={600} c={isRetired ? "var(--second)" : undefined}>
          {number === undefined ? name : `${number}. ${name}`}
        </Text>
        <Text fz="sm" c="var(--second)">
          {isRetired ? "retired, " : ""}
          <UsesLink count={uses} filter={{ [noun]: key }} isRetired={isRetired} />{" "}
          {uses === 1 ? "activity" : uses > 0 ? "activities" : ""}
        </Text>
      </Group>
      <Text c="var(--second)">{summary}</Text>
      {aliases.length > 0 ? (
        <Text fz="sm" c="var(--second)">
          Also: {aliases.join(", ")}
        </Text>
      ) : null}
    </>
  );
}
