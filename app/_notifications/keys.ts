/** What `useRowKeys` does, for the sheet of all keys. */
export const rowKeys = [
  ["J", "Next"],
  ["K", "Previous"],
  ["Enter", "Open it"],
  ["E", "Mark as read"],
  ["U", "Undo what was marked last"],
  ["?", "Show these keys"],
] as const;
