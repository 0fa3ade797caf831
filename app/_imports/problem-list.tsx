import { List, ListItem, Text } from "@mantine/core";
import type { Problem } from "@/lib/imports/problem";
import { plural } from "../_ui/format";

const shown = 12;

/** Problems that belong to the file or to single rows, the first dozen in words. */
export function ProblemList({ problems }: { problems: Problem[] }) {
  const rest = problems.length - shown;
  return (
    <>
      <List fz="sm" spacing={4} maw={760}>
        {problems.slice(0, shown).map((problem) => (
          <ListItem key={`${problem.row} ${problem.column} ${problem.reason}`} style={{ overflowWrap: "anywhere" }}>
            {problem.row ? `Row ${problem.row}${problem.column ? `, ${problem.column}` : ""}: ` : null}
            {!problem.row && problem.column ? `${problem.column}: ` : null}
            {problem.reason}
          </ListItem>
        ))}
      </List>
      {rest > 0 ? (
        <Text fz="sm" c="var(--second)" mt={6}>
          And {plural(rest, "more", "more")}, shown at their rows.
        </Text>
      ) : null}
    </>
  );
}
