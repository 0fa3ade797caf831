import { List, ListItem, Text } from "@mantine/core";
import { listed } from "@/lib/imports/made-words";
import type { Problem } from "@/lib/imports/problem";
import { plural } from "../_ui/format";

const shown = 12;
const mostRows = 5;

/** Problems that belong to the file or to single rows, the first dozen in words; what holds for several rows is said once. */
export function ProblemList({ problems }: { problems: Problem[] }) {
  const groups = sameTogether(problems);
  const rest = groups.length - shown;
  return (
    <>
      <List fz="sm" spacing={4} maw={760}>
        {groups.slice(0, shown).map(([problem, ...others]) =>
          problem ? (
            <ListItem key={`${problem.column} ${problem.reason}`} style={{ overflowWrap: "anywhere" }}>
              {[rowWords([problem, ...others]), problem.column]
                .filter(Boolean)
                .join(", ")
                .concat(": ")
                .replace(/^: $/, "")}
              {problem.reason}
            </ListItem>
          ) : null,
        )}
      </List>
      {rest > 0 ? (
        <Text fz="sm" c="var(--second)" mt={6}>
          And {plural(rest, "more", "more")}, shown at their rows.
        </Text>
      ) : null}
    </>
  );
}

function sameTogether(problems: Problem[]): Problem[][] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = `${problem.column} ${problem.reason}`;
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return [...groups.values()];
}

function rowWords(problems: Problem[]): string | null {
  const rows = [...new Set(problems.flatMap(({ row }) => row ?? []))];
  if (rows.length === 0) return null;
  return `${rows.length === 1 ? "Row" : "Rows"} ${listed(rows.map(String), mostRows)}`;
}
