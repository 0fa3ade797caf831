import type { ReactNode } from "react";
import type { DefinitionKey } from "@/lib/core/figure-definitions";
import { TextLink } from "../../_ui/links";
import { Heading } from "../../_ui/plain/heading";
import { Text } from "../../_ui/plain/text";
import classes from "./report.module.css";

type Props = { title: string; definition?: DefinitionKey; note?: ReactNode; children: ReactNode };

/** A heading whose dotted name leads to its definition, a line below, and what stands under it. */
export function DefinedHeading({ title, definition, note, children }: Props) {
  return (
    <section>
      <Heading level={2}>
        {definition ? (
          <TextLink href={`/reports/definitions#${definition}`} className={classes.dotted}>
            {title}
          </TextLink>
        ) : (
          title
        )}
      </Heading>
      {note ? (
        <Text size="sm" tone="second">
          {note}
        </Text>
      ) : null}
      <div className={classes.under}>{children}</div>
    </section>
  );
}
