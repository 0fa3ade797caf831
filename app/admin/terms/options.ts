export const stateOptions = [
  { value: "active", label: "Active" },
  { value: "grace", label: "In grace" },
  { value: "on_hold", label: "On hold" },
  { value: "invited", label: "Invited" },
  { value: "ended", label: "Ended" },
];
