import { formatNumber } from "../../_ui/format";
import { TextLink } from "../../_ui/links";
import { Text } from "../../_ui/plain/text";
import { usesHref } from "./uses";

/** How many activities stand on it, leading to them; none yet says so in rust while it is in use. */
export function UsesLink({
  count,
  filter,
  isRetired,
}: {
  count: number;
  filter: Record<string, string>;
  isRetired: boolean;
}) {
  if (count === 0)
    return (
      <Text as="span" isInherited tone={isRetired ? "third" : "rust"}>
        none yet
      </Text>
    );
  return <TextLink href={usesHref(filter)}>{formatNumber(count)}</TextLink>;
}
