"use client";

import { TextInput } from "@mantine/core";
import { Fragment, Suspense } from "react";
import type { useMemberNames } from "@/app/_members/use-member-names";
import { PastedMessage } from "@/app/_message/pasted-message";
import { FromText } from "@/app/_message/said";
import { FormSection } from "@/app/_ui/form-section";
import { late } from "@/app/_ui/late";
import { CreditsField } from "./credits-field";
import { DayFields } from "./day-fields";
import { FigureFields } from "./figure-fields";
import { FilesField } from "./files-field";
import { Spot } from "./focus-field";
import type { FormPart } from "./folded-parts";
import type { Typed } from "./form-types";
import { LinkFields } from "./link-fields";
import { MoreFields } from "./more-fields";
import type { FormOptions } from "./options";
import { TagFields } from "./tag-fields";
import { TypeField } from "./type-field";
import type { useActivityMessage } from "./use-activity-message";
import type { useSaving } from "./use-saving";

const FoldedParts = late(async () => (await import("./folded-parts")).FoldedParts);

type ActivityPartsProps = ReturnType<typeof useActivityMessage> & {
  command: ReturnType<typeof useSaving>["command"];
  options: FormOptions;
  typed: Typed;
  asks: FormOptions["types"][number]["asks"];
  people: ReturnType<typeof useMemberNames>;
  declined: string[];
  fixed: Record<string, string>;
  files: readonly { id: string; name: string; size: number }[];
  /** Programs in which it counts. */
  active: string[];
  /** The field that a reviewer asked about. */
  asked: string | null;
  startsAt?: string;
};

/** Everything that an activity says, section by section. */
export function ActivityParts(props: ActivityPartsProps) {
  const { command, options, typed, asks, message, wanted, people, declined, fixed, files, active, asked, startsAt } =
    props;
  const { form, control, submit } = command;
  const isNew = typed.id === null;
  const numbers: FormPart = {
    key: "figures",
    fields: ["figures"],
    node: <FigureFields control={control} asks={asks} />,
  };
  const parts: FormPart[] = [
    { fields: ["type"], key: "type", node: <TypeField form={form} options={options} /> },
    {
      fields: ["title"],
      key: "title",
      node: (
        <FormSection title="Title">
          <Spot field="title">
            <TextInput
              aria-label="Title"
              placeholder="What would you call it?"
              {...command.field("title")}
              {...(isNew ? message.titleProps : {})}
            />
            <FromText control={control} name="title" />
            {isNew ? <PastedMessage message={message} wanted={wanted} /> : null}
          </Spot>
        </FormSection>
      ),
    },
    {
      fields: ["startsOn", "endsOn"],
      key: "day",
      node: (
        <DayFields
          control={control}
          today={options.today}
          onFarDay={(day) => submit({ intent: "send", confirmedDay: day })()}
        />
      ),
    },
    ...(asks.length > 0 ? [numbers] : []),
    {
      fields: ["links"],
      key: "links",
      node: (
        <FormSection title="Link" hint="Slides, recording, event page.">
          <Spot field="links">
            <LinkFields form={form} />
            <FromText control={control} name="links" />
          </Spot>
        </FormSection>
      ),
    },
    {
      fields: ["files"],
      key: "files",
      node: <FilesField control={control} options={options} present={files} />,
    },
    {
      fields: ["goals", "principles"],
      key: "tags",
      node: <TagFields control={control} options={options} active={active} fixed={fixed} />,
    },
    {
      fields: ["credits"],
      key: "people",
      node: <CreditsField form={form} options={options} people={people} declined={declined} />,
    },
    {
      fields: ["description", "language", "country", "city", "visibility"],
      key: "more",
      node: (
        <FormSection title="More" hint="Optional.">
          <Spot field="description">
            <MoreFields control={control} options={options} startsOpen={startsAt === "description" || asked !== null} />
          </Spot>
        </FormSection>
      ),
    },
  ];
  const first = asked === null ? undefined : parts.find((part) => part.fields.some((name) => name === asked));
  if (!first) return parts.map(({ key, node }) => <Fragment key={key}>{node}</Fragment>);
  return (
    <>
      {first.node}
      <Suspense>
        <FoldedParts
          {...{ control, typed, options }}
          parts={parts.filter((part) => part !== first)}
          names={people.names}
          files={files.length}
        />
      </Suspense>
    </>
  );
}
