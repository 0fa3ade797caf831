import type { ReactNode } from "react";
import type { Catalogue } from "@/lib/catalogue/get";
import { formatDay } from "../_ui/format";
import { Icon } from "../_ui/icon";
import { TextLink } from "../_ui/links";
import { Heading } from "../_ui/plain/heading";
import { Row } from "../_ui/plain/row";
import { Text } from "../_ui/plain/text";

type ChecksProps = {
  sameLink: { id: string; title: string; startsOn: string }[];
  programs: { programKey: string; counts: boolean }[];
  known: Catalogue;
};

/** What Tenet looked up by itself, so that the reviewer need not. */
export function Checks({ sameLink, programs, known }: ChecksProps) {
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
      <Check isFine={sameLink.length === 0}>
        {sameLink.length === 0 ? "No other activity has this link" : "Others show the same link: "}
        {sameLink.map((other, position) => (
          <span key={other.id}>
            {position > 0 ? ", " : null}
            <TextLink href={`/activities/${other.id}`}>{other.title}</TextLink> ({formatDay(other.startsOn)})
          </span>
        ))}
      </Check>
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
