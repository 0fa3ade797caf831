import type { ReactNode } from "react";
import type { Catalogue } from "@/lib/catalogue/get";
import { Icon } from "../_ui/icon";
import { Heading } from "../_ui/plain/heading";
import { Row } from "../_ui/plain/row";
import { Text } from "../_ui/plain/text";

type ChecksProps = {
  /** Without a link there is none to compare. */
  hasLink: boolean;
  hasDuplicates: boolean;
  programs: { programKey: string; counts: boolean }[];
  known: Catalogue;
};

/** What Tenet looked up by itself, so that the reviewer need not. */
export function Checks({ hasLink, hasDuplicates, programs, known }: ChecksProps) {
  const names = programs.map(
    (program) => known.programs.find((one) => one.key === program.programKey)?.shortName ?? program.programKey,
  );
  return (
    <>
      <Heading level={3} above={24} below={8}>
        Checks
      </Heading>
      <Check isFine={programs.length > 0}>
        {programs.length > 0
          ? `A term in ${names.join(" and ")} was active on that day`
          : "Nobody credited had a term on that day: it counts for no program"}
      </Check>
      <Check isFine={programs.some((program) => program.counts)}>
        {programs.some((program) => program.counts)
          ? "It is tagged with a goal of such a program"
          : "It has no goal of these programs yet: it would count for none of them"}
      </Check>
      <Check isFine={!hasDuplicates}>
        {hasDuplicates
          ? "It may be a duplicate, see above"
          : `No other activity has ${hasLink ? "this link, or " : ""}this title, day and person`}
      </Check>
      {hasLink ? null : <Check isFine={false}>It has no link, so nothing was compared by link</Check>}
    </>
  );
}

function Check({ isFine, children }: { isFine: boolean; children: ReactNode }) {
  return (
    <Row gap={8} isNowrap align="start" style={{ paddingBlock: 3, color: isFine ? "var(--second)" : "var(--rust)" }}>
      <Icon name={isFine ? "check" : "alert"} size={17} />
      <Text as="span" isInherited>
        {children}
      </Text>
    </Row>
  );
}
