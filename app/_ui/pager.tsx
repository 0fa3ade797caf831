import { Group, Text } from "@mantine/core";
import { Icon } from "./icon";
import { ButtonLink, TextLink } from "./links";
import { type Params, withParams } from "./search-params";

type PagerProps = { path: string; params: Params; next: string | null; note?: string };

/** Keyset pages: on to `next` (the cursor for `after`), or back to the first. */
export function Pager({ path, params, next, note }: PagerProps) {
  if (!next && !params.after && !note) return null;
  return (
    <Group component="nav" aria-label="Pages" justify="space-between" mt="md">
      <Text fz="sm" c="var(--second)">
        {note}
      </Text>
      <Group gap="lg">
        {params.after ? (
          <TextLink href={withParams(path, params, {})} fz="sm">
            Back to the first page
          </TextLink>
        ) : null}
        {next ? (
          <ButtonLink
            href={withParams(path, params, { after: next })}
            variant="default"
            rightSection={<Icon name="chevronRight" size={16} />}
          >
            Next page
          </ButtonLink>
        ) : null}
      </Group>
    </Group>
  );
}
