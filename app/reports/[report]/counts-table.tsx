import type { ReportChart } from "@/lib/core/report";
import { DataTable } from "../../_ui/data-table";
import { formatNumber } from "../../_ui/format";
import { TextLink } from "../../_ui/links";
import { Text } from "../../_ui/plain/text";
import { DefinedHeading } from "./defined-heading";

/** Names down, numbers across, each with its list behind it; nothing is said of a 0, so that the others are seen. */
export function CountsTable({ picture }: { picture: Extract<ReportChart, { kind: "counts" }> }) {
  const { title, definition, note, empty, lead, columns, rows } = picture;
  const heads = [
    { key: "name", label: lead, phone: "lead" as const },
    ...columns.map((column) => ({ ...column, numeric: true, phone: "labelled" as const })),
  ];
  return (
    <DefinedHeading title={title} definition={definition} note={note}>
      {rows.length === 0 ? (
        <Text tone="second">{empty}</Text>
      ) : (
        <DataTable
          caption={title}
          columns={heads}
          rows={rows.map(({ key, name, detail, counts }) => ({
            id: key,
            cells: {
              name: (
                <>
                  <Text as="span" isInherited weight={600}>
                    {name}
                  </Text>
                  {detail ? (
                    <Text as="div" size="sm" tone="second">
                      {detail}
                    </Text>
                  ) : null}
                </>
              ),
              ...Object.fromEntries(
                columns.map((column) => [
                  column.key,
                  <Count key={column.key} of={`${name}, ${column.label}`} {...counts[column.key]} />,
                ]),
              ),
            },
          }))}
        />
      )}
    </DefinedHeading>
  );
}

function Count({ of, count = 0, href }: { of: string; count?: number; href?: string }) {
  if (count === 0)
    return (
      <Text as="span" isInherited tone="third">
        0
      </Text>
    );
  return href ? (
    <TextLink href={href} aria-label={`${of}: ${formatNumber(count)}`}>
      {formatNumber(count)}
    </TextLink>
  ) : (
    formatNumber(count)
  );
}
