import { Icon } from "./icon";
import { ButtonLink, TextLink } from "./links";
import { Row } from "./plain/row";
import { Text } from "./plain/text";
import { type Params, withParams } from "./search-params";

/** A list with its payload stays under 120 kB; a row costs 2.5 kB, since React sends it twice. */
export const rowsOnPage = 25;

type PagerProps = { path: string; params: Params; next: string | null; note?: string };

/** Keyset pages: on to `next` (the cursor for `after`), or back to the first. */
export function Pager({ path, params, next, note }: PagerProps) {
  if (!next && !params.after && !note) return null;
  return (
    <Row as="nav" aria-label="Pages" justify="between" above={16}>
      <Text size="sm" tone="second">
        {note}
      </Text>
      <Row gap={24}>
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
      </Row>
    </Row>
  );
}
