import { plural } from "../_ui/format";
import { ButtonLink } from "../_ui/links";
import { Heading } from "../_ui/plain/heading";
import { Row } from "../_ui/plain/row";
import { Text } from "../_ui/plain/text";
import type { Params } from "../_ui/search-params";

type NothingWaitsProps = { isFiltered: boolean; own: number; params: Params };

/** An empty queue is good news, unless a filter made it. */
export function EmptyQueue({ isFiltered, own }: NothingWaitsProps) {
  return (
    <div style={{ padding: 40, maxWidth: 480 }}>
      <Heading level={2}>{isFiltered ? "Nothing to review with these filters" : "Nothing to review"}</Heading>
      <Text tone="second" above={4}>
        {isFiltered ? "Other activities may still wait for review." : "You see here what members send, oldest first."}
        {own > 0 ? ` ${plural(own, "activity", "activities")} of your own will go to another reviewer.` : null}
      </Text>
      <Row above={16}>
        <ButtonLink href={isFiltered ? "/review" : "/reports/program"} variant="default">
          {isFiltered ? "Show all to review" : "See the program report"}
        </ButtonLink>
      </Row>
    </div>
  );
}
