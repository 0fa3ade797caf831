import { formatNumber } from "../_ui/format";
import { ButtonLink } from "../_ui/links";
import { Row } from "../_ui/plain/row";
import { Text } from "../_ui/plain/text";
import { type Params, withParams } from "../_ui/search-params";

type PreviewPagesProps = {
  table: { rows: unknown[]; page: number; pages: number; first: number; of: number };
  path: string;
  params: Params;
  /** How many there are, of which only the first are kept to be looked at. */
  all: number;
};

/** Which rows these are, and the pages before and after. */
export function PreviewPages({ table: { rows, page, pages, first, of }, path, params, all }: PreviewPagesProps) {
  if (rows.length === 0) return null;
  const to = (number: number) => withParams(path, params, { page: number > 1 ? String(number) : undefined });
  const last = first + rows.length - 1;
  return (
    <Row as="nav" aria-label="Pages" justify="between" above={16}>
      <Text size="sm" tone="second">
        {formatNumber(first)} to {formatNumber(last)} of {formatNumber(all)}. Rows that need you come first.
        {all > of ? ` Only ${formatNumber(of)} rows are shown.` : null}
      </Text>
      <Row gap={8}>
        {page > 1 ? (
          <ButtonLink href={to(page - 1)} variant="default">
            Page {formatNumber(page - 1)}
          </ButtonLink>
        ) : null}
        {page < pages ? (
          <ButtonLink href={to(page + 1)} variant="default">
            Page {formatNumber(page + 1)}
          </ButtonLink>
        ) : null}
      </Row>
    </Row>
  );
}
